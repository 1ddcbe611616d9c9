import type { readingStrings } from './en/reading.ts';
import type { Translatable } from './translatable.ts';

export { readingStrings } from './en/reading.ts';
export type ReadingStrings = Translatable<typeof readingStrings>;
