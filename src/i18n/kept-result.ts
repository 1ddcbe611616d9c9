import type { keptResultStrings } from './en/kept-result.ts';
import type { Translatable } from './translatable.ts';

export { keptResultStrings } from './en/kept-result.ts';
export type KeptResultStrings = Translatable<typeof keptResultStrings>;
