import { addressOfPage, pageOf } from '../../paper/places.ts';
import type { SourceFile, TreeNode } from './tree.ts';

/** `Fig. 1`, `Figs. 1`, `Table 2`: figures of the paper, while `Figure 1` is one of the page. */
const mention = /\b(?:(?<figure>Figs?\.)|Tables?)[\u00a0 ](?<number>\d+)/g;

/**
 * Remark plugin: every mention of a figure or table of the paper links to its page there. What is a link or a heading
 * already stays as it is. A number that the paper does not have stops the build.
 */
export function paperLinks() {
  return (tree: TreeNode, file: SourceFile): void => linkIn(tree, file);
}

function linkIn(parent: TreeNode, file: SourceFile): void {
  if (parent.children === undefined || ['link', 'heading'].includes(parent.type)) return;
  parent.children = parent.children.flatMap((node) => {
    if (node.type === 'text') return linked(node, file);
    linkIn(node, file);
    return [node];
  });
}

function linked(node: TreeNode, file: SourceFile): readonly TreeNode[] {
  const text = node.value ?? '';
  const pieces: TreeNode[] = [];
  let end = 0;
  for (const { 0: words, index, groups } of text.matchAll(mention)) {
    const page = pageOf(groups?.['figure'] === undefined ? 'table' : 'figure', groups?.['number'] ?? '');
    if (page === undefined) return file.fail(`the paper has none such: ${words}`, node.position);
    pieces.push({ type: 'text', value: text.slice(end, index) }, linkTo(page, words));
    end = index + words.length;
  }
  return end === 0 ? [node] : [...pieces, { type: 'text', value: text.slice(end) }];
}

function linkTo(page: number, words: string): TreeNode {
  const hProperties = { className: ['in-paper'] };
  return { type: 'link', url: addressOfPage(page), children: [{ type: 'text', value: words }], data: { hProperties } };
}
