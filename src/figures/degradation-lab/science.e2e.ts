import { readFile } from 'node:fs/promises';
import { experimentKey } from '../../experiment/experiment-key.ts';
import { parseRecordedRuns } from '../../experiment/recorded-runs.ts';
import { trainingErrorAt } from '../../experiment/records.ts';
import type { RunResult } from '../../experiment/records.ts';
import { lossesOf } from '../../../e2e/lab.ts';
import { expect, test } from '../../../e2e/test.ts';

const seeds = [1, 2, 3];

/** Training error in per cent. */
function errorOf(runs: readonly RunResult[], depth: number, residual: boolean, seed: number): number {
  const run = runs.find(({ experiment: { network, seed: own } }) => {
    return network.depth === depth && network.residual === residual && own === seed;
  });
  return 100 * (trainingErrorAt(run?.records ?? []) ?? NaN);
}

test('deep plain networks train worse than shallow ones, at each of 3 seeds, and residual ones do not', async ({
  lab,
}) => {
  test.setTimeout(300_000);
  await lab.open('?v=1&depths=8,44&kind=both&seeds=3&seed=1&iterations=75&backend=wasm');
  const runs = await lab.train(270_000);
  expect(runs).toHaveLength(12);
  for (const seed of seeds) {
    const plain = errorOf(runs, 44, false, seed) - errorOf(runs, 8, false, seed);
    const residual = errorOf(runs, 44, true, seed) - errorOf(runs, 8, true, seed);
    console.log(`seed ${seed}: plain ${plain.toFixed(1)}, residual ${residual.toFixed(1)} points from 8 to 44 layers`);
    expect(plain, `plain-44 minus plain-8, seed ${seed}`).toBeGreaterThanOrEqual(15);
    expect(residual, `residual-44 minus residual-8, seed ${seed}`).toBeLessThanOrEqual(5);
  }
  await expect(lab.root.getByRole('heading', { name: /Deep.* plain networks train worse/ })).toBeVisible();
});

test('a live run equals the recorded one to the last bit, as far as it goes', async ({ lab }) => {
  const { runs: recorded } = parseRecordedRuns(await readFile('content/runs/degradation-lab.json', 'utf8'));
  await lab.open('?v=1&depths=14&kind=residual&iterations=60&backend=wasm');
  const [live] = await lab.train();
  if (!live) throw new Error('no run was exported');
  const { iterations } = recorded[0]?.experiment.training ?? {};
  const whole = { ...live.experiment, training: { ...live.experiment.training, iterations: iterations ?? 0 } };
  const twin = recorded.find(({ experiment }) => experimentKey(experiment) === experimentKey(whole));
  if (!twin) throw new Error(`not recorded: ${experimentKey(whole)}`);
  expect(lossesOf([live])[0]).toEqual(lossesOf([twin])[0]?.slice(0, 60));
  await expect(
    lab.root.getByText(/One run repeats the recorded one, number for number, up to iteration 60/),
  ).toBeVisible();
});
