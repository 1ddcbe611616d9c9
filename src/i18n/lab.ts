import type { labStrings } from './en/lab.ts';
import type { Translatable } from './translatable.ts';

export { labStrings } from './en/lab.ts';
export type LabStrings = Translatable<typeof labStrings>;
