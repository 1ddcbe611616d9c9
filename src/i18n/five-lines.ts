import type { fiveLinesStrings } from './en/five-lines.ts';
import type { Translatable } from './translatable.ts';

export { fiveLinesStrings } from './en/five-lines.ts';
export type FiveLinesStrings = Translatable<typeof fiveLinesStrings>;
