import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { readDataSet } from '../../data/read-data-set.node.ts';
import type { DataSet } from '../../data/data-set.ts';
import { nodeAssets } from '../../engine/assets.node.ts';
import { startBackend } from '../../engine/backends.ts';
import type { TrainedValues } from '../../engine/checkpoint.ts';
import { HeldNetwork } from '../../engine/held-network.ts';
import { movedWeights } from '../../engine/moved-weights.ts';
import { unpackNetworks } from '../../engine/weights-file.ts';
import { drawnNetwork } from '../../experiment/drawn-network.ts';
import type { Edit } from '../../experiment/edits.ts';
import { experimentKey } from '../../experiment/experiment-key.ts';
import { fingerprint } from '../../experiment/fingerprint.ts';
import { parseRecordedRuns } from '../../experiment/recorded-runs.ts';
import { editsAt, landscapeExperiment, lossShare, startingTwins, statistics, stepAt } from './landscape-plan.ts';
import { formatLandscape, parseLandscape } from './landscape-record.ts';
import { lossAt, lossOfCentre, recordedTwins } from './plane.ts';

const folder = new URL('../../../content/runs/', import.meta.url);
const text = readFileSync(new URL('loss-landscape.json', folder), 'utf8');
const bytes = new Uint8Array(readFileSync(new URL('loss-landscape.bin', folder)));
const record = parseLandscape(text);
const specs = startingTwins.map((own) => drawnNetwork(own));
let data: DataSet;
let trained: readonly TrainedValues[];

beforeAll(async () => {
  await startBackend('wasm', nodeAssets());
  data = await readDataSet({ name: 'fashion-mnist', side: 14 });
  trained = unpackNetworks(specs, bytes).map((own) => ({ ...own, iteration: 300 }));
});

async function lossOf(index: number, edits: readonly Edit[]): Promise<number> {
  const held = new HeldNetwork(startingTwins[index]!, data, trained[index]!);
  const [measured] = await held.ask({ edits, reads: [{ type: 'share-loss', share: lossShare }] });
  held.dispose();
  return measured?.type === 'share-loss' ? measured.loss : NaN;
}

test('the file is what its record makes, to the last byte', () => expect(formatLandscape(record)).toBe(text));

test.each([
  ['another share', (own: string) => own.replace('"share":256', '"share":250'), /share: 250/],
  ['another network', (own: string) => own.replace('depth=44', 'depth=50'), /experiment: "depth=50/],
  ['other directions', (own: string) => own.replace('"directions":1', '"directions":4'), /directions: 4/],
  ['one loss less', (own: string) => own.replace(/"remeasured":\[[^,]+,/, '"remeasured":['), /want 81 losses/],
  ['a loss below zero', (own: string) => own.replace('"asTrained":[', '"asTrained":[-'), /asTrained/],
])('a file with %s is refused by name', (_, change, message) => {
  expect(change(text)).not.toBe(text);
  expect(() => parseLandscape(change(text))).toThrow(message);
});

test('the twins were trained as the lab’s runs of the same experiments, to the last bit of every loss', () => {
  const { runs } = parseRecordedRuns(readFileSync(new URL('degradation-lab.json', folder), 'utf8'));
  const inLab = new Map(runs.map((run) => [experimentKey(run.experiment), run]));
  expect(record.planes).toHaveLength(6);
  for (const { kind, trainingSeed, fingerprint: links } of record.planes) {
    const run = inLab.get(experimentKey(landscapeExperiment(kind, trainingSeed)))!;
    expect(links).toEqual(fingerprint(run.records.map(({ trainingLoss }) => trainingLoss)));
  }
});

test('the weights are those of the record’s hash and size', () => {
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(record.weights.sha256);
  expect(bytes.length).toBe(record.weights.bytes);
});

test('the centre of a plane has the trained network’s own loss, to the bit', { timeout: 60_000 }, async () => {
  const { plain, residual } = recordedTwins(record, { trainingSeed: 1, directions: 1 }, 'asTrained');
  for (const [index, plane] of [plain, residual].entries()) expect(lossOfCentre(plane)).toBe(await lossOf(index, []));
});

test('points that are measured again have the recorded losses, to the bit', { timeout: 120_000 }, async () => {
  for (const own of statistics) {
    const { plain, residual } = recordedTwins(record, { trainingSeed: 1, directions: 1 }, own);
    for (const [index, plane] of [plain, residual].entries()) {
      for (const [column, row] of [
        [3, 5],
        [6, 2],
      ] as const) {
        const point = [stepAt(column, plane.side), stepAt(row, plane.side)] as const;
        expect(await lossOf(index, editsAt(1, point, own))).toBe(lossAt(plane, column, row));
      }
    }
  }
});

/** Filter by filter, in so many words: how long the step is, and how long the filter was. */
test('a step moves every filter by its own norm, and leaves biases and BN as they are', () => {
  const { parameters } = trained[1]!;
  const moved = movedWeights(parameters, [{ seed: 5, step: 0.25 }]);
  for (const [name, { shape, values }] of parameters) {
    const now = moved.get(name)!.values;
    if (shape.length === 1) {
      expect(now).toEqual(values);
      continue;
    }
    const filters = shape.at(-1)!;
    for (let filter = 0; filter < filters; filter++) {
      const own = [...values.keys()].filter((index) => index % filters === filter);
      const length = Math.hypot(...own.map((index) => values[index]!));
      const step = Math.hypot(...own.map((index) => now[index]! - values[index]!));
      expect(Math.abs(step - 0.25 * length)).toBeLessThan(1e-5 * length + 1e-9);
    }
  }
});
