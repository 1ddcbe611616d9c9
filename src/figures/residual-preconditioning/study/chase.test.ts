import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { agreementOf } from '../chase-points.ts';
import { formatChases, parseChases } from './chase-record.ts';
import { Chase, chaseEnd, mostSteps, networks, tolerance } from './chase.ts';
import type { ChaseTask } from './chase.ts';
import { initialLayers } from './network.ts';
import { initialLayer } from './one-layer.ts';

const rate = 0.02;

type Matrix = readonly (readonly number[])[];
const times = (a: Matrix, b: Matrix) =>
  a.map((row) => b[0]!.map((_, at) => row.reduce((sum, own, k) => sum + own * b[k]![at]!, 0)));
const turn = (degrees: number): Matrix => {
  const angle = (degrees * Math.PI) / 180;
  return [
    [Math.cos(angle), -Math.sin(angle)],
    [Math.sin(angle), Math.cos(angle)],
  ];
};
const points: Matrix = [0, 1].map((row) => Array.from({ length: 24 }, (_, at) => turn(15 * at)[row]![0]!));

/** A second time, with matrices: all weights of the network in a list, what it makes of the circle, and its loss. */
function naiveNetwork({ network, residual, degrees, seed }: ChaseTask) {
  const blocks = network === 'three-blocks' ? 3 : 1;
  const lists =
    network === 'one-layer'
      ? [initialLayer(seed)]
      : initialLayers({ blocks, width: 8, residual, degrees, seed }).flatMap(({ first, second }) => [first, second]);
  const weights = lists.map((list) => [...list]);
  const rows = (list: readonly number[], width: number) =>
    Array.from({ length: list.length / width }, (_, row) => list.slice(row * width, (row + 1) * width));
  const branch = (x: Matrix, block: number): Matrix => {
    if (network === 'one-layer') return times(rows(weights[0]!, 2), x);
    const hidden = times(rows(weights[2 * block]!, 2), x).map((row) => row.map((own) => Math.max(0, own)));
    return times(rows(weights[2 * block + 1]!, 8), hidden);
  };
  const forward = () => {
    let x = points;
    const sizes: number[] = [];
    for (let block = 0; block < blocks; block++) {
      const f = branch(x, block);
      sizes.push(...f.flat());
      x = residual ? f.map((row, i) => row.map((own, at) => own + x[i]![at]!)) : f;
    }
    return { y: x, size: Math.sqrt((sizes.reduce((sum, own) => sum + own * own, 0) / sizes.length) * 2) };
  };
  const wanted = times(turn(degrees), points);
  const loss = () => {
    const squares = forward().y.flatMap((row, i) => row.map((own, at) => (own - wanted[i]![at]!) ** 2));
    return squares.reduce((sum, own) => sum + own, 0) / 24 / 2;
  };
  /** Gradient descent by central differences. */
  const step = () => {
    const slopes = weights.map((list) =>
      list.map((kept, at) => {
        const nudge = 1e-6;
        const [above, below] = [kept + nudge, kept - nudge].map((value) => {
          list[at] = value;
          return loss();
        });
        list[at] = kept;
        return (above! - below!) / (2 * nudge);
      }),
    );
    weights.forEach((list, index) => list.forEach((own, at) => (list[at] = own - rate * slopes[index]![at]!)));
  };
  return { forward, loss, step };
}

test.each(networks.flatMap((network) => [false, true].map((residual) => ({ network, residual }))))(
  '$network, residual $residual: training is descent by finite differences on a network written in matrices',
  ({ network, residual }) => {
    const task = { network, residual, degrees: 37, seed: 3 };
    const naive = naiveNetwork(task);
    const chase = new Chase(task);
    for (let steps = 0; steps <= 12; steps += 4) {
      chase.advanceTo(steps);
      expect(chase.steps).toBe(steps);
      expect(chase.distance ** 2 / 2).toBeCloseTo(naive.loss(), 7);
      expect(chase.size).toBeCloseTo(naive.forward().size, 6);
      for (let made = 0; made < 4; made++) naive.step();
    }
  },
);

test('with one layer both forms lose the same share of their distance at each step, wherever they start', () => {
  for (const residual of [false, true]) {
    const chase = new Chase({ network: 'one-layer', residual, degrees: 120, seed: 2 });
    const first = chase.distance;
    chase.advanceTo(50);
    // The points have variance one half in every direction.
    expect(chase.distance).toBeCloseTo(first * (1 - rate / 2) ** 50, 10);
  }
});

test('a chase ends at its first step within the tolerance, however it is cut into pieces', () => {
  const task = { network: 'two-layers', residual: true, degrees: 15, seed: 1 } as const;
  const end = chaseEnd(task);
  const again = new Chase(task);
  for (let steps = 1; !again.hasEnded; steps += 7) again.advanceTo(steps);
  expect(again.end).toEqual(end);
  expect(again.distance).toBeLessThanOrEqual(tolerance);
  const before = new Chase(task);
  before.advanceTo(end.steps! - 1);
  expect(before.distance).toBeGreaterThan(tolerance);
});

const file = readFileSync('content/runs/residual-preconditioning-steps.json', 'utf8');
const recorded = parseChases(file);

test('what is recorded comes back from its file, and a live network has its bits', () => {
  expect(formatChases(recorded)).toBe(file);
  const tasks = networks.flatMap((network) =>
    (['plain', 'residual'] as const).map((kind) => {
      return { kind, task: { network, residual: kind === 'residual', degrees: 45, seed: 4 } };
    }),
  );
  const live = tasks.map(({ kind, task }) => ({ kind, task, end: chaseEnd(task) }));
  expect(agreementOf(recorded, live)).toEqual({ all: 6, differing: 0 });
  const other = live.map((own, index) => {
    return index > 0 ? own : { ...own, end: { ...own.end, size: own.end.size * (1 + 2 ** -52) } };
  });
  expect(agreementOf(recorded, other)).toEqual({ all: 6, differing: 1 });
  const unknown = live.map((own) => ({ ...own, task: { ...own.task, degrees: 44 } }));
  expect(agreementOf(recorded, unknown)).toEqual({ all: 0, differing: 0 });
});

test('a recording of another plan is refused', () => {
  expect(() => parseChases(file.replace(`"mostSteps":${mostSteps}`, '"mostSteps":9'))).toThrow('recorded chases.plan');
  expect(() => parseChases(file.replace('"steps":[[', '"steps":[[1,'))).toThrow('want every angle and every seed');
});
