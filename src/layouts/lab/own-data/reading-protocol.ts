import type { ReadData, ReadingStage } from '../../../data/own/read-own-data.ts';
import type { DataRefusal } from '../../../data/own/refusal.ts';
import type { WantedSide } from '../../../data/own/standardise-size.ts';

/** A file of the reader's, with its folders. */
export interface FileToRead {
  readonly path: string;
  readonly file: Blob;
}

/** Page to worker. There is no `stop`: the page ends the worker. */
export interface ReadingRequest {
  readonly files: readonly FileToRead[];
  readonly side: WantedSide;
}

/** Worker to page: any number of the first two, then one of the others. */
export type ReadingReport =
  | { readonly type: 'heartbeat' }
  | { readonly type: 'progress'; readonly stage: 'opening' | ReadingStage; readonly part: number }
  | { readonly type: 'read'; readonly read: ReadData }
  | { readonly type: 'refused'; readonly refusal: DataRefusal }
  /** A clause of the browser's. */
  | { readonly type: 'failed'; readonly reason: string };
