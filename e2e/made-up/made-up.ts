/**
 * Words of a language that nobody speaks: English between brackets, in the results of functions too. Whatever a page
 * shows outside of them does not come from the words of its language.
 */
export function madeUp<Value>(value: Value): Value;
export function madeUp(value: unknown): unknown {
  if (typeof value === 'string') return /\p{L}/u.test(value) ? `⟦${value}⟧` : value;
  if (typeof value === 'function') return (...given: readonly unknown[]) => madeUp(value(...given));
  if (Array.isArray(value)) return value.map(madeUp);
  if (typeof value !== 'object' || value === null) return value;
  // The piece of a caption that is set in the colour of a kind names the kind, which is no word.
  if ('kind' in value && (value.kind === 'plain' || value.kind === 'residual')) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, madeUp(one)]));
}
