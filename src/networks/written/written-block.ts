import type { ShortcutKind } from '../network-spec.ts';

/**
 * What one step of a block computes. `of` says which earlier steps it reads, by their index; step 0 is x, the block's
 * input. Convolutions have no bias and are zero-padded by (size - 1) / 2 on every side.
 */
export type Operation =
  | { readonly kind: 'input' }
  | {
      readonly kind: 'conv';
      readonly of: number;
      readonly filters: number;
      readonly size: KernelSize;
      readonly stride: Stride;
    }
  | { readonly kind: 'batchNorm' | 'relu' | 'sigmoid'; readonly of: number }
  /** Of two maps of one shape, value by value. */
  | { readonly kind: 'add' | 'multiply'; readonly of: Pair }
  /** The channels of the second behind those of the first; both have one side. */
  | { readonly kind: 'concatenate'; readonly of: Pair }
  /** Times a number. */
  | { readonly kind: 'scale'; readonly of: number; readonly by: number }
  /**
   * As the paper's shortcuts meet the shape [side / stride, side / stride, filters] (Sec. 3.3): by option A every
   * `stride`-th pixel, with zero channels appended; by B and C a 1x1 convolution, with BN in a network that has it. Under
   * A and B the maps themselves where they have that shape.
   */
  | {
      readonly kind: 'shortcut';
      readonly of: number;
      readonly filters: number;
      readonly stride: Stride;
      readonly option: ShortcutKind;
    };

/** The indices of two steps; both may be the same one. */
export type Pair = readonly [number, number];
export type KernelSize = 1 | 3;
export type Stride = 1 | 2;

export type OperationOf<Kind extends Operation['kind']> = Extract<Operation, { readonly kind: Kind }>;

/** An operation, and the line of code that it comes from, counted from 1; 0 where there is none, as for the input. */
export interface WrittenStep {
  readonly line: number;
  readonly operation: Operation;
}

/** Where a block stands: it reads `channels` and must give `filters`, on sides divided by `stride` and rounded up. */
export interface WrittenPlace {
  readonly channels: number;
  readonly filters: number;
  readonly stride: Stride;
}

/** A block that a reader has written, as it was traced for one place: steps in the order in which they were computed. */
export interface WrittenBlock {
  readonly place: WrittenPlace;
  readonly steps: readonly WrittenStep[];
  /** The index of the step that the block gives. */
  readonly result: number;
}

/** The blocks of a network of three stages: one for each of `writtenPlaces`, in their order. */
export type WrittenBlocks = readonly WrittenBlock[];

/**
 * The places of a network of three stages that begins with so many filters: a block of the first stage, then of each
 * later one the first block, which halves the maps and doubles the channels, and a block behind it. A block is traced
 * once for each, with these very numbers: so whatever code computes from them is what is trained, at every depth.
 */
export function writtenPlaces(filters: number): readonly WrittenPlace[] {
  const inside = (own: number): WrittenPlace => ({ channels: own, filters: own, stride: 1 });
  const first = (own: number): WrittenPlace => ({ channels: own / 2, filters: own, stride: 2 });
  return [inside(filters), first(2 * filters), inside(2 * filters), first(4 * filters), inside(4 * filters)];
}

/** The steps that an operation reads. */
export function operandsOf(operation: Operation): readonly number[] {
  if (operation.kind === 'input') return [];
  return typeof operation.of === 'number' ? [operation.of] : operation.of;
}
