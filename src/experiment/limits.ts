import type { BlockKind, ShortcutKind } from '../networks/network-spec.ts';
import type { Augmentation } from './experiment.ts';

/** What a number may be. */
export interface NumberRange {
  readonly minimum: number;
  readonly maximum: number;
  /** Values are `minimum` plus a whole multiple of it; null for any number between. */
  readonly step: number | null;
}

/** A range that a form's control and a permalink, or a file, are held to. */
export interface Limit extends NumberRange {
  /** Completes "want ... from minimum to maximum". */
  readonly form: string;
}

const whole = { step: 1, form: 'a whole number' };
const any = { step: null, form: 'a number' };

/** What forms and their links offer; `experimentLimits` says what an experiment may be. */
export const limits = {
  depth: { minimum: 8, maximum: 110, step: 6, form: '6n + 2' },
  bottleneckDepth: { minimum: 11, maximum: 110, step: 9, form: '9n + 2' },
  iterations: { minimum: 25, maximum: 5000, ...whole },
  shortcutScale: { minimum: 0, maximum: 2, ...any },
  /** Wide enough for a reader to see a net diverge. */
  learningRate: { minimum: 1e-4, maximum: 10, ...any },
  seed: { minimum: 1, maximum: 2147483648, ...whole },
  seedCount: { minimum: 1, maximum: 5, ...whole },
  /** The first of `seedCount` seeds in a row: they all stay within the limits of a seed. */
  firstSeed: { minimum: 1, maximum: 2147483644, ...whole },
} as const satisfies Record<string, Limit>;

export const shortcutKinds = [
  'padded-identity',
  'projection-when-widening',
  'projection-always',
] as const satisfies readonly ShortcutKind[];
export const augmentations = ['crop-and-mirror'] as const satisfies readonly Augmentation[];
export const blockKinds = ['basic', 'bottleneck'] as const satisfies readonly BlockKind[];

export function isWithin(value: number, { minimum, maximum, step }: NumberRange): boolean {
  if (!(value >= minimum && value <= maximum)) return false;
  return step === null || Number.isInteger((value - minimum) / step);
}

/** The first seed after `count` seeds in a row; after the last there are, the first. */
export function seedAfter(firstSeed: number, count: number, range: NumberRange): number {
  const next = firstSeed + count;
  return isWithin(next, range) ? next : range.minimum;
}

/** As in `invalid depth: 7 (want 6n + 2 from 8 to 110)`. */
export function describeLimit({ minimum, maximum, form }: Limit): string {
  return minimum === maximum ? `${minimum}` : `${form} from ${minimum} to ${maximum}`;
}
