import { blocksIn } from './block-maps.ts';
import type { BlockSpec, ConvolutionSpec, NetworkSpec } from './network-spec.ts';

/** The convolutions of a block, and its projection if it has one. */
export function convolutionsOfBlock({ convolutions, shortcut }: BlockSpec): readonly ConvolutionSpec[] {
  return shortcut.kind === 'projection' ? [...convolutions, shortcut.convolution] : convolutions;
}

/** Every convolution of a network, projections included, in the order of the forward pass. */
export function convolutionsOf(spec: NetworkSpec): readonly ConvolutionSpec[] {
  return [spec.stem, ...blocksIn(spec.stages).flatMap(convolutionsOfBlock)];
}
