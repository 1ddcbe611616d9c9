import type { networkMapStrings } from './en/network-map.ts';
import type { Translatable } from './translatable.ts';

export { networkMapStrings } from './en/network-map.ts';
export type NetworkMapStrings = Translatable<typeof networkMapStrings>;
