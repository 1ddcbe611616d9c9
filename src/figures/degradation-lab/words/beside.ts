import type { Translatable } from '../../../i18n/translatable.ts';
import type { besideStrings } from './en/beside.ts';

export { besideStrings } from './en/beside.ts';
export type BesideWords = Translatable<typeof besideStrings>;
