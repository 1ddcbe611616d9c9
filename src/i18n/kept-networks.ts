import type { keptNetworksStrings } from './en/kept-networks.ts';
import type { Translatable } from './translatable.ts';

export { keptNetworksStrings } from './en/kept-networks.ts';
export type KeptNetworksStrings = Translatable<typeof keptNetworksStrings>;
