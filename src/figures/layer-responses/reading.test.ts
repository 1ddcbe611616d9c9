import { expect, test } from 'vitest';
import { decayAlone } from './study/decay-alone.ts';
import { experiments } from './study/experiments.ts';
import { experimentKey } from '../../experiment/experiment-key.ts';
import { networkOf } from '../../experiment/experiment-network.ts';
import { measurementsOf } from '../../experiment/measurements.ts';
import type { RecordedRun } from '../../experiment/records.ts';
import type { NetworkKind } from '../../experiment/sweep.ts';
import { layersOf } from '../../networks/layers-of.ts';
import { words } from './words.ts';
import { ratiosReading } from './ratios.ts';
import { ratioRuns, recordedRatios } from './recorded-ratios.ts';
import { widestBlock } from './zigzag.ts';
import { firstBelow, recordedResponses, responseRuns } from './recorded.ts';
import { responsesCaption, responsesTitle } from './caption.ts';
import { endOf, responsesIn, responsesReading } from './reading.ts';

const runOf = (residual: boolean, depth: number, seed: number): RecordedRun =>
  responseRuns.find(({ experiment }) => {
    return experiment.network.residual === residual && experiment.network.depth === depth && experiment.seed === seed;
  })!;

function captionText(runs: readonly RecordedRun[]): string {
  const { headline, rest } = responsesCaption(responsesReading(runs), recordedRatios, words);
  return [...headline, ...rest].map((part) => (typeof part === 'string' ? part : part.kind)).join('');
}

test('the file holds every run of the plan', () => {
  const recorded = responseRuns.map(({ experiment }) => experimentKey(experiment));
  expect(recorded.toSorted()).toEqual(experiments.map(experimentKey).toSorted());
});

test('a run has a response of every convolution of its network, in order', () => {
  for (const run of responseRuns) {
    const convolutions = layersOf(networkOf(run.experiment)).filter(({ kind }) => kind === 'convolution');
    expect(responsesIn(run).map(({ layer }) => layer)).toEqual(convolutions.map(({ name }) => name));
  }
});

test('the twins of 20 layers are read as by hand', () => {
  const middle = (run: RecordedRun) =>
    responsesIn(run)
      .map(({ responseStd }) => responseStd)
      .toSorted((a, b) => a - b)[9]!;
  const middleSeed = (residual: boolean) =>
    [1, 2, 3].map((seed) => middle(runOf(residual, 20, seed))).toSorted((a, b) => a - b)[1];
  const [twins] = recordedResponses.twins;
  expect(twins).toMatchObject({ depth: 20, layers: 19, plain: middleSeed(false), residual: middleSeed(true) });
  const weaker = [1, 2, 3].map((seed) => {
    const plain = responsesIn(runOf(false, 20, seed));
    return responsesIn(runOf(true, 20, seed)).filter(
      ({ responseStd }, layer) => responseStd < plain[layer]!.responseStd,
    ).length;
  });
  expect(twins!.weakerLayers).toBe(weaker.toSorted((a, b) => a - b)[1]);
});

test('where plain and residual change places, title and caption change', () => {
  const swapped = responseRuns
    .filter(({ experiment }) => experiment.network.depth < 110)
    .map((run) => {
      const { network } = run.experiment;
      return { ...run, experiment: { ...run.experiment, network: { ...network, residual: !network.residual } } };
    });
  expect(responsesTitle(responsesReading(swapped), words)).toBe(words.titles.none);
  expect(captionText(swapped)).toContain(
    'At 20 layers, every residual run responds more strongly than every plain one.',
  );
});

test('the caption begins with the deepest twins, and its second sentence is what supports the first', () => {
  const [, deep] = recordedResponses.twins;
  const [residual, plain] = [deep!.residual, deep!.plain].map((middle) => middle.toFixed(2));
  expect(captionText(responseRuns)).toMatch(
    new RegExp(
      `^At 56 layers, every residual run responds less strongly than every plain one\\. In the middle it is ${residual} against ${plain}, and less in ${deep!.weakerLayers} of 55 layers\\. At 20 layers,`,
    ),
  );
});

