import type { errataStrings } from './en/errata.ts';
import type { Translatable } from './translatable.ts';

export { errataStrings } from './en/errata.ts';
export type ErrataStrings = Translatable<typeof errataStrings>;
