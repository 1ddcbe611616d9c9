import { defaultExperiment } from '../../experiment/defaults.ts';
import { descend } from './descent.ts';
import type { Place } from './descent.ts';

/** The valley in which momentum is shown: long and narrow, seen from above. */
export const momentumValley = { curvature: 100 } as const;
const start: Place = { along: -1.1, across: 0.13 };

export const stepCount = 50;
export const { momentum } = defaultExperiment.training;
export const rates = { minimum: 0.001, maximum: 0.024, step: 0.001 } as const;
export const firstRate = 0.005;

export const kinds = ['without', 'with'] as const;
export type Kind = (typeof kinds)[number];

/** The way down, step by step. */
export function pathAt(rate: number, kind: Kind): readonly Place[] {
  return descend(momentumValley, start, { rate, momentum: kind === 'with' ? momentum : 0, steps: stepCount });
}
