import type { DataType, TensorInfo } from '@tensorflow/tfjs-core';

/** Values in a texel: four (RGBA32F) where the last dimension divides by four, else one (R32F). */
export type Lanes = 1 | 4;

/**
 * Where a tensor's values lie in its texture: row-major, without gaps, so that TF.js can read the texture too.
 * Sizes are in texels.
 */
export interface TextureLayout {
  readonly lanes: Lanes;
  readonly width: number;
  readonly height: number;
}

/** A tensor as a program reads it. */
export interface Operand {
  readonly tensor: TensorInfo;
  readonly layout: TextureLayout;
}

/** A tensor to be drawn. */
export interface Target {
  readonly shape: number[];
  readonly layout: TextureLayout;
  readonly dtype?: DataType;
}

export type Shape4 = [number, number, number, number];

export function lanesOf(channels: number): Lanes {
  return channels % 4 === 0 ? 4 : 1;
}

/** Texels that hold `channels` values. */
export function groupsOf(channels: number): number {
  return channels / lanesOf(channels);
}

function layoutFor(down: number, across: number, channels: number): TextureLayout {
  return { lanes: lanesOf(channels), width: across * groupsOf(channels), height: down };
}

/** [batch, height, width, channels]: a row of pixels after the other, so that a neighbour is a step in x or y. */
export function mapsLayout([batch, height, width, channels]: Shape4): TextureLayout {
  return layoutFor(batch * height, width, channels);
}

/** The last dimension lies across, the others down: filters, matrices, vectors, scalars. */
export function rowsLayout(shape: readonly number[]): TextureLayout {
  const channels = shape.at(-1) ?? 1;
  const size = shape.reduce((product, side) => product * side, 1);
  return layoutFor(size / channels, 1, channels);
}

export function maps(tensor: TensorInfo): Operand {
  return { tensor, layout: mapsLayout(tensor.shape as Shape4) };
}

export function rows(tensor: TensorInfo): Operand {
  return { tensor, layout: rowsLayout(tensor.shape) };
}

export function mapsTarget(shape: Shape4): Target {
  return { shape, layout: mapsLayout(shape) };
}

export function rowsTarget(shape: number[]): Target {
  return { shape, layout: rowsLayout(shape) };
}
