import type { Limit } from './limits.ts';

const whole = { step: 1, form: 'a whole number' };

/** More than the bytes that are read can hold: EMNIST's digits alone are 240,000. */
const mostImages = 1_300_000;

/** What data that a reader brings may be. */
export const ownDataLimits = {
  classes: { minimum: 2, maximum: 20, ...whole },
  trainingImages: { minimum: 200, maximum: mostImages, ...whole },
  testImages: { minimum: 20, maximum: mostImages, ...whole },
} as const satisfies Record<string, Limit>;

/** Sides that they are brought to, in pixels: those of the site's own images, and CIFAR-10's. */
export const ownSides = [14, 28, 32] as const;

export const ownChannels = [1, 3] as const;

/** How a fingerprint is written. */
export const fingerprintPattern = /^[0-9a-f]{32}$/;
