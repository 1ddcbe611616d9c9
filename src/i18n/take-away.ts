import type { takeAwayStrings } from './en/take-away.ts';
import type { Translatable } from './translatable.ts';

export { takeAwayStrings } from './en/take-away.ts';
export type TakeAwayStrings = Translatable<typeof takeAwayStrings>;
