import type { Translatable } from '../../../i18n/translatable.ts';
import type { markupWords } from './en/markup.ts';

export { markupWords } from './en/markup.ts';
export type MarkupWords = Translatable<typeof markupWords>;
