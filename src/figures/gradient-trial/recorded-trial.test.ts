import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { readDataSet } from '../../data/read-data-set.node.ts';
import { nodeAssets } from '../../engine/assets.node.ts';
import { useBackend } from '../../engine/backends.ts';
import { train } from '../../engine/train.ts';
import { experimentKey } from '../../experiment/experiment-key.ts';
import { measurementsOf } from '../../experiment/measurements.ts';
import { parseRecordedRuns } from '../../experiment/recorded-runs.ts';
import { recordedName, recordedParts } from './recorded-name.ts';
import { trialDepths, trialInstruments, trialTimes, twinsOf } from './trial-experiments.ts';

const read = (name: string) => readFileSync(new URL(`../../../content/runs/${name}.json`, import.meta.url), 'utf8');
const lab = new Map(
  parseRecordedRuns(read('degradation-lab')).runs.map((run) => [experimentKey(run.experiment), run] as const),
);

test.each(recordedParts)(
  'twins of three seeds are recorded at $depth layers, BN $batchNorm, all looks that they lived to',
  (part) => {
    const { runs } = parseRecordedRuns(read(recordedName(part)));
    const planned = twinsOf({ ...part, iterations: 300, seed: 1 }, 3);
    expect(runs.map(({ experiment }) => experimentKey(experiment)).sort()).toEqual(planned.map(experimentKey).sort());
    for (const { records, measurements, evaluation } of runs) {
      const looks = measurementsOf(measurements, 'gradient-norms');
      // The iteration that ends in a loss that is no number has no record.
      const lived = trialTimes.filter((time) => time <= records.length);
      expect(lived.slice(0, looks.length)).toEqual(looks.map(({ iteration }) => iteration));
      expect(looks.length).toBeGreaterThanOrEqual(trialTimes.filter((time) => time < records.length).length);
      expect(looks.every(({ layers }) => layers.length === part.depth - 1)).toBe(true);
      expect(evaluation === null).toBe(records.length < 300);
    }
  },
);

test('with BN, losses are those of the degradation lab, bit for bit', () => {
  const runs = trialDepths.flatMap((depth) => parseRecordedRuns(read(recordedName({ depth, batchNorm: true }))).runs);
  expect(runs).toHaveLength(30);
  for (const { experiment, records, evaluation } of runs) {
    const twin = lab.get(experimentKey(experiment));
    expect(records).toEqual(twin?.records);
    expect(evaluation).toEqual(twin?.evaluation);
  }
});

test.each(recordedParts)('what is fetched for $depth layers, BN $batchNorm, is small', (part) => {
  expect(gzipSync(read(recordedName(part)), { level: 9 }).length).toBeLessThanOrEqual(100_000);
});

test('the beginning of recorded twins is made again with the same bits, losses and norms', async () => {
  await useBackend('wasm', nodeAssets());
  const { runs } = parseRecordedRuns(read(recordedName({ depth: 8, batchNorm: true })));
  const data = await readDataSet({ name: 'fashion-mnist', side: 14 });
  for (const { experiment, records, measurements } of runs.slice(0, 2)) {
    const beginning = { ...experiment, training: { ...experiment.training, iterations: 25 } };
    const events = await Array.fromAsync(train(beginning, data, { instruments: trialInstruments }));
    const again = events.flatMap((event) => (event.type === 'iteration' ? [event.record] : []));
    const looks = events.flatMap((event) => (event.type === 'measurement' ? [event.measurement] : []));
    expect(again).toEqual(records.slice(0, 25));
    expect(looks).toEqual(measurements.filter(({ iteration }) => iteration < 25));
    expect(looks).toHaveLength(9);
  }
});
