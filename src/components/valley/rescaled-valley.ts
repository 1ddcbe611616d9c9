import { descend } from './descent.ts';
import type { Place } from './descent.ts';

export const narrowValley = { curvature: 100 } as const;
const start: Place = { along: -1.1, across: 0.11 };
const stepsDrawn = 40;

/** With the best constant rate, every step multiplies what is left of either direction by the same factor. */
const bestRate = 2 / (1 + narrowValley.curvature);

export const givenPath = descend(narrowValley, start, { rate: bestRate, momentum: 0, steps: stepsDrawn });

/** Across, in units in which the valley curves alike both ways. */
const rescaledStart: Place = { along: start.along, across: start.across * Math.sqrt(narrowValley.curvature) };

export const rescaledPath = descend({ curvature: 1 }, rescaledStart, { rate: 1, momentum: 0, steps: 1 });
