import { language as languageOfBuild } from './en/language.ts';
import type { Locale } from './locales.ts';

interface Language {
  readonly locale: Locale;
  readonly format: string;
}

/** The language that the pages of this build are in. */
export const language: Language = languageOfBuild;
