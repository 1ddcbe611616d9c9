import type { ShortcutKind } from '../network-spec.ts';
import type { Operation, Pair, WrittenBlock, WrittenBlocks, WrittenPlace, WrittenStep } from './written-block.ts';
import type { NumberWanted, OperationNumber, OrFault, WrittenFault } from './written-fault.ts';
import { writtenLimits } from './written-limits.ts';

/** Thrown inside, and nowhere else: a parser is easier to read without a result at every turn. */
class Refused extends Error {
  readonly fault: WrittenFault;

  constructor(fault: WrittenFault) {
    super(JSON.stringify(fault));
    this.fault = fault;
  }
}

const malformed = (path: string) => new Refused({ code: 'malformed', path });

function member(value: unknown, key: string, path: string): unknown {
  if (typeof value !== 'object' || value === null) throw malformed(path);
  return Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
}

function listOf(value: unknown, path: string): readonly unknown[] {
  if (!Array.isArray(value)) throw malformed(path);
  return value;
}

function wholeWithin(value: unknown, { minimum, maximum }: { minimum: number; maximum: number }, path: string): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < minimum || value > maximum)
    throw malformed(path);
  return value;
}

/** A step that is being read. */
interface Reading {
  readonly value: unknown;
  readonly path: string;
  readonly index: number;
  readonly line: number;
  readonly kind: Operation['kind'];
}

function refuse({ line, kind }: Reading, number: OperationNumber, value: unknown, want: NumberWanted): Refused {
  const own = typeof value === 'number' && Number.isFinite(value) ? value : null;
  return new Refused({ code: 'number-outside', line, kind, number, value: own, want });
}

function oneOf<Choice extends number>(own: Reading, number: OperationNumber, choices: readonly Choice[]): Choice {
  const value = member(own.value, number, own.path);
  const found = choices.find((choice) => choice === value);
  if (found === undefined) throw refuse(own, number, value, { oneOf: choices });
  return found;
}

function within(own: Reading, number: 'filters' | 'by'): number {
  const value = member(own.value, number, own.path);
  const limit = writtenLimits[number];
  const whole = number === 'filters';
  const isNumber = typeof value === 'number' && value >= limit.minimum && value <= limit.maximum;
  if (!isNumber || (whole && !Number.isInteger(value))) throw refuse(own, number, value, { whole, ...limit });
  return value;
}

/** An earlier step. */
function operand(own: Reading, value: unknown): number {
  return wholeWithin(value, { minimum: 0, maximum: own.index - 1 }, `${own.path}.of`);
}

function one(own: Reading): number {
  return operand(own, member(own.value, 'of', own.path));
}

function two(own: Reading): Pair {
  const [first, second, ...others] = listOf(member(own.value, 'of', own.path), `${own.path}.of`);
  if (others.length > 0) throw malformed(`${own.path}.of`);
  return [operand(own, first), operand(own, second)];
}

const options = [
  'padded-identity',
  'projection-when-widening',
  'projection-always',
] as const satisfies readonly ShortcutKind[];

function shortcutOption({ value, path }: Reading): ShortcutKind {
  const own = member(value, 'option', path);
  const found = options.find((option) => option === own);
  if (!found) throw malformed(`${path}.option`);
  return found;
}

/** How each kind of operation is read. */
const readers: { readonly [Kind in Operation['kind']]: (own: Reading) => Operation } = {
  input: (own) => {
    if (own.index > 0) throw malformed(own.path);
    return { kind: 'input' };
  },
  conv: (own) => ({
    kind: 'conv',
    of: one(own),
    filters: within(own, 'filters'),
    size: oneOf(own, 'size', [1, 3]),
    stride: oneOf(own, 'stride', [1, 2]),
  }),
  batchNorm: (own) => ({ kind: 'batchNorm', of: one(own) }),
  relu: (own) => ({ kind: 'relu', of: one(own) }),
  sigmoid: (own) => ({ kind: 'sigmoid', of: one(own) }),
  add: (own) => ({ kind: 'add', of: two(own) }),
  multiply: (own) => ({ kind: 'multiply', of: two(own) }),
  concatenate: (own) => ({ kind: 'concatenate', of: two(own) }),
  scale: (own) => ({ kind: 'scale', of: one(own), by: within(own, 'by') }),
  shortcut: (own) => ({
    kind: 'shortcut',
    of: one(own),
    filters: within(own, 'filters'),
    stride: oneOf(own, 'stride', [1, 2]),
    option: shortcutOption(own),
  }),
};

function kindAt(operation: unknown, index: number, path: string): Operation['kind'] {
  const kind = member(operation, 'kind', path);
  if (typeof kind !== 'string' || !Object.hasOwn(readers, kind)) throw malformed(`${path}.kind`);
  if (index === 0 && kind !== 'input') throw malformed(`${path}.kind`);
  return kind as Operation['kind'];
}

function step(value: unknown, index: number, path: string): WrittenStep {
  const line = wholeWithin(member(value, 'line', path), writtenLimits.line, `${path}.line`);
  const at = `${path}.operation`;
  const operation = member(value, 'operation', path);
  const kind = kindAt(operation, index, at);
  return { line, operation: readers[kind]({ value: operation, path: at, index, line, kind }) };
}

function place(value: unknown, path: string): WrittenPlace {
  const channels = wholeWithin(member(value, 'channels', path), writtenLimits.filters, `${path}.channels`);
  const filters = wholeWithin(member(value, 'filters', path), writtenLimits.filters, `${path}.filters`);
  const stride = member(value, 'stride', path);
  if (stride !== 1 && stride !== 2) throw malformed(`${path}.stride`);
  return { channels, filters, stride };
}

function block(value: unknown, path: string): WrittenBlock {
  const own = place(member(value, 'place', path), `${path}.place`);
  const list = listOf(member(value, 'steps', path), `${path}.steps`);
  const { minimum, maximum: most } = writtenLimits.steps;
  if (list.length < minimum) throw malformed(`${path}.steps`);
  if (list.length > most) throw new Refused({ code: 'too-many-steps', steps: list.length, most });
  // A hole is read as what it holds, undefined.
  const steps = Array.from(list, (item, index) => step(item, index, `${path}.steps[${index}]`));
  const last = { minimum: 0, maximum: steps.length - 1 };
  return { place: own, steps, result: wholeWithin(member(value, 'result', path), last, `${path}.result`) };
}

function orFault<Value>(parse: () => Value): OrFault<Value> {
  try {
    return { ok: true, value: parse() };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, fault: error.fault };
    throw error;
  }
}

/**
 * A written block of unknown origin, such as a sandbox: what it gives holds nothing else than a `WrittenBlock` does. Says
 * nothing about shapes; `checkWrittenBlocks` does.
 */
export function parseWrittenBlock(value: unknown): OrFault<WrittenBlock> {
  return orFault(() => block(value, 'block'));
}

/** The written blocks of a network, of unknown origin. */
export function parseWrittenBlocks(value: unknown): OrFault<WrittenBlocks> {
  return orFault(() => {
    const list = listOf(value, 'blocks');
    if (list.length > 16) throw malformed('blocks');
    return Array.from(list, (item, index) => block(item, `blocks[${index}]`));
  });
}
