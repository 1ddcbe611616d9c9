import { walk } from './tree.ts';
import type { SourceFile, TreeNode } from './tree.ts';

/** A term that a page uses, by its id in the glossary, and how many times it is marked there. */
export interface PageTerm {
  readonly id: string;
  readonly occurrences: number;
}

/**
 * Remark plugin: counts the places of every `<Term id="..." />` in the page, so that the glossary can lead back to
 * them, and hands on what was marked as `terms` in the page's frontmatter.
 */
export function termPlaces() {
  return (tree: TreeNode, file: SourceFile): void => {
    const counts = new Map<string, number>();
    walk(tree, (node) => {
      if (!node.type.startsWith('mdxJsx') || node.name !== 'Term') return;
      const id = node.attributes?.find(({ name }) => name === 'id')?.value;
      if (typeof id !== 'string') return file.fail('term without an id (want <Term id="...">)', node.position);
      const occurrence = (counts.get(id) ?? 0) + 1;
      counts.set(id, occurrence);
      node.attributes?.push({ type: 'mdxJsxAttribute', name: 'occurrence', value: String(occurrence) });
    });
    const frontmatter = file.data.astro?.frontmatter;
    if (frontmatter !== undefined) {
      frontmatter['terms'] = [...counts].map(([id, occurrences]): PageTerm => ({ id, occurrences }));
    }
  };
}
