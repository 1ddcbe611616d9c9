import type { FeatureMaps } from '../network-spec.ts';
import type { Operation, WrittenPlace } from './written-block.ts';

/** Numbers of an operation that have limits. */
export type OperationNumber = 'filters' | 'size' | 'stride' | 'by';

/**
 * Why a written block cannot be trained: a code with its values, which readers are told in words of theirs. `line` is the
 * line of code that a step comes from.
 */
export type WrittenFault =
  /** No trace at all, or one that was tampered with: `path` says where, for developers. */
  | { readonly code: 'malformed'; readonly path: string }
  | { readonly code: 'too-many-steps'; readonly steps: number; readonly most: number }
  | {
      readonly code: 'number-outside';
      readonly line: number;
      readonly kind: Operation['kind'];
      readonly number: OperationNumber;
      /** Null where it is no number at all, or none that JSON can hold. */
      readonly value: number | null;
      readonly want: NumberWanted;
    }
  /** Maps that are added, multiplied or concatenated, and do not fit. */
  | {
      readonly code: 'shapes-differ';
      readonly line: number;
      readonly kind: 'add' | 'multiply' | 'concatenate';
      readonly shapes: readonly [FeatureMaps, FeatureMaps];
    }
  /** Option A can append channels and take none away. */
  | { readonly code: 'narrowing-shortcut'; readonly line: number; readonly channels: number; readonly filters: number }
  /** `line` is that of the step that the block gives. */
  | {
      readonly code: 'wrong-result';
      readonly line: number;
      readonly shape: FeatureMaps;
      readonly want: FeatureMaps;
      readonly place: WrittenPlace;
    }
  /** More channels than are accepted, by concatenation. */
  | { readonly code: 'too-many-channels'; readonly line: number; readonly channels: number; readonly most: number }
  /** The result does not depend on a step that learns, so that it could not be trained. */
  | { readonly code: 'unused'; readonly line: number; readonly kind: Operation['kind'] }
  /** No step that the result depends on learns anything. `line` is that of the step that the block gives, 0 for its input. */
  | { readonly code: 'nothing-learnt'; readonly line: number; readonly place: WrittenPlace }
  /** The blocks are not those of the places of the network that they are to make. */
  | { readonly code: 'other-places'; readonly want: readonly WrittenPlace[] };

export type NumberWanted =
  | { readonly whole: boolean; readonly minimum: number; readonly maximum: number }
  | { readonly oneOf: readonly number[] };

/** A value, or why there is none. */
export type OrFault<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly fault: WrittenFault };
