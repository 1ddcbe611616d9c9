import type { ImageSet } from '../data-set.ts';

/** Images of one size as a file has them, [count, height, width, channels], and their classes. */
export interface RawSet extends ImageSet {
  readonly width: number;
  readonly height: number;
  readonly channels: number;
}

export type RawKind = 'cifar-10' | 'idx' | 'pictures';

/** What a reader of files has found in them. */
export interface RawData {
  readonly kind: RawKind;
  readonly classes: readonly string[];
  readonly training: RawSet;
  /** Null where the files do not say which images are for the test. */
  readonly test: RawSet | null;
  /** Sizes that the images had before they were brought to one; null where they had that one. */
  readonly scaledFrom: string | null;
}
