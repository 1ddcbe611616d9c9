import type { DataChoice } from '../../../experiment/data-sets.ts';
import type { NetworkKind } from '../../../experiment/sweep.ts';
import type { BlockKind, ShortcutKind } from '../../../networks/network-spec.ts';

/** Which of the two errors is looked at. */
export type ErrorKind = 'training' | 'test';

/**
 * Every field of an experiment, and how many seeds. What is a list takes several values: at most two fields have more than
 * one, and all that they make together is trained.
 */
export interface LabSettings {
  /** In the order of `networkKinds`, at least one. */
  readonly kinds: readonly NetworkKind[];
  readonly blocks: readonly BlockKind[];
  /** Lists of numbers ascend, each once. */
  readonly depths: readonly number[];
  readonly shortcuts: readonly ShortcutKind[];
  readonly shortcutScale: number;
  readonly filters: readonly number[];
  readonly batchNorms: readonly boolean[];
  readonly data: DataChoice;
  readonly iterations: number;
  readonly batchSizes: readonly number[];
  readonly rates: readonly number[];
  readonly dividedAt: readonly number[];
  readonly hasWarmUp: boolean;
  readonly warmUpRate: number;
  readonly warmUpIterations: number;
  readonly momentum: number;
  readonly weightDecay: number;
  /** Padded, cropped at random and mirrored, as in the paper. */
  readonly isAugmented: boolean;
  readonly firstSeed: number;
  readonly seedCount: number;
  /** What the chart shows; no part of the experiments. */
  readonly error: ErrorKind;
}
