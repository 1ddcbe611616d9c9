import type { ShortcutKind } from '../network-spec.ts';
import { shortcutOfLetter } from '../shortcut-letters.ts';
import { parseWrittenBlocks } from './parse-written-block.ts';
import { withoutUnused } from './used-steps.ts';
import { writtenPlaces } from './written-block.ts';
import type { Operation, WrittenBlock, WrittenBlocks } from './written-block.ts';
import type { OrFault } from './written-fault.ts';

const letterOf = Object.fromEntries(
  Object.entries(shortcutOfLetter).map(([letter, kind]) => [kind, letter]),
) as Readonly<Record<ShortcutKind, string>>;

/** Longer than the text of any blocks that are accepted. */
const longest = 16_000;

function formatOperation(operation: Operation): string {
  switch (operation.kind) {
    case 'input':
      return operation.kind;
    case 'conv': {
      const { kind, of, filters, size, stride } = operation;
      return `${kind} ${of} ${filters} ${size} ${stride}`;
    }
    case 'batchNorm':
    case 'relu':
    case 'sigmoid':
      return `${operation.kind} ${operation.of}`;
    case 'add':
    case 'multiply':
    case 'concatenate':
      return `${operation.kind} ${operation.of.join(' ')}`;
    case 'scale':
      return `${operation.kind} ${operation.of} ${operation.by}`;
    case 'shortcut': {
      const { kind, of, filters, stride, option } = operation;
      return `${kind} ${of} ${filters} ${stride} ${letterOf[option]}`;
    }
  }
}

/** Steps behind the input, without those that the result does not depend on; the last one is the result. */
function formatBlock(block: WrittenBlock): string {
  const [, ...steps] = withoutUnused(block).steps;
  return steps.map(({ operation }) => formatOperation(operation).replaceAll(' ', ':')).join(',');
}

/**
 * The blocks of a network as one word, as an experiment holds them: `conv:0:8:3:1,batchNorm:1,...`, steps parted by
 * commas and blocks by bars. An operand is the number of a step, and 0 is the input. Neither lines nor places are told:
 * nothing that is trained depends on lines, and places follow from the filters of the network. Blocks that compute the
 * same by the same steps are the same word.
 */
export function formatWrittenBlocks(blocks: WrittenBlocks): string {
  return blocks.map(formatBlock).join('|');
}

function readOperation(text: string): unknown {
  const [kind, ...words] = text.split(':');
  const numbers = words.map((word) => (word === '' ? NaN : Number(word)));
  const [of] = numbers;
  switch (kind) {
    case 'conv':
      return { kind, of, filters: numbers[1], size: numbers[2], stride: numbers[3] };
    case 'add':
    case 'multiply':
    case 'concatenate':
      return { kind, of: numbers };
    case 'scale':
      return { kind, of, by: numbers[1] };
    case 'shortcut': {
      const option: unknown =
        Object.hasOwn(shortcutOfLetter, words[3] ?? '') && Reflect.get(shortcutOfLetter, words[3]!);
      return { kind, of, filters: numbers[1], stride: numbers[2], option };
    }
    default:
      return { kind, of };
  }
}

/**
 * The blocks of a network that begins with so many filters, from text of unknown origin; steps have line 0. Holds only
 * what `formatWrittenBlocks` writes: another text of the same blocks is refused.
 */
export function parseWrittenText(text: string, filters: number): OrFault<WrittenBlocks> {
  const malformed = { ok: false, fault: { code: 'malformed', path: 'text' } } as const;
  if (text.length > longest) return malformed;
  const places = writtenPlaces(filters);
  const input = { line: 0, operation: { kind: 'input' } };
  const parsed = parseWrittenBlocks(
    text.split('|').map((own, index) => {
      const operations = own === '' ? [] : own.split(',');
      const steps = [input, ...operations.map((one) => ({ line: 0, operation: readOperation(one) }))];
      return { place: places[index], steps, result: operations.length };
    }),
  );
  return parsed.ok && formatWrittenBlocks(parsed.value) !== text ? malformed : parsed;
}
