import { fact } from './facts.ts';
import type { FactId } from './facts.ts';
import { quotation } from './quotations.ts';
import type { QuotationId } from './quotations.ts';
import { reference } from './references.ts';
import { cellValue } from './tables.ts';
import type { TableId } from './tables.ts';

/** A piece of a claim's text: words, or what is printed from the data. */
export type ClaimPiece =
  | { readonly kind: 'words'; readonly words: string }
  | { readonly kind: 'fact'; readonly id: FactId }
  | { readonly kind: 'quotation'; readonly id: QuotationId }
  | { readonly kind: 'cell'; readonly table: TableId; readonly row: string; readonly column: string }
  | { readonly kind: 'work'; readonly key: string }
  | { readonly kind: 'count'; readonly name: string };

/** `{fact abs-357}`, `{quotation Q04}`, `{cell 2 | 34 layers | plain}`, `{work he2016identity}`, `{count cifar20A}`. */
const mark = /\{([^}]*)\}/;

function pieceOf(written: string): ClaimPiece {
  const [, kind, what = ''] = /^(\w+) (.+)$/.exec(written) ?? [];
  if (kind === 'fact') return { kind, id: what as FactId };
  if (kind === 'quotation') return { kind, id: what as QuotationId };
  if (kind === 'work') return { kind, key: what };
  if (kind === 'count') return { kind, name: what };
  const [table, row, column] = what.split(' | ');
  if (kind !== 'cell' || row === undefined || column === undefined) {
    throw new Error(`unknown mark in a claim: {${written}}`);
  }
  return { kind, table: table as TableId, row, column };
}

/** What a text consists of, in its order; throws on a mark of no known kind. */
export function claimPieces(text: string): readonly ClaimPiece[] {
  // What was split off stands at every other place.
  const pieces = text.split(mark).map((part, index): ClaimPiece => {
    return index % 2 === 0 ? { kind: 'words', words: part } : pieceOf(part);
  });
  return pieces.filter((piece) => piece.kind !== 'words' || piece.words !== '');
}

/** Throws where a text names a fact, a quotation, a cell or a work that is not there. */
export function checkClaimText(text: string): void {
  for (const piece of claimPieces(text)) {
    if (piece.kind === 'fact') fact(piece.id);
    if (piece.kind === 'quotation') quotation(piece.id);
    if (piece.kind === 'cell') cellValue(piece.table, piece.row, piece.column);
    if (piece.kind === 'work') reference(piece.key);
  }
}
