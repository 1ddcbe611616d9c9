import type { keptNetworksPlaceStrings } from './en/kept-networks-place.ts';
import type { Translatable } from './translatable.ts';

export { keptNetworksPlaceStrings } from './en/kept-networks-place.ts';
export type KeptNetworksPlaceStrings = Translatable<typeof keptNetworksPlaceStrings>;
