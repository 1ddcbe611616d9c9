import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readDataSet } from '../../data/read-data-set.node.ts';
import { nodeAssets } from '../../engine/assets.node.ts';
import { startBackend } from '../../engine/backends.ts';
import { HeldNetwork } from '../../engine/held-network.ts';
import { parameterNames, runningStatisticNames } from '../../engine/value-names.ts';
import { formatEdits, parseEditsText } from '../../experiment/edit-text.ts';
import { experimentKey } from '../../experiment/experiment-key.ts';
import { fingerprint } from '../../experiment/fingerprint.ts';
import { parseRecordedRuns } from '../../experiment/recorded-runs.ts';
import type { Experiment } from '../../experiment/experiment.ts';
import { twinExperiment } from '../../experiment/twin-experiment.ts';
import {
  lesionPlan,
  remeasured,
  scaledExperiment,
  seeds,
  specOf,
  startingTwins,
  trainedScales,
  twinExperiments,
} from './lesion-plan.ts';
import { formatLesionRecord, parseLesionRecord, testImages, wrongUnder } from './lesion-record.ts';
import { packNetworks, unpackNetworks } from '../../engine/weights-file.ts';

const folder = new URL('../../../content/runs/', import.meta.url);
const text = readFileSync(new URL('lesion.json', folder), 'utf8');
const bytes = new Uint8Array(readFileSync(new URL('lesion.bin', folder)));
const record = parseLesionRecord(text, lesionPlan);
const specs = startingTwins.map(specOf);

test('the file is what its record makes, to the last byte', () => expect(formatLesionRecord(record)).toBe(text));

test.each([
  ['another schema', (text: string) => text.replace('"schema":1', '"schema":2'), /^invalid lesion record\.schema: 2/],
  ['another network', (text: string) => text.replace('depth=44', 'depth=50'), /experiment: "depth=50/],
  ['a count that cannot be', (text: string) => text.replace(/"":\[\d+/, '"":[2001'), /wrong\.: 2001|2001 \(want/],
  ['an edit that nobody asked', (text: string) => text.replace('"block-left-out:0"', '"block-left-out:3"'), /invalid/],
  ['one answer less', (text: string) => text.replace(/"block-left-out:0":\[\d+,\d+\],/, ''), /answers under 22 lists/],
  ['no hash', (text: string) => text.replace(/"sha256":"[0-9a-f]/, '"sha256":"'), /sha256: .*64 hexadecimal digits/],
])('a file with %s is refused by name', (_, change, message) => {
  expect(() => parseLesionRecord(change(text), lesionPlan)).toThrow(message);
});

test('the twins were trained as the lab’s runs of the same experiments, to the last bit of every loss', () => {
  const { runs } = parseRecordedRuns(readFileSync(new URL('degradation-lab.json', folder), 'utf8'));
  const inLab = new Map(runs.map((run) => [experimentKey(run.experiment), run]));
  const twins = record.networks.slice(0, twinExperiments.length).map((own) => ({
    own,
    run: inLab.get(experimentKey(own.experiment))!,
  }));
  expect(twins).toHaveLength(12);
  for (const { own, run } of twins) {
    expect(own.fingerprint).toEqual(fingerprint(run.records.map(({ trainingLoss }) => trainingLoss)));
    expect(wrongUnder(own, []).asTrained / testImages).toBe(run.evaluation!.testError);
  }
});

test('trained with the factor 0 a residual network is its plain twin to the last bit; with any other it is not', () => {
  const linkOf = (experiment: Experiment) =>
    record.networks.find((own) => experimentKey(own.experiment) === experimentKey(experiment))!.fingerprint.at(-1);
  for (const seed of seeds) {
    const plain = linkOf(twinExperiment('plain', 20, seed));
    const equal = trainedScales.filter((scale) => linkOf(scaledExperiment(20, seed, scale)) === plain);
    expect(equal).toEqual([0]);
  }
});

test('the weights are those of the record’s hash and size, and come back from the file bit for bit', () => {
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(record.weights.sha256);
  expect(bytes.length).toBe(record.weights.bytes);
  const networks = unpackNetworks(specs, bytes);
  expect(packNetworks(specs.map((spec, index) => [spec, networks[index]!] as const))).toEqual(bytes);
});

test('the file has the names of the engine, in its order', () => {
  for (const [index, { parameters, runningStatistics }] of unpackNetworks(specs, bytes).entries()) {
    expect([...parameters.keys()]).toEqual(parameterNames(specs[index]!));
    expect([...runningStatistics.keys()]).toEqual(runningStatisticNames(specs[index]!));
  }
});

test('a file that is too short is refused', () => {
  expect(() => unpackNetworks(specs, bytes.subarray(4))).toThrow(/^invalid file of weights: \d+ bytes \(want \d+\)$/);
});

// The engine is held to PyTorch edit by edit; here the committed weights answer as on the day of the record.
test.each([
  '',
  'block-left-out:4',
  'blocks-swapped:7+8',
  'block-left-out:2,block-left-out:5',
  'shortcut-scale:all:0.9',
])('asked again under %j, the committed weights give the recorded counts', { timeout: 60_000 }, async (edits) => {
  await startBackend('wasm', nodeAssets());
  const data = await readDataSet({ name: 'fashion-mnist', side: 14 });
  for (const [index, values] of unpackNetworks(specs, bytes).entries()) {
    const own = record.networks[index]!;
    if (!own.wrong.has(edits)) continue;
    const held = new HeldNetwork(own.experiment, data, { ...values, iteration: 300 });
    const list = parseEditsText(edits);
    const count = async (asked: typeof list) => {
      const share = { set: 'test', images: testImages } as const;
      const [measured] = await held.ask({ edits: asked, reads: [{ type: 'share-error', share }] });
      return measured?.type === 'share-error' ? measured.error * testImages : NaN;
    };
    expect(await count(list)).toBe(wrongUnder(own, list).asTrained);
    expect(await count(remeasured(list))).toBe(wrongUnder(own, list).remeasured);
    held.dispose();
  }
});

test('every list of edits is asked once', () => {
  for (const { asked } of lesionPlan) expect(new Set(asked.map(formatEdits)).size).toBe(asked.length);
});
