import type { Translatable } from '../../../i18n/translatable.ts';
import type { pageWords } from './en/page.ts';

export { pageWords } from './en/page.ts';
export type PageWords = Translatable<typeof pageWords>;
