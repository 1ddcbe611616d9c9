import { KnownError } from '../data/reason.ts';

/** The script of the workers did not come. */
export class ScriptError extends KnownError {
  override readonly name = 'ScriptError';
}
