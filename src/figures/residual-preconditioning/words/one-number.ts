import type { Translatable } from '../../../i18n/translatable.ts';
import type { oneNumberWords } from './en/one-number.ts';

export { oneNumberWords } from './en/one-number.ts';
export type OneNumberWords = Translatable<typeof oneNumberWords>;
