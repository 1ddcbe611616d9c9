import type { Translatable } from '../../../i18n/translatable.ts';
import type { writingStrings } from './en/writing.ts';

export { writingStrings } from './en/writing.ts';
export type WritingStrings = Translatable<typeof writingStrings>;
