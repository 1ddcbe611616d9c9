import type { ReaderDocument } from '../../../store/document-file.ts';
import type { LedgerRun } from '../../../store/ledger-entry.ts';

/** A document with more runs, and with a block that shows them at a place in its text; `end`: of that block. */
export function withRuns(
  { text, runs }: ReaderDocument,
  added: readonly LedgerRun[],
  place: number,
): Pick<ReaderDocument, 'text' | 'runs'> & { readonly end: number } {
  const numbers = added.map((_, index) => runs.length + index + 1);
  const before = text.slice(0, place).trimEnd();
  const block = `${before === '' ? '' : '\n\n'}\`\`\`runs\n${numbers.join(', ')}\n\`\`\`\n\n`;
  const rest = text.slice(place).trimStart();
  return { text: `${before}${block}${rest}`, runs: [...runs, ...added], end: before.length + block.length };
}
