import type { Limit } from '../../../experiment/limits.ts';

/** Which random networks a signal is sent through. */
export interface SignalSettings {
  /** Scale of the weights, in per cent of He initialisation: 100 is the deviation sqrt(2 / width). */
  readonly gainPercent: number;
  /** Two to a block. */
  readonly layers: number;
  /** Units of every layer, so its fan-in and its fan-out. */
  readonly width: number;
  /** The first of `signalSeedCount` seeds in a row. */
  readonly firstSeed: number;
}

/** Several networks are drawn, so that what all of them share can be told from chance. */
export const signalSeedCount = 3;

/** Examples in the batch: what BN takes its mean and variance over. */
export const signalBatchSize = 32;

const whole = { step: 1, form: 'a whole number' };

export const signalLimits = {
  gainPercent: { minimum: 50, maximum: 150, ...whole },
  layers: { minimum: 2, maximum: 200, step: 2, form: 'an even number' },
  width: { minimum: 32, maximum: 128, step: 32, form: 'a multiple of 32' },
  firstSeed: { minimum: 1, maximum: 2147483646, ...whole },
} as const satisfies Record<keyof SignalSettings, Limit>;

export const defaultSignalSettings: SignalSettings = { gainPercent: 100, layers: 100, width: 128, firstSeed: 1 };

export function signalSeedsOf({ firstSeed }: SignalSettings): readonly number[] {
  return Array.from({ length: signalSeedCount }, (_, index) => firstSeed + index);
}

/** The gain g of a deviation g / sqrt(width): sqrt(2) is He initialisation. */
export function gainOf({ gainPercent }: Pick<SignalSettings, 'gainPercent'>): number {
  return (gainPercent / 100) * Math.sqrt(2);
}
