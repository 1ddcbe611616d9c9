import type { networksStatusStrings } from './en/networks-status.ts';
import type { Translatable } from './translatable.ts';

export { networksStatusStrings } from './en/networks-status.ts';
export type NetworksStatusStrings = Translatable<typeof networksStatusStrings>;
