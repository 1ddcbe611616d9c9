import type { Translatable } from '../../../i18n/translatable.ts';
import type { nameWords } from './en/names.ts';

export { nameWords } from './en/names.ts';
export type NameWords = Translatable<typeof nameWords>;
