import type { citeStrings } from './en/cite.ts';
import type { Translatable } from './translatable.ts';

export { citeStrings } from './en/cite.ts';
export type CiteStrings = Translatable<typeof citeStrings>;
