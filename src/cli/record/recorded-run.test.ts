import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { experimentKey } from '../../experiment/experiment-key.ts';
import { parseRecordedRuns } from '../../experiment/recorded-runs.ts';
import { sweepFiles } from '../../experiment/recorded-sweeps.ts';
import { recordRun } from './record-run.ts';

const read = (name: string) =>
  parseRecordedRuns(readFileSync(new URL(`../../../content/runs/${name}.json`, import.meta.url), 'utf8'));
const { runs } = read('degradation-lab');

test.each(sweepFiles)('the file holds every run of the plan, with its provenance: $name', ({ name, experiments }) => {
  const { figure, runs: own } = read(name);
  expect(figure).toBe(name);
  expect(own.map(({ experiment }) => experimentKey(experiment))).toEqual(experiments.map(experimentKey));
  for (const { provenance } of own)
    expect(provenance).toMatchObject({ backend: 'wasm', command: `npm run record -- ${name}` });
});

// One plain and one residual run, the cheapest ones that have a twin: all bits of all losses.
test.each([false, true])('a recorded run is made again with the same bits (residual: %s)', async (residual) => {
  const recorded = runs.find(
    ({ experiment }) => experiment.network.depth === 8 && experiment.network.residual === residual,
  );
  if (!recorded) throw new Error('no run of depth 8');
  const again = await recordRun(recorded.experiment, recorded.provenance.command);
  expect(again.records).toEqual(recorded.records);
  expect(again.evaluation).toEqual(recorded.evaluation);
});

test('a run that starts from another is made by training that first', async () => {
  const { experiment } = runs.find((run) => run.experiment.network.depth === 8 && run.experiment.network.residual)!;
  const short = { ...experiment, training: { ...experiment.training, iterations: 25 } };
  const alone = await recordRun(short, '');
  const { records } = await recordRun({ ...short, start: { experiment: short, edits: [] } }, '');
  // The batches are the same, and what they have taught is known.
  expect(records[0]!.trainingLoss).toBeLessThan(0.8 * alone.records[0]!.trainingLoss);
});
