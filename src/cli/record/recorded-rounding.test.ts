import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sweptExperiments } from '../../experiment/recorded-sweeps.ts';
import { parseRecordedRuns } from '../../experiment/recorded-runs.ts';
import { experimentKey } from '../../experiment/experiment-key.ts';
import { parseRounding } from '../../experiment/rounding-file.ts';
import { roundingGrowths, roundingKey } from '../../experiment/rounding.ts';
import { recordRun } from './record-run.ts';

const read = (name: string) => readFileSync(new URL(`../../../content/runs/${name}.json`, import.meta.url), 'utf8');

// The cheapest kind of run, at all of its seeds.
test('what rounding alone does to a kind of run is measured again with the same bits', async () => {
  const { growths } = parseRounding(read('rounding'));
  const { runs } = parseRecordedRuns(read('degradation-lab'));
  const [first] = sweptExperiments.filter(({ network }) => network.depth === 8 && network.residual);
  const alike = sweptExperiments.filter((one) => roundingKey(one) === roundingKey(first!));
  expect(alike).toHaveLength(3);
  const pairs = [];
  for (const experiment of alike) {
    const { records: nudged } = await recordRun(experiment, 'npm run record -- rounding', { nudged: true });
    const recorded = runs.find((run) => experimentKey(run.experiment) === experimentKey(experiment))!.records;
    expect(nudged).not.toEqual(recorded);
    pairs.push({ experiment, recorded, nudged });
  }
  const [again] = roundingGrowths(pairs);
  expect(again).toEqual(growths.find(({ experiment }) => roundingKey(experiment) === roundingKey(first!)));
});
