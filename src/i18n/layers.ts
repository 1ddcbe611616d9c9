import type { layerStrings } from './en/layers.ts';
import type { Translatable } from './translatable.ts';

export { layerStrings } from './en/layers.ts';
export type LayerStrings = Translatable<typeof layerStrings>;
