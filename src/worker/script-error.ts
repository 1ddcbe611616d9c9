/** The script of the workers did not come. */
export class ScriptError extends Error {
  override readonly name = 'ScriptError';
}
