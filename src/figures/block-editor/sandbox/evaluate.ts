import { codeName } from './tracer.ts';

/** Not called by its name: then code sees the global scope alone, and nothing of ours. */
const evaluate = eval;

/**
 * What code calls `block`; undefined where it is no function. The code begins on its first line, so that lines of errors
 * are its own, and is strict: a name that nobody has declared is an error.
 */
export const blockOf = (code: string): unknown =>
  evaluate(`'use strict';${code}\n;typeof block === 'function' ? block : undefined\n//# sourceURL=${codeName}`);
