/** The languages of the site, the first of them at its root. A folder a language in `content/` and in `src/i18n/`. */
export const locales = ['en'] as const;

export type Locale = (typeof locales)[number];

export const defaultLocale: Locale = 'en';

/** The language in an entry id such as `en/introduction`; throws on one that the site does not have. */
export function localeOf(entryId: string): Locale {
  const wanted = entryId.split('/')[0];
  const locale = locales.find((one) => one === wanted);
  if (!locale) throw new Error(`unknown locale: ${wanted} (want ${locales.join(', ')})`);
  return locale;
}
