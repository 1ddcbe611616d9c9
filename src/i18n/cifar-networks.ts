import type { cifarNetworksStrings } from './en/cifar-networks.ts';
import type { Translatable } from './translatable.ts';

export { cifarNetworksStrings } from './en/cifar-networks.ts';
export type CifarNetworksStrings = Translatable<typeof cifarNetworksStrings>;
