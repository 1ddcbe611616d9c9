import type { WrittenBlock, WrittenPlace } from '../../../networks/written/written-block.ts';

// What page, frame and worker say to each other. Nothing that comes out of the sandbox is believed before it is parsed.

/** Page to frame, with a port for the answers; frame to worker. */
export interface BlockRequest {
  readonly code: string;
  /** The block is traced once for each. */
  readonly places: readonly WrittenPlace[];
}

/** Operations that code can call; `console` is beside them. */
export const operationNames = [
  ...(['conv', 'batchNorm', 'relu', 'sigmoid', 'add', 'multiply', 'concatenate', 'scale', 'shortcut'] as const),
];

export type OperationName = (typeof operationNames)[number];

/** What a value is that should have been another, as far as it can be told without asking it. */
export type ValueKind = 'nothing' | 'number' | 'text' | 'boolean' | 'function' | 'object' | 'promise' | 'feature-maps';

/** Why code gives no block, as a code with its values. Lines count from 1; 0 is one that is not known. */
export type RefusedCode =
  /** There is no function called `block`. */
  | { readonly code: 'no-block' }
  /** The code wants an operation that is not there. */
  | { readonly code: 'no-operation'; readonly line: number; readonly name: string }
  /** An operation was given something else than feature maps. */
  | { readonly code: 'no-maps'; readonly line: number; readonly operation: OperationName; readonly value: ValueKind }
  /** An operation has no such option. */
  | { readonly code: 'no-option'; readonly line: number; readonly operation: OperationName; readonly option: string }
  | {
      readonly code: 'no-number';
      readonly line: number;
      readonly operation: OperationName;
      readonly option: string;
      readonly value: ValueKind;
    }
  /** Feature maps were used as numbers are: `x + y`. */
  | { readonly code: 'arithmetic'; readonly line: number }
  /** The block does not give feature maps. */
  | { readonly code: 'no-result'; readonly value: ValueKind }
  | { readonly code: 'endless-steps'; readonly line: number; readonly most: number };

/** What is printed by `console.log`, a line a call. */
export type Printed = readonly string[];

/** Worker to frame, and frame to page. `began` comes first, and one of the others once. */
export type SandboxReport =
  /** The code runs from now on. */
  | { readonly type: 'began' }
  /** As the worker sends them; the page parses them. */
  | { readonly type: 'traced'; readonly blocks: readonly WrittenBlock[]; readonly printed: Printed }
  | { readonly type: 'refused'; readonly refused: RefusedCode; readonly printed: Printed }
  /** The code itself threw an error, or cannot be read as JavaScript. The message is the browser's. */
  | { readonly type: 'broke'; readonly line: number; readonly message: string; readonly printed: Printed }
  /** The worker has been ended since it did not answer. */
  | { readonly type: 'ended' };

/** What a run may say, and how long it may take. */
export const sandboxLimits = {
  /** Characters of code. */
  code: 4000,
  printedLines: 20,
  lineLength: 200,
  /** From the moment at which the code begins (ms). */
  run: 2000,
  /** Until then, from the moment at which the frame was asked for: its page comes over the line. */
  start: 10_000,
} as const;
