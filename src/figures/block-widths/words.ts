import type { Translatable } from '../../i18n/translatable.ts';
import type { blockWidthsStrings } from './words/en.ts';

export { blockWidthsStrings } from './words/en.ts';
export type BlockWidthsStrings = Translatable<typeof blockWidthsStrings>;
