import type { labPlaceStrings } from './en/lab-place.ts';
import type { Translatable } from './translatable.ts';

export { labPlaceStrings } from './en/lab-place.ts';
export type LabPlaceStrings = Translatable<typeof labPlaceStrings>;
