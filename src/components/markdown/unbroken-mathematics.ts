import { walk } from './tree.ts';
import type { TreeNode } from './tree.ts';

const punctuation = /^[,.;:!?)’”]+/;

/**
 * Rehype plugin, after the one that sets mathematics: a line never ends between a formula in the text and the
 * punctuation behind it. A formula of several pieces can still break between these. Some browsers ask what is around
 * both sides whether a line may end between them, others what is around the first alone: so the whole is wrapped, and
 * in it the last piece (the styles of `.unbroken` go with it).
 */
export function unbrokenMathematics() {
  return (tree: TreeNode): void => walk(tree, joinIn);
}

function joinIn(parent: TreeNode): void {
  if (parent.children === undefined || hasClass(parent, 'unbroken')) return;
  parent.children = parent.children.map((node, index, all) => {
    const after = all[index + 1];
    const mark = after?.type === 'text' ? punctuation.exec(after.value ?? '')?.[0] : undefined;
    if (after === undefined || mark === undefined || !hasClass(node, 'katex')) return node;
    after.value = after.value?.slice(mark.length);
    walk(node, keepLastPiece);
    return unbroken([node, { type: 'text', value: mark }]);
  });
}

function keepLastPiece(node: TreeNode): void {
  const last = node.children?.at(-1);
  if (last === undefined || !hasClass(node, 'katex-html')) return;
  node.children = [...(node.children ?? []).slice(0, -1), unbroken([last])];
}

function unbroken(children: TreeNode[]): TreeNode {
  return { type: 'element', tagName: 'span', properties: { className: ['unbroken'] }, children };
}

function hasClass({ properties }: TreeNode, name: string): boolean {
  const classes = properties?.['className'];
  return Array.isArray(classes) && classes.includes(name);
}
