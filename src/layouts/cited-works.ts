import type { PageCitation } from '../components/markdown/citation-numbers.ts';
import type { PageLink } from './chapters.ts';

/** A page and what it cites. */
export interface CitingPage extends PageLink {
  readonly citations: readonly PageCitation[];
}

/** Where a page cites a work: one address for each citation, in the order of the text. */
export interface CitingPlace {
  readonly title: string;
  readonly addresses: readonly string[];
}

/** Every work that the pages cite, by key, with the places that cite it in the order of the pages. */
export function citedWorks(pages: readonly CitingPage[]): ReadonlyMap<string, readonly CitingPlace[]> {
  const works = new Map<string, CitingPlace[]>();
  for (const { title, address, citations } of pages) {
    for (const { key, occurrences } of citations) {
      const addresses = Array.from({ length: occurrences }, (_, index) => `${address}#citation-${key}-${index + 1}`);
      works.set(key, [...(works.get(key) ?? []), { title, addresses }]);
    }
  }
  return works;
}
