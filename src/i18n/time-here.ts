import type { timeHereStrings } from './en/time-here.ts';
import type { Translatable } from './translatable.ts';

export { timeHereStrings } from './en/time-here.ts';
export type TimeHereStrings = Translatable<typeof timeHereStrings>;
