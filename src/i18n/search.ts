import type { searchStrings } from './en/search.ts';
import type { Translatable } from './translatable.ts';

export { searchStrings } from './en/search.ts';
export type SearchStrings = Translatable<typeof searchStrings>;
