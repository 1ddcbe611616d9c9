import { expect, test } from 'vitest';
import { experiments } from './study/experiments.ts';
import { experimentKey } from '../../experiment/experiment-key.ts';
import { networkOf } from '../../experiment/experiment-network.ts';
import { measurementsOf } from '../../experiment/measurements.ts';
import { endErrorOf } from '../../experiment/sampled-run.ts';
import type { SampledRun } from '../../experiment/sampled-run.ts';
import { layersOf } from '../../networks/layers-of.ts';
import { words } from './words.ts';
import { ratiosReading } from './ratios.ts';
import { widestBlock } from './zigzag.ts';
import {
  firstBelow,
  layersLeftToDecay,
  middleResponses,
  recordedRatios,
  recordedResponses,
  responseRuns,
} from './recorded.ts';
import { responsesCaption, responsesTitle } from './caption.ts';
import { responsesIn, responsesReading, strengthOf } from './reading.ts';

const runOf = (residual: boolean, depth: number, seed: number): SampledRun =>
  responseRuns.find(({ experiment }) => {
    return experiment.network.residual === residual && experiment.network.depth === depth && experiment.seed === seed;
  })!;

function captionText(runs: readonly SampledRun[]): string {
  const { headline, rest } = responsesCaption(responsesReading(runs), recordedRatios, words);
  return [...headline, ...rest].map((part) => (typeof part === 'string' ? part : part.kind)).join('');
}

test('the runs are those of the plan, each network at the same first seeds', () => {
  const recorded = responseRuns.map(({ experiment }) => experimentKey(experiment));
  expect(recorded.toSorted()).toEqual(
    experiments
      .map(experimentKey)
      .filter((key) => recorded.includes(key))
      .toSorted(),
  );
  expect(recordedResponses.networks.length).toBeGreaterThanOrEqual(4);
  for (const { runs } of recordedResponses.networks) {
    expect(runs.map(({ experiment }) => experiment.seed)).toEqual([1, 2, 3].slice(0, runs.length));
  }
});

test('a run has a response of every convolution of its network, in order', () => {
  for (const run of responseRuns) {
    const convolutions = layersOf(networkOf(run.experiment)).filter(({ kind }) => kind === 'convolution');
    expect(responsesIn(run).map(({ layer }) => layer)).toEqual(convolutions.map(({ name }) => name));
  }
});

test('the twins of 20 layers are read as by hand', () => {
  const middle = (run: SampledRun) =>
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
  expect(responsesTitle(recordedResponses, words)).toBe(words.titles.both);
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

test('a response that falls with depth at every seed is said to fall, and else it is not', () => {
  const strongAt56 = responseRuns.map((run) => {
    if (run.experiment.network.depth !== 56 || !run.experiment.network.residual || run.experiment.seed !== 2)
      return run;
    const measurements = measurementsOf(run.measurements, 'responses').map(({ layers, ...rest }) => {
      return { ...rest, layers: layers.map((own) => ({ ...own, responseStd: 2 * own.responseStd })) };
    });
    return { ...run, measurements };
  });
  expect(captionText(responseRuns)).toContain('the deeper, the weaker, at every seed.');
  expect(captionText(strongAt56)).toContain(words.caption['no-order']);
  expect(responsesTitle(responsesReading(strongAt56), words)).toBe(words.titles.none);
});

// Sentences of the chapter, of the claims and of the corrections that no expression in them makes.
test('what the chapter says of the responses of trained networks holds', () => {
  expect(recordedResponses.twins.map(({ verdict }) => verdict)).toEqual(['weaker', 'weaker']);
  expect(recordedResponses.fallsWithDepth).toBe(true);
  for (const seed of [1, 2, 3]) {
    const [plain, residual] = [runOf(false, 56, seed), runOf(true, 56, seed)].map((run) => responsesIn(run)[0]!);
    expect(plain!.responseStd / residual!.responseStd).toBeGreaterThan(3);
    expect(endErrorOf(runOf(false, 56, seed))).toBeGreaterThan(0.1);
  }
  const residual = responseRuns.filter(({ experiment }) => experiment.network.residual);
  for (const run of residual) expect(endErrorOf(run)).toBeLessThan(0.01);
  // Those of 32 and 44 layers, which are not drawn, lie between the drawn ones.
  const middlesOf = (asked: number) => middleResponses(0.1, ({ depth, residual }) => residual && depth === asked);
  for (const [shallower, deeper] of [
    [20, 32],
    [32, 44],
    [44, 56],
  ] as const) {
    expect(Math.max(...middlesOf(deeper))).toBeLessThan(Math.min(...middlesOf(shallower)));
  }
  const floor = recordedResponses.decayed;
  expect(recordedResponses.byDepth.at(-1)!.median / floor).toBeLessThan(1.1);
  expect(layersLeftToDecay('residual', 20)).toBeLessThan(2);
  expect(firstBelow('residual', 20, 0.8)).toBe(25);
});

test('the floor is what weight decay makes of 1, and the layers near it are counted as by hand', () => {
  let [scale, velocity] = [1, 0];
  for (let iteration = 0; iteration < 8000; iteration++) {
    velocity = 0.9 * velocity + 0.0001 * scale;
    scale -= (iteration < 4000 ? 0.1 : iteration < 6000 ? 0.01 : 0.001) * velocity;
  }
  expect(recordedResponses.decayed).toBeCloseTo(scale, 12);
  const near = [1, 2, 3].map(
    (seed) => responsesIn(runOf(true, 56, seed)).filter((own) => Math.abs(own.scale - scale) < 0.05).length,
  );
  expect(layersLeftToDecay('residual', 56)).toBe(near.toSorted((a, b) => a - b)[1]);
});

test('middle responses are asked of every run from a rate, and of those from no rate there are none', () => {
  const isDrawn = ({ depth }: { readonly depth: number }) => [20, 56].includes(depth);
  const drawn = responseRuns.filter(({ experiment }) => isDrawn(experiment.network));
  expect(middleResponses(0.1, isDrawn).toSorted()).toEqual(drawn.map((run) => strengthOf(run)).toSorted());
  expect(middleResponses(0.01, isDrawn).length).toBeGreaterThan(4);
  expect(middleResponses(0.5, isDrawn)).toEqual([]);
});

test('the ratios of the blocks are those that one computes by hand from the file', () => {
  for (const { depth, ratios, median } of recordedRatios) {
    const own = responseRuns.filter(({ experiment: { network } }) => network.residual && network.depth === depth);
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
