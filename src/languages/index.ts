import type { Locale } from '../i18n/locales.ts';
import type { Translatable } from '../i18n/translatable.ts';
import { en } from './en.ts';

/** All words of the site but those of its texts; a language that lacks one does not compile. */
export type Language = Translatable<typeof en>;

export const languages: Readonly<Record<Locale, Language>> = { en };
