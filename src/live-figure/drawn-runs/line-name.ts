import type { DrawnRunsStrings } from '../../i18n/drawn-runs.ts';
import type { FoundRun } from './find-runs.ts';

/** A name that is longer has no room at the end of a line (characters). */
const longest = 16;

/** What a line is called in a chart: as the reader has called all of its runs, where that is short; else by its place. */
export function lineName(found: readonly FoundRun[], index: number, words: DrawnRunsStrings): string {
  const [name = '', ...others] = new Set(found.map(({ kept }) => kept.name));
  return name !== '' && name.length <= longest && others.length === 0 ? name : words.mark(index + 1);
}
