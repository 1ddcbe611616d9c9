import { limits } from './limits.ts';
import type { Limit } from './limits.ts';

/** A step along a direction of weight space that is drawn from a seed. */
export interface WeightStep {
  readonly seed: number;
  /** In lengths of the weights themselves: a step of 1 moves every filter by its own norm. */
  readonly step: number;
}

/**
 * A change to a trained network, by which it can be asked. Edits are made one after the other: a block counts from 0
 * over all stages, in the order of the forward pass, as the edits before have left it.
 */
export type Edit =
  /** y = relu(F(x) + scale h(x)), in one block or in all that have a shortcut (He et al. 2016, "Identity mappings"). */
  | { readonly kind: 'shortcut-scale'; readonly block: number | 'all'; readonly scale: number }
  /** F(x) = 0 in one block (Veit et al. 2016, Sec. 4.1): its shortcut alone stays, in a plain network its input. */
  | { readonly kind: 'block-left-out'; readonly block: number }
  /** Two blocks of one shape in each other's place (Veit et al. 2016, Sec. 4.3). */
  | { readonly kind: 'blocks-swapped'; readonly blocks: readonly [number, number] }
  /** BN's running statistics anew: the mean over the first mini-batches of the training run of what each has. */
  | { readonly kind: 'batch-norm-remeasured'; readonly batches: number }
  /**
   * Weights plus steps along filter-normalised directions (Li et al. 2018, Sec. 4), one for a line, two for a plane.
   * All are normalised by the weights as they are before the first step.
   */
  | { readonly kind: 'weights-moved'; readonly steps: readonly WeightStep[] }
  /** Plain blocks behind one block that give what they get, in inference: the paper's constructed solution (Sec. 1). */
  | { readonly kind: 'identity-blocks-inserted'; readonly after: number; readonly count: number }
  /** Blocks as at the start of training with this seed: weights, BN and its running statistics. */
  | { readonly kind: 'weights-redrawn'; readonly blocks: readonly number[]; readonly seed: number }
  /** Normal noise on the convolutions of blocks, `sigma` times as large as the root mean square of a layer's weights. */
  | {
      readonly kind: 'weights-shaken';
      readonly blocks: readonly number[];
      readonly sigma: number;
      readonly seed: number;
    };

/** The edit of one kind. */
export type EditOf<Kind extends Edit['kind']> = Extract<Edit, { readonly kind: Kind }>;

const whole = { step: 1, form: 'a whole number' };
const any = { step: null, form: 'a number' };

/** What the numbers of an edit may be; whether there is such a block is for `whyNot` to say. */
export const editLimits = {
  block: { minimum: 0, maximum: 599, ...whole },
  scale: limits.shortcutScale,
  batches: { minimum: 1, maximum: 200, ...whole },
  step: { minimum: -2, maximum: 2, ...any },
  steps: { minimum: 1, maximum: 2, ...whole },
  count: { minimum: 1, maximum: 100, ...whole },
  sigma: { minimum: 0, maximum: 10, ...any },
  seed: { minimum: 1, maximum: 2147483648, ...whole },
} as const satisfies Record<string, Limit>;
