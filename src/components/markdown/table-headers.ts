import { walk } from './tree.ts';
import type { TreeNode } from './tree.ts';

const elementsIn = (node: TreeNode) => (node.children ?? []).filter(({ type }) => type === 'element');

/** Rehype plugin: the first cell of a row names the row, the cells of the head name columns, an empty one nothing. */
export function tableHeaders() {
  return (tree: TreeNode): void =>
    walk(tree, (node) => {
      if (node.tagName === 'thead') walk(node, headOfColumn);
      if (node.tagName === 'tbody') for (const row of elementsIn(node)) headOfRow(row);
    });
}

function headOfColumn(cell: TreeNode): void {
  if (cell.tagName !== 'th') return;
  if (cell.children === undefined || cell.children.length === 0) cell.tagName = 'td';
  else cell.properties = { ...cell.properties, scope: 'col' };
}

function headOfRow(row: TreeNode): void {
  const first = elementsIn(row)[0];
  if (first === undefined) return;
  first.tagName = 'th';
  first.properties = { ...first.properties, scope: 'row' };
}
