import { walk } from './tree.ts';
import type { TreeNode } from './tree.ts';

const punctuation = /^[,.;:!?)’”]+/;

/**
 * Rehype plugin, after the one that sets mathematics: a line never ends between a formula in the text and the
 * punctuation behind it. The styles of `.unbroken` let a formula of several pieces break between these all the same.
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
    const children = [node, { type: 'text', value: mark }];
    return { type: 'element', tagName: 'span', properties: { className: ['unbroken'] }, children };
  });
}

function hasClass({ properties }: TreeNode, name: string): boolean {
  const classes = properties?.['className'];
  return Array.isArray(classes) && classes.includes(name);
}
