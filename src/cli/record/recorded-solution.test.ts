import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseRecordedRuns } from '../../experiment/recorded-runs.ts';
import { experimentKey } from '../../experiment/experiment-key.ts';
import { parseStartedExperiment } from '../../experiment/parse-started-experiment.ts';
import { experimentOf, instruments } from '../../figures/constructed-solution/study/experiments.ts';
import { recordRun } from './record-run.ts';

const { runs } = parseRecordedRuns(
  readFileSync(new URL('../../../content/runs/constructed-solution.json', import.meta.url), 'utf8'),
  parseStartedExperiment,
);

// Built from a network that is trained first, shaken, and trained on: the beginning of it, the rest takes longer.
test('what is built from a trained network is made again with the same bits, answers and errors included', async () => {
  const experiment = experimentOf('shaken', { depth: 20, sigma: 0.1, seed: 1 });
  const recorded = runs.find((run) => experimentKey(run.experiment) === experimentKey(experiment))!;
  const beginning = { ...experiment, training: { ...experiment.training, iterations: 25 } };
  const again = await recordRun(beginning, recorded.provenance.command, { instruments });
  expect(again.records).toEqual(recorded.records.slice(0, 25));
  const begun = (measurements: typeof recorded.measurements) => measurements.filter(({ iteration }) => iteration === 0);
  expect(begun(again.measurements)).toHaveLength(2);
  expect(begun(again.measurements)).toEqual(begun(recorded.measurements));
});
