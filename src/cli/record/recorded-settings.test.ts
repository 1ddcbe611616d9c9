import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { experimentKey } from '../../experiment/experiment-key.ts';
import { parseRecordedRuns } from '../../experiment/recorded-runs.ts';
import { endedRunOf } from '../../figures/other-settings/ended-run.ts';
import { parseEndedRuns } from '../../figures/other-settings/parse-ended-runs.ts';
import { allDepths, experiments } from '../../figures/other-settings/study/experiments.ts';
import { recordRun } from './record-run.ts';

const read = (name: string) => readFileSync(new URL(`../../../content/runs/${name}.json`, import.meta.url), 'utf8');
const { runs, provenance } = parseEndedRuns(read('other-settings'));

test('the file of other settings holds every run of the plan, in its order, with its provenance', () => {
  expect(runs.map(({ experiment }) => experimentKey(experiment))).toEqual(experiments.map(experimentKey));
  expect(provenance).toMatchObject({ backend: 'wasm', command: 'npm run record -- other-settings' });
});

test('runs that other figures have recorded, too, are theirs to the last bit', () => {
  const names = ['degradation-lab', ...allDepths.map((depth) => `gradient-trial-${depth}-no-bn`)];
  const others = names.flatMap((name) => parseRecordedRuns(read(name)).runs).map(endedRunOf);
  const theirs = new Map(others.map((run) => [experimentKey(run.experiment), run]));
  const common = runs.filter(({ experiment }) => theirs.has(experimentKey(experiment)));
  expect(common).toHaveLength(60);
  for (const run of common) expect(run).toEqual(theirs.get(experimentKey(run.experiment)));
});

// The narrowest of the shallowest networks: a second.
test('the cheapest run of other settings is made again with the same bits', async () => {
  const { experiment } = runs.find((run) => run.experiment.network.filters === 4)!;
  const again = await recordRun(experiment, provenance.command);
  expect(endedRunOf(again)).toEqual(runs.find((run) => run.experiment === experiment));
});
