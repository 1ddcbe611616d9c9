import type { valleyStrings } from './en/valley.ts';
import type { Translatable } from './translatable.ts';

export { valleyStrings } from './en/valley.ts';
export type ValleyStrings = Translatable<typeof valleyStrings>;
