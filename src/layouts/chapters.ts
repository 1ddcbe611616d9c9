import { getCollection } from 'astro:content';
import type { CollectionEntry } from 'astro:content';
import { siteStrings } from '../i18n/site.ts';
import { localeOf } from '../i18n/locales.ts';
import type { Locale } from '../i18n/locales.ts';
import { pagePath } from '../i18n/page-path.ts';

export type Chapter = CollectionEntry<'chapters'>;

/** A page as menus and links show it. */
export interface PageLink {
  readonly id: string;
  readonly title: string;
  readonly address: string;
  /** The number of the paper's section that a chapter follows, such as `3.1`; absent where it follows none. */
  readonly place?: string | undefined;
}

/** The chapters of a language in the order of the paper. */
export async function chaptersOf(locale: Locale): Promise<readonly Chapter[]> {
  const chapters = await getCollection('chapters', ({ id }) => localeOf(id) === locale);
  return chapters.toSorted((one, other) => one.data.order - other.data.order);
}

/** The last part of a page's id: `introduction` of `en/introduction`. */
export function slugOf(id: string): string {
  return id.slice(id.indexOf('/') + 1);
}

export function addressOf({ id }: Chapter): string {
  return pagePath(localeOf(id), slugOf(id));
}

/** The home page and the chapters, in reading order. */
export async function pagesOf(locale: Locale): Promise<readonly PageLink[]> {
  const home = { id: `${locale}/index`, title: siteStrings.abstract, address: pagePath(locale, 'index') };
  const chapters = (await chaptersOf(locale)).map((chapter) => {
    const place = /^Sec\. ([\d.]+)/.exec(chapter.data.section ?? '')?.[1];
    return { id: chapter.id, title: chapter.data.title, address: addressOf(chapter), place };
  });
  return [home, ...chapters];
}

/** Pages about the site itself, for menu and footer. */
export async function backMatterOf(locale: Locale): Promise<readonly PageLink[]> {
  const entries = await getCollection('backMatter', ({ id, data }) => localeOf(id) === locale && data.inFooter);
  return entries.map(({ id, data }) => ({ id, title: data.title, address: pagePath(locale, slugOf(id)) }));
}
