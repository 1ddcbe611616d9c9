import type { Layer } from '../layers-of.ts';
import type { LearningLayer } from '../learning-layers.ts';
import type { FeatureMaps } from '../network-spec.ts';
import type { WrittenBlock } from './written-block.ts';

/** A written block that stands in a network. */
export interface WrittenSpec {
  /** Without steps that its result does not depend on. */
  readonly block: WrittenBlock;
  /** What each step gives. */
  readonly shapes: readonly FeatureMaps[];
  /**
   * For each step, the index of the layer that computes it, or a part of it; null for what learns nothing. BN directly
   * behind a convolution that nothing else reads is of the convolution's layer, as in the paper's block.
   */
  readonly layerOf: readonly (number | null)[];
  /** What learns, in the order of the steps. */
  readonly layers: readonly Layer[];
  /** The same layers, as values are drawn for them. */
  readonly learning: readonly LearningLayer[];
}