test('a response that falls with depth at every seed is said to fall', () => {
  const shrunk = responseRuns.map((run) => {
    const [measured] = measurementsOf(run.measurements, 'responses');
    const { depth } = run.experiment.network;
    const layers = measured!.layers.map((own) => ({ ...own, responseStd: own.responseStd / depth }));
    return { ...run, measurements: [{ ...measured!, layers }] };
  });
  expect(captionText(shrunk)).toContain('the deeper, the weaker, at every seed.');
  expect(captionText(responseRuns)).toContain(words.caption[recordedResponses.fallsWithDepth ? 'falls' : 'no-order']);
});

// Sentences of the chapter that no expression in it makes.
test('what the chapter says of the long runs holds', () => {
  expect(recordedResponses.twins.map(({ verdict }) => verdict)).toEqual(['weaker', 'weaker']);
  expect(recordedResponses.fallsWithDepth).toBe(false);
  const [plain, residual] = [runOf(false, 56, 1), runOf(true, 56, 1)].map((run) => responsesIn(run)[0]!.responseStd);
  expect(plain! / residual!).toBeGreaterThan(5);
  const endErrorOf = (kind: NetworkKind, depth: number) =>
    endOf(recordedResponses.networks.find((network) => network.kind === kind && network.depth === depth)!)
      .trainingError;
  const errorOf = (depth: number) => endErrorOf('residual', depth);
  expect(endErrorOf('plain', 56)).toBeGreaterThan(2 * endErrorOf('plain', 20));
  expect(errorOf(56)).toBeCloseTo(errorOf(20), 2);
  expect(errorOf(110)).toBeGreaterThan(errorOf(56));
  expect(firstBelow('residual', 110, 0.8)).toBeGreaterThan(2 * firstBelow('residual', 20, 0.8));
  expect(firstBelow('residual', 110, 0)).toBe(Infinity);
  for (const { firstLayers, lastLayers } of recordedResponses.byDepth) expect(lastLayers).toBeLessThan(firstLayers);
  expect(recordedResponses.decayed).toBe(decayAlone(responseRuns[0]!.experiment.training));
});

test('the ratios of the blocks are those that one computes by hand from the file', () => {
  for (const { depth, ratios, median } of recordedRatios) {
    const own = ratioRuns.filter(({ experiment }) => experiment.network.depth === depth);
    expect(ratios).toHaveLength((depth - 2) / 2);
    const ofBlock = (block: number) =>
      own
        .map(({ measurements }) => measurements.find(({ type }) => type === 'block-ratios'))
        .map((measured) => (measured?.type === 'block-ratios' ? measured.blocks[block]! : undefined)!)
        .map(({ residualNorm, shortcutNorm }) => residualNorm / shortcutNorm)
        .toSorted((a, b) => a - b);
    const middle = (sorted: readonly number[]) => (sorted[(sorted.length - 1) >> 1]! + sorted[sorted.length >> 1]!) / 2;
    ratios.forEach((ratio, block) => expect(ratio).toBeCloseTo(middle(ofBlock(block)), 12));
    expect(median).toBeCloseTo(middle(ratios.toSorted((a, b) => a - b)), 12);
  }
});

test('that deeper networks change less is said only where it is so', () => {
  const said = (ratios: typeof recordedRatios) =>
    responsesCaption(recordedResponses, ratios, words).rest.includes(words.ratios.smaller);
  const [shallow, deep] = recordedRatios;
  expect(said([shallow!, { ...deep!, median: shallow!.median / 2 }])).toBe(true);
  expect(said([shallow!, { ...deep!, median: 2 * shallow!.median }])).toBe(false);
  expect(ratiosReading([])).toEqual([]);
});

test('of the blocks behind the middle that whose layers lie furthest apart is named, each layer on its side', () => {
  const labels = { first: 'first', second: 'second' };
  expect(widestBlock([1, 9, 1, 3, 1, 2, 1.9, 1, 2, 1, 1], labels)).toEqual([
    { layer: 8, response: 1, label: 'first', above: false },
    { layer: 9, response: 2, label: 'second', above: true },
  ]);
});
