import type { WrittenSpec } from './written/written-spec.ts';

/** How a block's input reaches its addition where both shapes agree or differ (paper Sec. 3.3, options A, B, C of Sec. 4.1). */
export type ShortcutKind = 'padded-identity' | 'projection-when-widening' | 'projection-always';

export type BlockKind = 'basic' | 'bottleneck';

/** Square feature maps: what a layer reads and writes. */
export interface FeatureMaps {
  readonly featureMapSize: number;
  readonly channels: number;
}

/** A square convolution, zero-padded by (kernelSize - 1) / 2 on every side. In a VGG net it has a bias and no BN. */
export interface ConvolutionSpec {
  /** Unique in its network and the same in its plain and residual twin: random streams are keyed by it. */
  readonly name: string;
  readonly kernelSize: number;
  readonly stride: number;
  readonly inputChannels: number;
  readonly filters: number;
  /** Sides of the square feature maps that it reads and writes. */
  readonly inputSize: number;
  readonly featureMapSize: number;
  /** Product by product where there is a faster way that rounds otherwise: an inserted identity keeps every bit. */
  readonly direct?: true;
}

/** What is added to F(x); a plain block has none. */
export type ShortcutSpec =
  | { readonly kind: 'none' }
  | { readonly kind: 'identity' }
  /** Option A: every `stride`-th pixel, `filters - inputChannels` zero channels appended. */
  | {
      readonly kind: 'padded-identity';
      readonly stride: number;
      readonly inputChannels: number;
      readonly filters: number;
    }
  /** Options B and C: a 1x1 convolution followed by BN. */
  | { readonly kind: 'projection'; readonly convolution: ConvolutionSpec };

export interface BlockSpec {
  readonly name: string;
  readonly kind: BlockKind | 'written';
  /**
   * Two of 3x3 (basic), or 1x1, 3x3, 1x1 (bottleneck). ReLU between them, and after the addition. None where the block
   * is left out: then ReLU of its shortcut, or in a plain network its input, is all that it gives.
   */
  readonly convolutions: readonly ConvolutionSpec[];
  readonly shortcut: ShortcutSpec;
  /** Lambda of h(x) = lambda x (He et al. 2016, "Identity mappings", Sec. 3.1); 1, the paper's, where it is not there. */
  readonly shortcutScale?: number;
  /**
   * What a written block computes instead: then `convolutions` are all of its steps, projections among them, and
   * `shortcut` is none.
   */
  readonly written?: WrittenSpec;
}

/** Blocks of one feature-map size. */
export interface StageSpec {
  readonly name: string;
  /** Of the 3x3 convolutions; a bottleneck block gives 4 times as many channels. */
  readonly filters: number;
  readonly featureMapSize: number;
  readonly blocks: readonly BlockSpec[];
}

export interface NetworkSpec {
  /** As the paper says it: plain-20, residual-56, ResNet-50. */
  readonly name: string;
  /** Weighted layers; projections are not counted (paper Table 6). */
  readonly depth: number;
  readonly input: FeatureMaps;
  readonly stem: ConvolutionSpec;
  /** ImageNet nets pool 3x3 with stride 2 after the stem. */
  readonly maxPool: boolean;
  readonly stages: readonly StageSpec[];
  /** Inputs of the fully connected layer, after global average pooling. */
  readonly features: number;
  readonly classes: number;
  /** BN after every convolution; without it the convolutions have no bias either. */
  readonly batchNorm: boolean;
}

/** Convolutions of one feature-map size; a 2x2 max pooling of stride 2 follows the last. */
export interface VggStageSpec {
  readonly name: string;
  readonly featureMapSize: number;
  readonly convolutions: readonly ConvolutionSpec[];
}

/** A VGG net, the paper's yardstick (Sec. 3.3, Fig. 3, left): no BN, no shortcuts, hidden fully connected layers. */
export interface VggSpec {
  readonly name: string;
  /** Weighted layers. */
  readonly depth: number;
  readonly input: FeatureMaps;
  readonly stages: readonly VggStageSpec[];
  /** Units of the fully connected layers before the classifier. The first reads all that the last pooling writes. */
  readonly hidden: readonly number[];
  readonly classes: number;
}

/** What can be drawn and counted; what can be trained is a NetworkSpec. */
export type ArchitectureSpec = NetworkSpec | VggSpec;
