import { getBackend } from '@tensorflow/tfjs-core';
import type { DataSet } from '../data/data-set.ts';
import { labelsOf, standardisedBatch } from '../data/standardise.ts';
import type { ImageSetName } from '../experiment/instrument-choice.ts';
import type { NetworkSpec } from '../networks/network-spec.ts';
import { batchTensors } from './batch-tensors.ts';
import type { BatchTensors } from './batch-tensors.ts';

/** Images of a set, by their indices. */
export interface ChosenImages {
  readonly data: DataSet;
  readonly set: ImageSetName;
  readonly indices: readonly number[];
}

/** Some of them, as a network takes them. */
export interface ImageBatch extends BatchTensors {
  /** Of those that were asked for; what comes after them in the batch only fills it up. */
  readonly indices: readonly number[];
}

/** The first images of a set, at most as many as it has. */
export function firstImages(data: DataSet, set: ImageSetName, count: number): ChosenImages {
  return { data, set, indices: Array.from({ length: Math.min(count, data[set].count) }, (_, index) => index) };
}

/** On WebGL another shape would compile every program again, so that a batch is filled up with its first image. */
function filled(indices: readonly number[], batchSize: number): readonly number[] {
  if (getBackend() !== 'webgl') return indices;
  return Array.from({ length: batchSize }, (_, place) => indices[place] ?? indices[0]!);
}

/** Shows images to `visit`, a mini-batch at a time and one after the other, and frees them after it. */
export async function forEachBatch(
  { data, set, indices }: ChosenImages,
  spec: NetworkSpec,
  batchSize: number,
  visit: (batch: ImageBatch) => Promise<void>,
): Promise<void> {
  for (let first = 0; first < indices.length; first += batchSize) {
    const own = indices.slice(first, first + batchSize);
    const shown = filled(own, batchSize);
    const batch = { images: standardisedBatch(data[set], shown, data), labels: labelsOf(data[set], shown) };
    const { images, labels } = batchTensors(spec, batch);
    try {
      await visit({ images, labels, indices: own });
    } finally {
      images.dispose();
      labels.dispose();
    }
  }
}
