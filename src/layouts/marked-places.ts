import type { PageLink } from './chapters.ts';

/** What a page marks, by its key, and how many times: citations of works, uses of terms. */
export interface MarkedPage extends PageLink {
  readonly marks: readonly { readonly key: string; readonly occurrences: number }[];
}

/** Where a page marks something: one address for each mark, in the order of the text. */
export interface MarkedPlace {
  readonly title: string;
  readonly addresses: readonly string[];
}

/**
 * Everything that the pages mark, by key, with its places in the order of the pages. The marks carry ids such as
 * `citation-he2016deep-1`.
 */
export function markedPlaces(
  kind: 'citation' | 'term',
  pages: readonly MarkedPage[],
): ReadonlyMap<string, readonly MarkedPlace[]> {
  const found = new Map<string, MarkedPlace[]>();
  for (const { title, address, marks } of pages) {
    for (const { key, occurrences } of marks) {
      const addresses = Array.from({ length: occurrences }, (_, index) => `${address}#${kind}-${key}-${index + 1}`);
      found.set(key, [...(found.get(key) ?? []), { title, addresses }]);
    }
  }
  return found;
}
