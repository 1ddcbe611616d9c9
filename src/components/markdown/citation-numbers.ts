import type { JsxAttribute, SourceFile, TreeNode } from './tree.ts';

/** A work that a page cites: its number there, and how many times it is cited. */
export interface PageCitation {
  readonly key: string;
  readonly number: number;
  readonly occurrences: number;
}

/**
 * Remark plugin: numbers `<Cite key="..." />` by first appearance in the page, lets each stand close to the word before
 * it, and hands on what was cited as `citations` in the page's frontmatter. (JSX keeps `key` to itself, so the component
 * receives it as `reference`.)
 */
export function citationNumbers() {
  return (tree: TreeNode, file: SourceFile): void => {
    const counts = new Map<string, number>();
    numberIn(tree, counts, file);
    const citations = [...counts].map(([key, occurrences], index): PageCitation => {
      return { key, number: index + 1, occurrences };
    });
    const frontmatter = file.data.astro?.frontmatter;
    if (frontmatter !== undefined) frontmatter['citations'] = citations;
  };
}

function numberIn(parent: TreeNode, counts: Map<string, number>, file: SourceFile): void {
  if (parent.children === undefined) return;
  parent.children = parent.children.filter((node, index, all) => !isGap(node, all[index - 1], all[index + 1]));
  parent.children.forEach((node, index, all) => {
    if (!isCite(node)) return numberIn(node, counts, file);
    const before = all[index - 1];
    if (before?.type === 'text') before.value = before.value?.trimEnd() ?? '';
    node.attributes = attributesOf(node, counts, file, before !== undefined && isCite(before));
  });
}

function attributesOf(node: TreeNode, counts: Map<string, number>, file: SourceFile, follows: boolean): JsxAttribute[] {
  const key = node.attributes?.find(({ name }) => name === 'key')?.value;
  if (typeof key !== 'string') return file.fail('citation without a key (want <Cite key="..." />)', node.position);
  const occurrence = (counts.get(key) ?? 0) + 1;
  counts.set(key, occurrence);
  const number = [...counts.keys()].indexOf(key) + 1;
  const values = {
    reference: key,
    number: String(number),
    occurrence: String(occurrence),
    ...(follows && { follows: null }),
  };
  return Object.entries(values).map(([name, value]) => ({ type: 'mdxJsxAttribute', name, value }));
}

const isCite = (node: TreeNode) => node.type.startsWith('mdxJsx') && node.name === 'Cite';

/** White space between two citations. */
function isGap(node: TreeNode, before: TreeNode | undefined, after: TreeNode | undefined): boolean {
  if (before === undefined || after === undefined || !isCite(before) || !isCite(after)) return false;
  return node.type === 'text' && node.value?.trim() === '';
}
