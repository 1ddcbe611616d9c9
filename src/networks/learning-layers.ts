import { blocksIn } from './block-maps.ts';
import { convolutionsOfBlock } from './convolutions-of.ts';
import type { BlockSpec, ConvolutionSpec, NetworkSpec } from './network-spec.ts';

/** What is learnt under one name: a convolution, BN, or a convolution and the BN behind it. */
export interface LearningLayer {
  readonly name: string;
  readonly convolution: ConvolutionSpec | null;
  /** Channels that its BN normalises; 0 without. */
  readonly normalised: number;
}

/** A convolution as a layer of a network that has BN behind each, or behind none. */
function layerOf(convolution: ConvolutionSpec, batchNorm: boolean): LearningLayer {
  return { name: convolution.name, convolution, normalised: batchNorm ? convolution.filters : 0 };
}

/** The learning layers of one block of such a network; a written block has BN where it says. */
export function learningLayersOfBlock(block: BlockSpec, batchNorm: boolean): readonly LearningLayer[] {
  return block.written?.learning ?? convolutionsOfBlock(block).map((own) => layerOf(own, batchNorm));
}

/** All that learns in a network but the classifier, in the order of the forward pass. */
export function learningLayersOf({ stem, stages, batchNorm }: NetworkSpec): readonly LearningLayer[] {
  return [layerOf(stem, batchNorm), ...blocksIn(stages).flatMap((block) => learningLayersOfBlock(block, batchNorm))];
}
