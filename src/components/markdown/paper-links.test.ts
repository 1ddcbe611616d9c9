import { expect, test } from 'vitest';
import { paperLinks } from './paper-links.ts';
import type { TreeNode } from './tree.ts';

const text = (value: string): TreeNode => ({ type: 'text', value });
const fail = (reason: string): never => {
  throw new Error(reason);
};

function linked(node: TreeNode): TreeNode {
  paperLinks()({ type: 'root', children: [node] }, { fail, data: {} });
  return node;
}

const shown = ({ children = [] }: TreeNode) =>
  children.map(({ value, url, children: inner }) => (url === undefined ? value : `[${inner?.[0]?.value}](${url})`));

const page = (number: number) => `https://arxiv.org/pdf/1512.03385v1#page=${number}`;

test('every mention of a figure or table of the paper leads to its page', () => {
  const paragraph = { type: 'paragraph', children: [text('See Fig.\u00a01 and Table 14, not Figure\u00a02.')] };
  const expected = ['See ', `[Fig.\u00a01](${page(1)})`, ' and ', `[Table 14](${page(12)})`, ', not Figure\u00a02.'];
  expect(shown(linked(paragraph))).toEqual(expected);
});

test('headings and links stay as they are', () => {
  for (const type of ['heading', 'link']) {
    expect(shown(linked({ type, children: [text('Table\u00a02')] }))).toEqual(['Table\u00a02']);
  }
});

test('a figure that the paper does not have stops the build', () => {
  expect(() => linked({ type: 'paragraph', children: [text('Fig.\u00a09')] })).toThrow('the paper has none such');
});
