import type { DataSet } from '../data-set.ts';
import { momentsOf } from '../moments.ts';
import type { Moments } from '../moments.ts';

/** What there is to see of data at a glance. */
export interface DataSummary {
  /** Images of each class, in their order. */
  readonly training: readonly number[];
  readonly test: readonly number[];
  /** Of the training images, channel by channel. */
  readonly channels: readonly Moments[];
}

function countsOf(labels: Uint8Array, classes: number): readonly number[] {
  const counts = new Array<number>(classes).fill(0);
  for (const label of labels) counts[label]! += 1;
  return counts;
}

function channelOf(images: Uint8Array, channel: number, channels: number): Uint8Array {
  const own = new Uint8Array(images.length / channels);
  for (let pixel = 0; pixel < own.length; pixel++) own[pixel] = images[pixel * channels + channel]!;
  return own;
}

export function summaryOf({ classes, channels, training, test }: DataSet): DataSummary {
  return {
    training: countsOf(training.labels, classes.length),
    test: countsOf(test.labels, classes.length),
    channels: Array.from({ length: channels }, (_, channel) =>
      momentsOf([{ images: channelOf(training.images, channel, channels) }]),
    ),
  };
}
