import { operandsOf } from '../../networks/written/written-block.ts';
import type { OperationOf, WrittenBlock } from '../../networks/written/written-block.ts';

/** What stands on the way of a row: one below the other, in the order in which code computes them. */
export type Row =
  | {
      readonly kind: 'conv';
      readonly step: number;
      readonly conv: OperationOf<'conv'>;
      /** Whether BN follows, which nothing else does with it. */
      readonly batchNorm: boolean;
    }
  | { readonly kind: 'batchNorm' | 'relu' | 'sigmoid' | 'add' | 'multiply' | 'concatenate'; readonly step: number }
  /** Where the block ends. */
  | { readonly kind: 'result'; readonly step: number };

/** What happens to feature maps on their way from one row to another. */
export type OnTheWay = OperationOf<'shortcut'> | OperationOf<'scale'>;

/** A way from one row to another; row -1 is x. */
export interface Way {
  readonly from: number;
  readonly to: number;
  readonly through: readonly OnTheWay[];
  /** Null where it goes straight down, to the next row; else which rail it takes, from the nearest outwards. */
  readonly rail: number | null;
}

export interface DrawnSteps {
  readonly rows: readonly Row[];
  readonly ways: readonly Way[];
  /** How many rails there are. */
  readonly rails: number;
}

function rowsOf({ steps, result }: WrittenBlock): { rows: Row[]; rowOf: Map<number, number> } {
  const readers = steps.map((_, index) => steps.filter(({ operation }) => operandsOf(operation).includes(index)));
  const rows: Row[] = [];
  const rowOf = new Map<number, number>([[0, -1]]);
  steps.forEach(({ operation }, step) => {
    const { kind } = operation;
    if (kind === 'input' || kind === 'shortcut' || kind === 'scale') return;
    if (kind === 'conv') {
      rows.push({ kind, step, conv: operation, batchNorm: false });
    } else if (kind === 'batchNorm') {
      const [before, row] = [steps[operation.of]!.operation, rows[rowOf.get(operation.of) ?? -1]];
      const isOfConvolution = before.kind === 'conv' && readers[operation.of]!.length === 1 && result !== operation.of;
      if (isOfConvolution && row?.kind === 'conv') {
        rows[rowOf.get(operation.of)!] = { ...row, batchNorm: true };
        rowOf.set(step, rowOf.get(operation.of)!);
        return;
      }
      rows.push({ kind, step });
    } else rows.push({ kind, step });
    rowOf.set(step, rows.length - 1);
  });
  rows.push({ kind: 'result', step: result });
  return { rows, rowOf };
}

/** Ways from outside in: each takes the nearest rail on which none that it overlaps goes already. */
function withRails(ways: readonly Omit<Way, 'rail'>[]): readonly Way[] {
  const taken: Way[] = [];
  const isFree = (rail: number, { from, to }: Omit<Way, 'rail'>) =>
    !taken.some((other) => other.rail === rail && from < other.to && other.from < to);
  const railed = new Map<Omit<Way, 'rail'>, Way>();
  for (const way of ways.toSorted((one, other) => one.to - one.from - (other.to - other.from))) {
    let rail: number | null = null;
    if (way.to > way.from + 1) for (rail = 0; !isFree(rail, way);) rail++;
    const own = { ...way, rail };
    taken.push(own);
    railed.set(way, own);
  }
  return ways.map((way) => railed.get(way)!);
}

/**
 * A block as a drawing has it: rows that stand one below the other, and the ways between them. Shortcuts and scales are
 * no rows but happen on the way. Two ways of the same two rows are both there.
 */
export function drawnSteps(block: WrittenBlock): DrawnSteps {
  const { rows, rowOf } = rowsOf(block);
  const wayTo = (to: number, operand: number): Omit<Way, 'rail'> => {
    const through: OnTheWay[] = [];
    let step = operand;
    for (let from = rowOf.get(step); ; from = rowOf.get(step)) {
      if (from !== undefined) return { from, to, through };
      const { operation } = block.steps[step]!;
      if (operation.kind !== 'shortcut' && operation.kind !== 'scale') throw new Error(`no row: ${operation.kind}`);
      through.unshift(operation);
      step = operation.of;
    }
  };
  const ways = rows.flatMap((row, to) => {
    if (row.kind === 'result') return [wayTo(to, row.step)];
    return operandsOf(block.steps[row.step]!.operation).map((operand) => wayTo(to, operand));
  });
  const railed = withRails(ways);
  return { rows, ways: railed, rails: Math.max(0, ...railed.map(({ rail }) => (rail === null ? 0 : rail + 1))) };
}
