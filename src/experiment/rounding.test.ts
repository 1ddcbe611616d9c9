import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { defaultExperiment } from './defaults.ts';
import type { Experiment } from './experiment.ts';
import type { IterationRecord } from './records.ts';
import { sweptExperiments } from './recorded-sweeps.ts';
import { parseRounding } from './rounding-file.ts';
import { mostByRounding, roundingGrowths, roundingKey } from './rounding.ts';

const text = readFileSync(new URL('../../content/runs/rounding.json', import.meta.url), 'utf8');

const experiment = (seed: number, depth = 8): Experiment => ({
  ...defaultExperiment,
  network: { ...defaultExperiment.network, depth },
  training: { ...defaultExperiment.training, iterations: 75 },
  seed,
});

/** Errors that are higher from an iteration on. */
function recordsOf(from: number, by: number): IterationRecord[] {
  return Array.from({ length: 75 }, (_, index) => ({
    iteration: index + 1,
    trainingLoss: 1,
    trainingError: index + 1 >= from ? 0.5 + by : 0.5,
  }));
}

test('differences are the largest over all seeds of a kind of run, and never fall', () => {
  const recorded = recordsOf(99, 0);
  const growths = roundingGrowths([
    { experiment: experiment(1), recorded, nudged: recordsOf(30, 0.1) },
    { experiment: experiment(2), recorded, nudged: recordsOf(60, 0.2) },
    { experiment: experiment(1, 14), recorded, nudged: recorded },
  ]);
  expect(growths.map(({ pairs }) => pairs)).toEqual([2, 1]);
  // By iteration 50 the first pair has 21 such iterations in its window; by 75 it has 25, the second 16.
  const expected = [0, (21 * 0.1) / 25, Math.max(0.1, (16 * 0.2) / 25)];
  growths[0]!.largest.forEach((value, index) => expect(value).toBeCloseTo(expected[index]!, 12));
  expect(growths[1]!.largest).toEqual([0, 0, 0]);
});

test('what rounding may make is asked of the window that an iteration falls into, with a margin', () => {
  const growth = { experiment: experiment(1), pairs: 3, largest: [0, 0.02, 0.1] };
  const most = [25, 26, 50, 51, 75, 200].map((iteration) => mostByRounding(growth, iteration));
  expect(most.map((value) => Math.round(1000 * value))).toEqual([10, 40, 40, 160, 160, 160]);
});

test('it has been measured for every kind of run that the lab has recorded, over three seeds', () => {
  const { growths, provenance } = parseRounding(text);
  const planned = new Set(sweptExperiments.map(roundingKey));
  expect(new Set(growths.map((growth) => roundingKey(growth.experiment)))).toEqual(planned);
  for (const { pairs, largest, experiment: own } of growths) {
    expect(pairs).toBe(3);
    expect(largest).toHaveLength(own.training.iterations / 25);
    expect(largest).toEqual(largest.toSorted((a, b) => a - b));
  }
  expect(provenance).toMatchObject({ backend: 'wasm', command: 'npm run record -- rounding' });
});

test.each([
  ['{"schema":2}', /rounding\.schema/],
  ['{"schema":1,"growths":[{}]}', /growths\[0\]/],
  [text.replace(/"largest":\[[^,]+/, '"largest":[2'), /largest\[0\]/],
])('a file that is wrong is refused: %.30s', (broken, message) => {
  expect(() => parseRounding(broken)).toThrow(message);
});
