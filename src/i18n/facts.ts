import type { factStrings } from './en/facts.ts';
import type { Translatable } from './translatable.ts';

export { factStrings } from './en/facts.ts';
export type FactStrings = Translatable<typeof factStrings>;
