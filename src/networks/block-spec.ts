import { convolutionSpec, outputOf } from './convolution-spec.ts';
import type { Kernel } from './convolution-spec.ts';
import type { BlockKind, BlockSpec, ConvolutionSpec, FeatureMaps, ShortcutKind, ShortcutSpec } from './network-spec.ts';

/** Channels that a bottleneck block gives, as a multiple of the filters of its 3x3 convolution (paper Table 1). */
export const expansion = 4;

/**
 * Which convolution of a bottleneck block has the stride. The paper does not say; its authors' Caffe models have it in
 * the first 1x1, later networks of the same name in the 3x3.
 */
export type StridePosition = 'first-1x1' | '3x3';

/** What all blocks of a network have in common. */
export interface BlockStyle {
  readonly kind: BlockKind;
  readonly residual: boolean;
  readonly shortcut: ShortcutKind;
  /** Lambda of F(x) + lambda h(x); 1 where it is not there. */
  readonly shortcutScale?: number;
  /** Basic blocks have the stride in their first convolution, whatever this says. */
  readonly stridePosition: StridePosition;
}

/** Where a block stands in its network. */
export interface BlockPlace {
  readonly name: string;
  readonly filters: number;
  readonly stride: number;
}

/** Channels of the feature maps that a block gives. */
export function outputChannels(kind: BlockKind, filters: number): number {
  return kind === 'bottleneck' ? expansion * filters : filters;
}

/** A building block that reads these feature maps (paper Eq. 1 and 2, Fig. 5). */
export function blockSpec(input: FeatureMaps, place: BlockPlace, style: BlockStyle): BlockSpec {
  const { kind, residual, shortcutScale = 1 } = style;
  return {
    name: place.name,
    kind,
    convolutions: inTurn(input, kernelsOf(place, style)),
    shortcut: residual ? shortcutSpec(input, place, style) : { kind: 'none' },
    ...(residual && shortcutScale !== 1 && { shortcutScale }),
  };
}

function kernelsOf({ name, filters, stride }: BlockPlace, { kind, stridePosition }: BlockStyle): readonly Kernel[] {
  if (kind === 'basic') {
    return [
      { name: `${name}.conv1`, kernelSize: 3, stride, filters },
      { name: `${name}.conv2`, kernelSize: 3, stride: 1, filters },
    ];
  }
  const inFirst = stridePosition === 'first-1x1';
  return [
    { name: `${name}.conv1`, kernelSize: 1, stride: inFirst ? stride : 1, filters },
    { name: `${name}.conv2`, kernelSize: 3, stride: inFirst ? 1 : stride, filters },
    { name: `${name}.conv3`, kernelSize: 1, stride: 1, filters: outputChannels(kind, filters) },
  ];
}

/** Convolutions that each read what the one before has written. */
function inTurn(input: FeatureMaps, kernels: readonly Kernel[]): readonly ConvolutionSpec[] {
  let x = input;
  return kernels.map((kernel) => {
    const convolution = convolutionSpec(x, kernel);
    x = outputOf(convolution);
    return convolution;
  });
}

/** Options A, B and C (paper Sec. 3.3 and 4.1): they part only in how the shortcut meets a new shape. */
function shortcutSpec(
  input: FeatureMaps,
  { name, ...place }: BlockPlace,
  { kind, shortcut }: BlockStyle,
): ShortcutSpec {
  const { stride } = place;
  const filters = outputChannels(kind, place.filters);
  const projection = () => convolutionSpec(input, { name: `${name}.projection`, kernelSize: 1, stride, filters });
  const sameShape = stride === 1 && filters === input.channels;
  switch (shortcut) {
    case 'padded-identity':
      if (sameShape) return { kind: 'identity' };
      return { kind: 'padded-identity', stride, inputChannels: input.channels, filters };
    case 'projection-when-widening':
      return sameShape ? { kind: 'identity' } : { kind: 'projection', convolution: projection() };
    case 'projection-always':
      return { kind: 'projection', convolution: projection() };
  }
}
