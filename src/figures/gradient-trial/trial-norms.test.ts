import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import type { DataSet } from '../../data/data-set.ts';
import { readDataSet } from '../../data/read-data-set.node.ts';
import { nodeAssets } from '../../engine/assets.node.ts';
import { startBackend } from '../../engine/backends.ts';
import { train } from '../../engine/train.ts';
import type { NetworkChoice } from '../../experiment/experiment.ts';
import { measurementsOf, productOf } from '../../experiment/measurements.ts';
import type { LayerNorms, Measurement } from '../../experiment/measurements.ts';
import { parseRecordedRuns } from '../../experiment/recorded-runs.ts';
import { recordedName } from './recorded-name.ts';
import { trialInstruments, trialTimes, twinsOf } from './trial-experiments.ts';

// What the figure reads of its own networks, against PyTorch in float64 from the same weights and images:
// src/engine/fixtures/make_trial_norms.py makes the file.

interface Reference {
  readonly network: NetworkChoice;
  readonly seed: number;
  readonly times: readonly {
    readonly iteration: number;
    /** By convolution: norm of the gradient, PyTorch's own float32 error of that gradient, norm of the weight. */
    readonly layers: Readonly<Record<string, readonly [gradient: number, gap: number, weight: number]>>;
  }[];
}

const file = new URL('trial-norms.fixture.json', import.meta.url);
const references = JSON.parse(readFileSync(file, 'utf8')) as readonly Reference[];

/** By src/engine/fixtures/README.md: times PyTorch's own float32 error. */
const gapFactor = 10;
/** Of a norm that is summed in another order, relative. */
const weightTolerance = 1e-6;

const nameOf = ({ network }: Reference) =>
  `${network.residual ? 'residual' : 'plain'}-${network.depth} ${network.batchNorm ? 'with' : 'without'} BN`;

function relative(actual: number, expected: number): number {
  return Math.abs(actual - expected) / expected;
}

/** Where norms of one layer, or their product, are further from PyTorch's than they may be. */
function partings(own: LayerNorms, [gradient, gap, weight]: readonly [number, number, number]): readonly string[] {
  const limits = [gapFactor * gap, weightTolerance, gapFactor * gap + weightTolerance];
  const actual = [own.gradientNorm, own.weightNorm, productOf(own)];
  const expected = [gradient, weight, gradient * weight];
  return ['gradient', 'weight', 'product'].flatMap((what, index) => {
    const distance = relative(actual[index]!, expected[index]!);
    return distance <= limits[index]! ? [] : [`${own.layer}: ${what} is off by ${distance}`];
  });
}

/** What was read parts from PyTorch here; a time that was not read counts. */
function partingsIn(measurements: readonly Measurement[], { times }: Reference): readonly string[] {
  const read = measurementsOf(measurements, 'gradient-norms');
  return times.flatMap(({ iteration, layers }) => {
    const own = read.find((one) => one.iteration === iteration);
    if (!own) return [`nothing was read before update ${iteration}`];
    expect(own.layers.map(({ layer }) => layer)).toEqual(Object.keys(layers));
    return own.layers.flatMap((one) => partings(one, layers[one.layer]!)).map((text) => `${iteration}: ${text}`);
  });
}

function experimentOf({ network, seed }: Reference, iterations: number) {
  const { depth, batchNorm } = network;
  const twins = twinsOf({ depth, batchNorm, iterations, seed });
  return twins.find((twin) => twin.network.residual === network.residual)!;
}

let data: DataSet;

beforeAll(async () => {
  await startBackend('wasm', nodeAssets());
  data = await readDataSet({ name: 'fashion-mnist', side: 14 });
});

test('the reference has both twins of 20 layers, with and without BN, at initialisation and twice later, sharply', () => {
  expect(references.map(nameOf)).toEqual([
    ...['plain-20 with BN', 'residual-20 with BN', 'plain-20 without BN', 'residual-20 without BN'],
  ]);
  for (const reference of references) {
    const { times, network } = reference;
    expect(experimentOf(reference, 11).network).toEqual(network);
    expect(times.map(({ iteration }) => iteration)).toEqual([0, 2, 5]);
    for (const { iteration, layers } of times) {
      expect(trialTimes).toContain(iteration);
      expect(Object.keys(layers)).toHaveLength(19);
      const gaps = Object.values(layers).map(([, gap]) => gap);
      expect(Math.max(...gaps)).toBeLessThan(0.01);
      expect(gaps.filter((gap) => gap < 1e-4).length).toBeGreaterThan(19 / 2);
    }
  }
});

test.each(references.map((reference) => [nameOf(reference), reference] as const))(
  'norms of gradient and weight, and their product, are those of PyTorch when it trains: %s',
  async (_, reference) => {
    const measurements: Measurement[] = [];
    const experiment = experimentOf(reference, 11);
    for await (const event of train(experiment, data, { instruments: trialInstruments })) {
      if (event.type === 'measurement') measurements.push(event.measurement);
      if (event.type === 'iteration' && event.record.iteration === 11) break;
    }
    expect(partingsIn(measurements, reference)).toEqual([]);
  },
);

test.each(references.map((reference) => [nameOf(reference), reference] as const))(
  'and so is what was recorded: %s',
  (_, reference) => {
    const { depth, batchNorm, residual } = reference.network;
    const name = recordedName({ depth, batchNorm });
    const text = readFileSync(new URL(`../../../content/runs/${name}.json`, import.meta.url), 'utf8');
    const run = parseRecordedRuns(text).runs.find(
      ({ experiment }) => experiment.network.residual === residual && experiment.seed === reference.seed,
    );
    expect(partingsIn(run!.measurements, reference)).toEqual([]);
  },
);
