import type { claimsFilterStrings } from './en/claims-filter.ts';
import type { Translatable } from './translatable.ts';

export { claimsFilterStrings } from './en/claims-filter.ts';
export type ClaimsFilterStrings = Translatable<typeof claimsFilterStrings>;
