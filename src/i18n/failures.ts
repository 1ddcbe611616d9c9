import type { failureStrings } from './en/failures.ts';
import type { Translatable } from './translatable.ts';

export { failureStrings } from './en/failures.ts';
export type FailureStrings = Translatable<typeof failureStrings>;
