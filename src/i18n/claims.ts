import type { claimsStrings } from './en/claims.ts';
import type { Translatable } from './translatable.ts';

export { claimsStrings } from './en/claims.ts';
export type ClaimsStrings = Translatable<typeof claimsStrings>;
