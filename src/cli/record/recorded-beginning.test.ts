import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { experimentKey } from '../../experiment/experiment-key.ts';
import { fingerprint } from '../../experiment/fingerprint.ts';
import { beginningLength } from '../../experiment/sampled-run.ts';
import { parseSampledRuns } from '../../experiment/sampled-runs.ts';
import { measurementsOf } from '../../experiment/measurements.ts';
import { experiments, instruments } from '../../figures/trained-to-the-end/study/experiments.ts';
import { recordRun } from './record-run.ts';

const { figure, runs } = parseSampledRuns(
  readFileSync(new URL('../../../content/runs/trained-to-the-end.json', import.meta.url), 'utf8'),
);

test('the file holds runs of the plan, in its order, with their provenance', () => {
  expect(figure).toBe('trained-to-the-end');
  const recorded = runs.map(({ experiment }) => experimentKey(experiment));
  expect(recorded).toEqual(experiments.map(experimentKey).filter((key) => recorded.includes(key)));
  for (const { provenance } of runs)
    expect(provenance).toMatchObject({ backend: 'wasm', command: `npm run record -- ${figure}` });
});

// The cheapest one: a whole run takes minutes. The rate is constant in the beginning, whatever the length.
test('the first 300 iterations of a long run are made again with the same bits', async () => {
  const [cheapest] = runs.toSorted((a, b) => a.experiment.network.depth - b.experiment.network.depth);
  const { experiment, beginning, provenance, fingerprint: links } = cheapest!;
  const short = { ...experiment, training: { ...experiment.training, iterations: beginningLength } };
  const { records } = await recordRun(short, provenance.command);
  expect(records).toEqual(beginning);
  const losses = records.map(({ trainingLoss }) => trainingLoss);
  expect(fingerprint(losses)).toEqual(links.slice(0, 6));
});

test('the first iterations of 20 layers are made again with the same bits while the network is read at the end', async () => {
  const { experiment, beginning, provenance } = runs.find(({ experiment: { network } }) => network.depth === 20)!;
  const short = { ...experiment, training: { ...experiment.training, iterations: 40 } };
  const again = await recordRun(short, provenance.command, { instruments });
  expect(again.records).toEqual(beginning.slice(0, 40));
  const [measured, ...others] = measurementsOf(again.measurements, 'responses');
  expect(others).toEqual([]);
  expect(measured).toMatchObject({ iteration: 40, share: { set: 'test', images: 2000 } });
  expect(measured!.layers).toHaveLength(19);
});
