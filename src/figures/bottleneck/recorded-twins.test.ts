import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { readDataSet } from '../../data/read-data-set.node.ts';
import { nodeAssets } from '../../engine/assets.node.ts';
import { useBackend } from '../../engine/backends.ts';
import { train } from '../../engine/train.ts';
import { experimentKey } from '../../experiment/experiment-key.ts';
import { parseRecordedRuns } from '../../experiment/recorded-runs.ts';
import { checkExperiments, checkNames } from './checks.ts';
import { recordedName } from './recorded-name.ts';
import { twinExperiments } from './twin-experiments.ts';
import { blockCounts, contenderOf, contenders } from './twins.ts';

const read = (name: string) => readFileSync(new URL(`../../../content/runs/${name}.json`, import.meta.url), 'utf8');
const runsOf = (name: string) => parseRecordedRuns(read(name)).runs;

test.each(blockCounts)('with %i blocks twins of five seeds are recorded whole, and small to fetch', (blocks) => {
  const runs = runsOf(recordedName(blocks));
  const planned = twinExperiments({ blocks, seedCount: 5, firstSeed: 1, iterations: 300 });
  expect(planned).toHaveLength(20);
  expect(runs.map(({ experiment }) => experimentKey(experiment))).toEqual(planned.map(experimentKey));
  expect(runs.every(({ records, evaluation }) => records.length === 300 && evaluation !== null)).toBe(true);
  expect(gzipSync(read(recordedName(blocks)), { level: 9 }).length).toBeLessThanOrEqual(60_000);
});

test('every check is recorded as planned: five seeds of either design, with one thing changed', () => {
  const runs = runsOf('bottleneck-checks');
  const planned = checkNames.flatMap(checkExperiments);
  expect(planned).toHaveLength(50);
  expect(runs.map(({ experiment }) => experimentKey(experiment))).toEqual(planned.map(experimentKey));
  const of = (change: (own: (typeof planned)[number]) => unknown) => [...new Set(planned.map(change))];
  expect(of(({ network }) => network.depth)).toEqual([20, 29, 44, 65]);
  expect(of(({ network }) => network.residual)).toEqual([true]);
  expect(of(({ training }) => training.learningRate.rate)).toEqual([0.03, 0.01, 0.09]);
  expect(of(({ training }) => training.iterations)).toEqual([300, 1200]);
  for (const { records, experiment } of runs) expect(records).toHaveLength(experiment.training.iterations);
});

test('longer runs begin as those of the figure, bit for bit', () => {
  const short = new Map(
    runsOf(recordedName(3)).map(({ experiment, records }) => [experimentKey(experiment), records] as const),
  );
  const longer = runsOf('bottleneck-checks').filter(({ experiment }) => experiment.training.iterations === 1200);
  expect(longer).toHaveLength(10);
  for (const { experiment, records } of longer) {
    const beginning = { ...experiment, training: { ...experiment.training, iterations: 300 } };
    expect(records.slice(0, 300)).toEqual(short.get(experimentKey(beginning)));
  }
});

test('nets of basic blocks are those of the shortcut workbench, bit for bit', () => {
  const workbench = new Map(
    runsOf('shortcut-workbench-20').map((run) => [experimentKey(run.experiment), run.records] as const),
  );
  const basic = runsOf(recordedName(3)).filter(({ experiment }) => experiment.network.block === 'basic');
  expect(basic).toHaveLength(10);
  for (const { experiment, records } of basic) expect(records).toEqual(workbench.get(experimentKey(experiment)));
});

test('the beginning of recorded twins is made again with the same bits', async () => {
  await useBackend('wasm', nodeAssets());
  const data = await readDataSet({ name: 'fashion-mnist', side: 14 });
  const own = runsOf(recordedName(3)).slice(0, contenders.length);
  expect(own.map(({ experiment }) => contenderOf(experiment.network))).toEqual(contenders);
  for (const { experiment, records } of own) {
    const beginning = { ...experiment, training: { ...experiment.training, iterations: 25 } };
    const events = await Array.fromAsync(train(beginning, data));
    const again = events.flatMap((event) => (event.type === 'iteration' ? [event.record] : []));
    expect(again).toEqual(records.slice(0, 25));
  }
});
