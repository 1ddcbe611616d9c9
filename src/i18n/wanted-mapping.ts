import type { wantedMappingStrings } from './en/wanted-mapping.ts';
import type { Translatable } from './translatable.ts';

export { wantedMappingStrings } from './en/wanted-mapping.ts';
export type WantedMappingStrings = Translatable<typeof wantedMappingStrings>;
