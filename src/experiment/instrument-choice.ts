/** The images of a data set that a network trains on, or those that it is tested on. */
export type ImageSetName = 'training' | 'test';

/** The first images of a set, in its own order. */
export interface ImageShare {
  readonly set: ImageSetName;
  readonly images: number;
}

/** When a network is looked at; iterations are updates made before. */
export type Due =
  /** Before the first iteration, after every so many, and after the last. */
  | { readonly kind: 'every'; readonly iterations: number }
  | { readonly kind: 'at'; readonly iterations: readonly number[] }
  /** After the last iteration. */
  | { readonly kind: 'end' };

/** What is read of a network; `measurements.ts` says what each gives. */
export type InstrumentQuery =
  | { readonly type: 'gradient-norms' }
  | { readonly type: 'responses'; readonly share: ImageShare }
  | { readonly type: 'block-ratios'; readonly share: ImageShare }
  /** `images`: indices into the set. */
  | { readonly type: 'answers'; readonly set: ImageSetName; readonly images: readonly number[] }
  | { readonly type: 'share-error'; readonly share: ImageShare }
  | { readonly type: 'share-loss'; readonly share: ImageShare };

/**
 * What is to be read from a network while it trains, or after, and when. Crosses to a worker, so it holds only what
 * structured clone and JSON can carry. Gradients are those of an iteration that is made: after the last one there are
 * none.
 */
export type InstrumentChoice = { readonly due: Due } & InstrumentQuery;

/** Whether something is due after `iteration` of `iterations` updates. */
export function isDue(due: Due, iteration: number, iterations: number): boolean {
  switch (due.kind) {
    case 'every':
      return iteration % due.iterations === 0 || iteration === iterations;
    case 'at':
      return due.iterations.includes(iteration);
    case 'end':
      return iteration === iterations;
  }
}
