import { shownImages } from '../../data/shown-images.ts';
import type { InstrumentChoice } from '../../experiment/instrument-choice.ts';

/** What the reader wants to see inside the networks while they train. */
export interface InsideChoice {
  readonly layers: boolean;
  readonly images: boolean;
}

/** Seldom enough to cost little, often enough to be followed. */
const due = { kind: 'every', iterations: 10 } as const;
/** Responses of all layers cost as much as an iteration of training. */
const seldom = { kind: 'every', iterations: 50 } as const;
const share = { set: 'test', images: 64 } as const;

/** What is read of each network while it trains, for the reader to see. Without BN no layer has a response. */
export function insideInstruments({ layers, images }: InsideChoice, batchNorm: boolean): readonly InstrumentChoice[] {
  return [
    ...(layers ? [{ type: 'gradient-norms', due } as const] : []),
    ...(layers && batchNorm ? [{ type: 'responses', due: seldom, share } as const] : []),
    ...(images ? [{ type: 'answers', due, set: 'test', images: shownImages } as const] : []),
  ];
}
