import type { DataSet } from '../../data/data-set.ts';
import type { EngineAssets } from '../../engine/backends.ts';
import type { Edit } from '../../experiment/edits.ts';
import type { Experiment } from '../../experiment/experiment.ts';
import type { TrainingFiles } from '../page-files.ts';

/** A short experiment on a network of a depth. */
export function experimentOf(depth: number, { iterations = 4, seed = 1 } = {}): Experiment {
  return {
    network: { depth, residual: true, shortcut: 'padded-identity', block: 'basic', filters: 8, batchNorm: true },
    data: { name: 'fashion-mnist', side: 14 },
    training: {
      iterations,
      batchSize: 64,
      learningRate: { rate: 0.1, dividedAt: [], warmUp: null },
      momentum: 0.9,
      weightDecay: 0.0001,
    },
    seed,
  };
}

/** One that goes on from the end of another, edited, with a seed of its own. */
export function startedFrom(experiment: Experiment, edits: readonly Edit[] = [], seed = 2): Experiment {
  return { ...experiment, seed, start: { experiment, edits } };
}

const noImages = { count: 0, images: new Uint8Array(), labels: new Uint8Array() };

/** Workers without a thread train on nothing. */
export const noData: DataSet = {
  name: 'fashion-mnist',
  side: 14,
  channels: 1,
  classes: [],
  mean: 0,
  deviation: 1,
  training: noImages,
  test: noImages,
};

/** Workers without a thread have no engine. */
export const noAssets: EngineAssets = { tfjsWasm: new Uint8Array(), kernelsWasm: new Uint8Array() };

export const noFiles: TrainingFiles = { data: new Map([['fashion-mnist-14', noData]]), assets: noAssets };
