import { defaultLocale } from './locales.ts';
import type { Locale } from './locales.ts';

/** The path of a page below the base: `` for the home page, `introduction`, `zh/introduction`. */
export function routeOf(locale: Locale, slug: string): string {
  const parts = [locale === defaultLocale ? '' : locale, slug === 'index' ? '' : slug];
  return parts.filter((part) => part !== '').join('/');
}

/** The address of a page on this host, base and trailing slash included. */
export function pagePath(locale: Locale, slug: string): string {
  const route = routeOf(locale, slug);
  return import.meta.env.BASE_URL + (route === '' ? '' : `${route}/`);
}
