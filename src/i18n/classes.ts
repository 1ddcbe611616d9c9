import type { classStrings } from './en/classes.ts';
import type { Translatable } from './translatable.ts';

export { classStrings } from './en/classes.ts';
export type ClassStrings = Translatable<typeof classStrings>;
