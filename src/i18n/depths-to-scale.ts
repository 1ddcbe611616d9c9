import type { depthsToScaleStrings } from './en/depths-to-scale.ts';
import type { Translatable } from './translatable.ts';

export { depthsToScaleStrings } from './en/depths-to-scale.ts';
export type DepthsToScaleStrings = Translatable<typeof depthsToScaleStrings>;
