import weightsFile from '../../../content/runs/lesion.bin?checked';
import type { DataSet } from '../../data/data-set.ts';
import { fetchChecked } from '../../data/fetch-file.ts';
import { Transfer } from '../../data/transfer.ts';
import type { Loaded, Parts } from '../../data/transfer.ts';
import type { TrainedValues } from '../../engine/checkpoint.ts';
import type { EngineAssets } from '../../engine/backends.ts';
import { pageFiles } from '../../worker/sweep-dependencies.ts';
import { specOf, startingTwins } from './lesion-plan.ts';
import { unpackNetworks } from './weights-file.ts';

/** All that the twins are held with. */
export interface LoadedTwins {
  /** Of `startingTwins`, in their order. */
  readonly trained: readonly TrainedValues[];
  readonly data: DataSet;
  readonly assets: EngineAssets;
}

export interface LoadTwinsOptions {
  readonly signal: AbortSignal;
  readonly onProgress: (loaded: Loaded) => void;
}

/** What has come of the weights, for the next try. */
const parts: Parts = new Map();
let weights: readonly TrainedValues[] | undefined;

async function loadWeights({ signal, onProgress }: LoadTwinsOptions): Promise<readonly TrainedValues[]> {
  if (weights) return weights;
  const transfer = new Transfer({ signal, onProgress, parts });
  transfer.expect([weightsFile]);
  const iterations = startingTwins.map(({ training }) => training.iterations);
  const decode = (bytes: Uint8Array) =>
    unpackNetworks(startingTwins.map(specOf), bytes).map((values, index) => ({ ...values, iteration: iterations[index]! }));
  weights = await fetchChecked(weightsFile, decode, transfer);
  return weights;
}

/** Fetches the weights of the twins, then what asking takes; nothing unchecked is used, and nothing is fetched twice. */
export async function loadTwins(options: LoadTwinsOptions): Promise<LoadedTwins> {
  const trained = await loadWeights(options);
  const { side } = startingTwins[0]!.data;
  const { data, assets } = await pageFiles.loadFiles([side], options);
  return { trained, data: data.get(side)!, assets };
}
