import { language } from './language.ts';
import { defaultLocale } from './locales.ts';
import type { Locale } from './locales.ts';

const pathOf = (...parts: readonly string[]) => `/${parts.join('/')}/`.replace(/\/{2,}/g, '/');

/** The path of a page below the base: `` for the home page, `introduction`, `zh/introduction`. */
export function routeOf(locale: Locale, slug: string): string {
  const parts = [locale === defaultLocale ? '' : locale, slug === 'index' ? '' : slug];
  return parts.filter((part) => part !== '').join('/');
}

/** The path below which all pages of a language stand, of a site at `siteBase`: `/`, `/resnet/zh/`. */
export function baseOf(siteBase: string, locale: Locale): string {
  return pathOf(siteBase, routeOf(locale, 'index'));
}

/** The address of a page on this host, base and trailing slash included. */
export function pagePath(locale: Locale, slug: string): string {
  const siteBase = import.meta.env.BASE_URL.slice(0, -baseOf('', language.locale).length);
  return pathOf(siteBase, routeOf(locale, slug));
}
