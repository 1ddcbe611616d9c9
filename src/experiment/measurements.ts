import type { ImageSetName, ImageShare, InstrumentChoice } from './instrument-choice.ts';

/** Of one convolution's weight. Euclidean norms over all its elements; float32 values. */
export interface LayerNorms {
  /** As in the network's spec: `stem`, `stage1.block1.conv1`, `stage2.block1.projection`. */
  readonly layer: string;
  /** Of the gradient of the mini-batch's mean loss, without weight decay. */
  readonly gradientNorm: number;
  /** Before the update. */
  readonly weightNorm: number;
}

/** How strongly a layer responds (paper Sec. 4.2, Fig. 7); float32 values. */
export interface LayerResponse {
  /** As in the network's spec: `stem`, `stage1.block1.conv1`. */
  readonly layer: string;
  /**
   * Standard deviation of the layer's output after BN, before ReLU or addition, over all images, pixels and channels,
   * with running statistics.
   */
  readonly responseStd: number;
  /** Root mean square of BN's learnt scales, gamma, over the channels. */
  readonly scale: number;
}

/**
 * What meets at a block's addition, F(x) + x (paper Eq. 1), with running statistics. The root mean square, over the
 * images, of the norm of one image's maps; float32 values. Squares are averaged and not ratios: an image of which ReLU
 * has left nothing would make the mean of the ratios infinite.
 */
export interface BlockNorms {
  /** As in the network's spec: `stage1.block1`. */
  readonly block: string;
  /** Of F(x). */
  readonly residualNorm: number;
  /** Of what is added to it: x, the pixels of x that option A keeps, or the output of a projection. */
  readonly shortcutNorm: number;
}

/** What a network takes an image for, with running statistics. */
export interface Answer {
  /** Index of the image in its set. */
  readonly image: number;
  /** The class with the highest probability. */
  readonly predicted: number;
  /** Of each class, exact to about 1e-7; float32 values. */
  readonly probabilities: readonly number[];
}

/**
 * What an instrument has read of a network. Values that are zero, infinite or not numbers are values like others: a
 * network that diverges has them.
 */
export type Measurement = {
  /** Updates made before it was taken; 0 is initialisation. */
  readonly iteration: number;
} &
  /** Of every convolution in the order of the forward pass, a block's projection after its convolutions. */
  (
    | { readonly type: 'gradient-norms'; readonly layers: readonly LayerNorms[] }
    /** Of the weighted layers in the order of the forward pass, projections left out. */
    | { readonly type: 'responses'; readonly share: ImageShare; readonly layers: readonly LayerResponse[] }
    /** Of the blocks that have a shortcut, in the order of the forward pass. */
    | { readonly type: 'block-ratios'; readonly share: ImageShare; readonly blocks: readonly BlockNorms[] }
    | { readonly type: 'answers'; readonly set: ImageSetName; readonly answers: readonly Answer[] }
    /** Wrong images of the share, as a fraction, with running statistics. */
    | { readonly type: 'share-error'; readonly share: ImageShare; readonly error: number }
    /** Mean cross-entropy of the share, with running statistics, without weight decay; a float32 value. */
    | { readonly type: 'share-loss'; readonly share: ImageShare; readonly loss: number }
  );

export type MeasurementOf<Type extends InstrumentChoice['type']> = Extract<Measurement, { readonly type: Type }>;

/** The measurements of one type, in their order. */
export function measurementsOf<Type extends Measurement['type']>(
  measurements: readonly Measurement[],
  type: Type,
): readonly MeasurementOf<Type>[] {
  return measurements.filter((one): one is MeasurementOf<Type> => one.type === type);
}

/**
 * Norm of the gradient times norm of the weight. Behind BN a weight may be scaled at will, and the gradient then shrinks
 * as the weight grows: their product stays.
 */
export function productOf({ gradientNorm, weightNorm }: LayerNorms): number {
  return gradientNorm * weightNorm;
}

/** Norm of F(x) over norm of x. */
export function ratioOf({ residualNorm, shortcutNorm }: BlockNorms): number {
  return residualNorm / shortcutNorm;
}
