import { getCollection, render } from 'astro:content';
import type { PageCitation } from '../components/markdown/citation-numbers.ts';
import type { PageTerm } from '../components/markdown/term-places.ts';
import { localeOf } from '../i18n/locales.ts';
import type { Locale } from '../i18n/locales.ts';
import { pagePath } from '../i18n/page-path.ts';
import { chaptersOf, slugOf } from './chapters.ts';
import type { PageLink } from './chapters.ts';

/**
 * A page of text, with what the plugins of Markdown found in it. Its title is the subject alone: `Introduction` of
 * `Introduction: what more layers do`.
 */
export interface Text extends PageLink {
  readonly citations: readonly PageCitation[];
  readonly terms: readonly PageTerm[];
}

/** Every page of a language that has a text of its own: home, chapters, back matter. */
export async function textsOf(locale: Locale): Promise<readonly Text[]> {
  const inLanguage = ({ id }: { id: string }) => localeOf(id) === locale;
  const entries = [
    ...(await getCollection('home', inLanguage)),
    ...(await chaptersOf(locale)),
    ...(await getCollection('backMatter', inLanguage)),
  ];
  return Promise.all(
    entries.map(async (entry) => {
      const { remarkPluginFrontmatter } = await render(entry);
      const title = entry.data.title.replace(/:.*$/, '');
      const { citations, terms } = remarkPluginFrontmatter as Pick<Text, 'citations' | 'terms'>;
      return { id: entry.id, title, address: pagePath(locale, slugOf(entry.id)), citations, terms };
    }),
  );
}
