import type { ownDataPlaceStrings } from './en/own-data-place.ts';
import type { Translatable } from './translatable.ts';

export { ownDataPlaceStrings } from './en/own-data-place.ts';
export type OwnDataPlaceStrings = Translatable<typeof ownDataPlaceStrings>;
