import type { linkStrings } from './en/link.ts';
import type { Translatable } from './translatable.ts';

export { linkStrings } from './en/link.ts';
export type LinkStrings = Translatable<typeof linkStrings>;
