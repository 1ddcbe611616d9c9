import { drawnNetwork } from '../../experiment/drawn-network.ts';
import type { Edit } from '../../experiment/edits.ts';
import type { Experiment } from '../../experiment/experiment.ts';
import { randomStream } from '../../experiment/random-stream.ts';
import { networkKinds } from '../../experiment/sweep.ts';
import { twinExperiment } from '../../experiment/twin-experiment.ts';
import { whyNot } from '../../experiment/why-not.ts';
import { blocksIn } from '../../networks/block-maps.ts';
import type { NetworkSpec } from '../../networks/network-spec.ts';

/** Depths of the recorded twins, the shallow ones first. */
export const depths = [20, 44] as const;
export const seeds = [1, 2, 3] as const;

/** Mini-batches of the training run by which BN's statistics are measured again, in records and live. */
export const remeasuredBatches = 5;

/** Factors of the shortcuts: asked after training with 1, and those that networks are trained with. */
export const askedScales = Array.from({ length: 13 }, (_, index) => index / 10);
export const trainedScales = [0, 0.2, 0.4, 0.6, 0.8, 1, 1.2] as const;

/** How many blocks are left out at once, and how often they are drawn. */
export const severalBlocks = [2, 4, 8, 16] as const;
const draws = 5;
const drawSeed = 1;

/** Seed by seed, each depth's twins one after the other. */
export const twinExperiments: readonly Experiment[] = seeds.flatMap((seed) =>
  depths.flatMap((depth) => networkKinds.map((kind) => twinExperiment(kind, depth, seed))),
);

/** The twins whose weights the page can start from: the first two of them all. */
export const startingTwins = twinExperiments.slice(0, networkKinds.length);

/** The network of an experiment. */
export function specOf(experiment: Experiment): NetworkSpec {
  return drawnNetwork(experiment);
}

export function countBlocks(spec: NetworkSpec): number {
  return blocksIn(spec.stages).length;
}

export function leftOut(block: number): Edit {
  return { kind: 'block-left-out', block };
}

/** Blocks that keep their shape: those that a plain net, too, can do without. */
function removableBlocks(depth: number): readonly number[] {
  const plain = specOf(twinExperiment('plain', depth, 1));
  return Array.from(blocksIn(plain.stages).keys()).filter((block) => !whyNot(leftOut(block), plain));
}

/** `count` of them, each at most once, in the order of the network; the same for twins and for every seed. */
function drawnBlocks(depth: number, count: number, draw: number): readonly number[] {
  const stream = randomStream(drawSeed, `lesion.${depth}.${count}.${draw}`);
  const left = [...removableBlocks(depth)];
  const drawn = Array.from({ length: count }, () => left.splice(stream.nextBelow(left.length), 1)[0]!);
  return drawn.toSorted((a, b) => a - b);
}

/** The lists of blocks that are left out at once, the same for twins and for every seed. */
export function severalLeftOut(depth: number): readonly (readonly Edit[])[] {
  const counts = severalBlocks.filter((count) => count < removableBlocks(depth).length);
  return counts.flatMap((count) =>
    Array.from({ length: draws }, (_, draw) => drawnBlocks(depth, count, draw).map(leftOut)),
  );
}

/** All neighbours that can change places, the same in twins. */
export function swapsOf(depth: number): readonly Edit[] {
  const spec = specOf(twinExperiment('plain', depth, 1));
  const all = Array.from({ length: countBlocks(spec) - 1 }, (_, block): Edit => {
    return { kind: 'blocks-swapped', blocks: [block, block + 1] };
  });
  return all.filter((edit) => whyNot(edit, spec) === null);
}

/**
 * What a network is asked for the record: nothing changed, every block left out that can be, several left out, all
 * neighbours swapped that can be, and its shortcuts scaled. Each is asked with BN's statistics as they are, and measured again.
 */
export function lesionsOf(experiment: Experiment): readonly (readonly Edit[])[] {
  const spec = specOf(experiment);
  const blocks = countBlocks(spec);
  const fits = (edit: Edit) => whyNot(edit, spec) === null;
  const single = [
    ...Array.from({ length: blocks }, (_, block) => leftOut(block)),
    ...swapsOf(experiment.network.depth),
    ...askedScales.map((scale): Edit => ({ kind: 'shortcut-scale', block: 'all', scale })),
  ];
  const several = severalLeftOut(experiment.network.depth);
  return [[], ...single.filter(fits).map((edit) => [edit]), ...several];
}

/** The same edits, with BN measured again behind them. */
export function remeasured(edits: readonly Edit[]): readonly Edit[] {
  return [...edits, { kind: 'batch-norm-remeasured', batches: remeasuredBatches }];
}

/** A network of the record, and the edits under which it is asked. */
export interface AskedNetwork {
  readonly experiment: Experiment;
  readonly asked: readonly (readonly Edit[])[];
}

const twinNetworks: readonly AskedNetwork[] = twinExperiments.map((experiment) => ({
  experiment,
  asked: lesionsOf(experiment),
}));

/** A residual net that is trained with scaled shortcuts, everything else as its twin's. */
export function scaledExperiment(depth: number, seed: number, shortcutScale: number): Experiment {
  const experiment = twinExperiment('residual', depth, seed);
  return { ...experiment, network: { ...experiment.network, shortcutScale } };
}

/** Depth after depth. With the scale 1 it is the lab's, which is among the twins. */
const scaledNetworks: readonly AskedNetwork[] = depths.flatMap((depth) =>
  seeds.flatMap((seed) =>
    trainedScales
      .filter((scale) => scale !== 1)
      .map((scale) => ({ experiment: scaledExperiment(depth, seed, scale), asked: [[]] })),
  ),
);

/** All networks of the record: the lab's twins under all edits, and those trained with scaled shortcuts as they are. */
export const lesionPlan: readonly AskedNetwork[] = [...twinNetworks, ...scaledNetworks];
