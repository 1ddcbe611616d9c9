import type { sourceStrings } from './en/source.ts';
import type { Translatable } from './translatable.ts';

export { sourceStrings } from './en/source.ts';
export type SourceStrings = Translatable<typeof sourceStrings>;
