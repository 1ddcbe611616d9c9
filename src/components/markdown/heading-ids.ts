import { walk } from './tree.ts';
import type { SourceFile, TreeNode } from './tree.ts';

const trailingId = /\s*\[#(?<id>[a-z][a-z0-9-]*)\]\s*$/;

/**
 * Remark plugin: headings carry explicit ids, `## Depth pays [#depth-pays]`, so that links survive a rewording and all
 * languages share them. A heading without an id, or with one that the page has already, fails the build.
 */
export function headingIds() {
  return (tree: TreeNode, file: SourceFile): void => {
    const taken = new Set<string>();
    walk(tree, (node) => {
      if (node.type !== 'heading') return;
      const id = takeId(node);
      if (id === undefined) file.fail('heading without an id (want ## Words [#id])', node.position);
      if (taken.has(id)) file.fail(`heading id twice in one page: ${id}`, node.position);
      taken.add(id);
    });
  };
}

/** Moves the id from the heading's last text to where it is written into HTML. */
function takeId(heading: TreeNode): string | undefined {
  const last = heading.children?.at(-1);
  const id = trailingId.exec(last?.value ?? '')?.groups?.['id'];
  if (last?.value === undefined || id === undefined) return undefined;
  last.value = last.value.replace(trailingId, '');
  heading.data = { ...heading.data, hProperties: { ...heading.data?.hProperties, id } };
  return id;
}
