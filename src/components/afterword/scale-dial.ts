import type { DialStep } from '../dial/dial-step.ts';
import { scaleAfter, splitFactor } from './chains.ts';

/** Blocks of the chain whose shortcuts the text scales. */
export const scaledBlocks = 50;

/** From a tenth less than one to a tenth more, with what is left behind all these blocks. */
export const scaleSteps: readonly DialStep[] = Array.from({ length: 11 }, (_, step) => {
  const scale = (45 + step) / 50;
  return { at: scale.toFixed(2), shows: splitFactor(scaleAfter(scale, scaledBlocks)).digits };
});
