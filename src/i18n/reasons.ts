import type { reasonStrings } from './en/reasons.ts';
import type { Translatable } from './translatable.ts';

export { reasonStrings } from './en/reasons.ts';
export type ReasonStrings = Translatable<typeof reasonStrings>;
