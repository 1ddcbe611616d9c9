import type { InstrumentChoice } from '../../experiment/instrument-choice.ts';

/** Iterations from one reading of the networks to the next. */
const every = 25;

/** Fewer images than the recorded runs are read on: a reader waits for these. */
const share = { set: 'test', images: 200 } as const;

/** What is read of the reader's twins while they train, from initialisation on. */
export const liveInstruments: readonly InstrumentChoice[] = [
  { type: 'responses', due: { kind: 'every', iterations: every }, share },
  { type: 'block-ratios', due: { kind: 'every', iterations: every }, share },
];

export const liveImages = share.images;
