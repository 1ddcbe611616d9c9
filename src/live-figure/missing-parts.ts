const missing = new Set<object>();

/**
 * Keeps `data-part-missing` on the root of the page as long as a part of some figure could not be loaded: the page then
 * offers a reload, since some browsers never ask again for a script that failed.
 */
export function markMissing(part: object, isMissing: boolean): void {
  if (isMissing) missing.add(part);
  else missing.delete(part);
  document.documentElement.toggleAttribute('data-part-missing', missing.size > 0);
}
