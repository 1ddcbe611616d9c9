import type { partStrings } from './en/part.ts';
import type { Translatable } from './translatable.ts';

export { partStrings } from './en/part.ts';
export type PartStrings = Translatable<typeof partStrings>;
