import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { readDataSet } from '../../data/read-data-set.node.ts';
import { nodeAssets } from '../../engine/assets.node.ts';
import { useBackend } from '../../engine/backends.ts';
import { train } from '../../engine/train.ts';
import { experimentKey } from '../../experiment/experiment-key.ts';
import { parseRecordedRuns } from '../../experiment/recorded-runs.ts';
import { trainingErrorAt } from '../../experiment/records.ts';
import { contenderOf, contenders } from './contenders.ts';
import { longerErrors, longerTimes } from './longer-runs.ts';
import { parseLongerRuns } from './parse-longer-runs.ts';
import { recordedName } from './recorded-name.ts';
import { twinsOf, workbenchDepths } from './workbench-experiments.ts';

const read = (name: string) => readFileSync(new URL(`../../../content/runs/${name}.json`, import.meta.url), 'utf8');
const runsAt = (depth: number) => parseRecordedRuns(read(recordedName(depth))).runs;
const longer = parseLongerRuns(read('shortcut-workbench-longer'));
const lab = new Map(
  parseRecordedRuns(read('degradation-lab')).runs.map((run) => [experimentKey(run.experiment), run] as const),
);

test.each(workbenchDepths)('twins of five seeds are recorded whole at %i layers, and small to fetch', (depth) => {
  const runs = runsAt(depth);
  const planned = twinsOf({ depth, seedCount: 5, firstSeed: 1, iterations: 300 });
  expect(planned).toHaveLength(20);
  expect(runs.map(({ experiment }) => experimentKey(experiment))).toEqual(planned.map(experimentKey));
  expect(runs.every(({ records, evaluation }) => records.length === 300 && evaluation !== null)).toBe(true);
  expect(gzipSync(read(recordedName(depth)), { level: 9 }).length).toBeLessThanOrEqual(60_000);
});

test.each(workbenchDepths)('at %i layers plain and option A are those of the degradation lab, bit for bit', (depth) => {
  const alike = runsAt(depth).filter(({ experiment }) => lab.has(experimentKey(experiment)));
  expect(new Set(alike.map(({ experiment }) => contenderOf(experiment.network)))).toEqual(new Set(['plain', 'A']));
  for (const { experiment, records, evaluation } of alike) {
    const twin = lab.get(experimentKey(experiment));
    expect(records).toEqual(twin?.records);
    expect(evaluation).toEqual(twin?.evaluation);
  }
});

test('longer runs begin as the recorded ones: the same losses, and so the same errors', () => {
  expect(longer.runs).toHaveLength(20);
  const runs = runsAt(20);
  for (const { contender, seed, fingerprint } of longer.runs) {
    const short = runs.find(
      ({ experiment }) => contenderOf(experiment.network) === contender && experiment.seed === seed,
    )!;
    expect(longerErrors(longer.runs, 300)).toContainEqual({
      contender,
      seed,
      error: trainingErrorAt(short.records),
      isFinal: true,
    });
    const { fingerprint: begun } = (
      JSON.parse(read(recordedName(20))) as { runs: readonly { fingerprint: readonly string[] }[] }
    ).runs[runs.indexOf(short)]!;
    expect(fingerprint.slice(0, begun.length)).toEqual(begun);
    expect(fingerprint).toHaveLength(1200 / 50);
  }
  expect(longerTimes.at(-1)).toBe(1200);
});

test('the beginning of recorded twins is made again with the same bits', async () => {
  await useBackend('wasm', nodeAssets());
  const data = await readDataSet({ name: 'fashion-mnist', side: 14 });
  const twins = runsAt(20).slice(0, contenders.length);
  expect(twins.map(({ experiment }) => contenderOf(experiment.network))).toEqual(contenders);
  for (const { experiment, records } of twins) {
    const beginning = { ...experiment, training: { ...experiment.training, iterations: 25 } };
    const events = await Array.fromAsync(train(beginning, data));
    const again = events.flatMap((event) => (event.type === 'iteration' ? [event.record] : []));
    expect(again).toEqual(records.slice(0, 25));
  }
});
