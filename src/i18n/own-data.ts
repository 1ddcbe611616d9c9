import type { ownDataStrings } from './en/own-data.ts';
import type { Translatable } from './translatable.ts';

export { ownDataStrings } from './en/own-data.ts';
export type OwnDataStrings = Translatable<typeof ownDataStrings>;
