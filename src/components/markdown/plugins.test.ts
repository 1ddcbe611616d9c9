import { unified } from '@astrojs/markdown-remark';
import { expect, test } from 'vitest';
import { withBase } from './base-links.ts';
import { citationNumbers } from './citation-numbers.ts';
import { headingIds } from './heading-ids.ts';
import { tableHeaders } from './table-headers.ts';
import { termPlaces } from './term-places.ts';
import type { TreeNode } from './tree.ts';

async function htmlOf(markdown: string, base = '/'): Promise<string> {
  const renderer = await unified({
    remarkPlugins: [headingIds],
    rehypePlugins: [tableHeaders, [withBase, base]],
  }).createRenderer({ syntaxHighlight: false });
  return (await renderer.render(markdown)).code;
}

test('the id at the end of a heading becomes its id and leaves its text', async () => {
  expect(await htmlOf('## Depth *pays* off [#depth-pays]')).toContain(
    '<h2 id="depth-pays">Depth <em>pays</em> off</h2>',
  );
});

test('a heading without an id stops the build', async () => {
  await expect(htmlOf('## Depth pays')).rejects.toThrow('heading without an id');
});

test('an id that the page has already stops the build', async () => {
  await expect(htmlOf('## One [#a]\n\n## Other [#a]')).rejects.toThrow('heading id twice in one page: a');
});

test('links from the root get the base, and others stay', async () => {
  expect(await htmlOf('[a](/introduction/)', '/resnet/')).toContain('href="/resnet/introduction/"');
  expect(await htmlOf('[a](#here) [b](//example.org/) [c](https://example.org/)', '/resnet/')).not.toContain('resnet');
});

test('the first cell of a row heads the row, and an empty cell of the head heads nothing', async () => {
  const html = await htmlOf('| | plain |\n|-|-|\n| 18 layers | 27 |');
  expect(html).toContain('<th scope="col">plain</th>');
  expect(html).toContain('<th scope="row">18 layers</th>');
  expect(html).toMatch(/<thead>\s*<tr>\s*<td><\/td>/);
});

const text = (value: string): TreeNode => ({ type: 'text', value });
const jsx = (name: string, attributes: Record<string, string>, children: TreeNode[] = []): TreeNode => {
  const given = Object.entries(attributes).map(([name, value]) => ({ type: 'mdxJsxAttribute', name, value }));
  return { type: 'mdxJsxTextElement', name, attributes: given, children };
};
const cite = (key: string) => jsx('Cite', { key });

function emptyFile() {
  const fail = (reason: string): never => {
    throw new Error(reason);
  };
  return { fail, data: { astro: { frontmatter: {} as Record<string, unknown> } } };
}

function numbered(children: TreeNode[]): { paragraph: TreeNode; citations: unknown } {
  const paragraph: TreeNode = { type: 'paragraph', children };
  const file = emptyFile();
  citationNumbers()({ type: 'root', children: [paragraph] }, file);
  return { paragraph, citations: file.data.astro.frontmatter['citations'] };
}

const valuesOf = ({ attributes = [] }: TreeNode) =>
  attributes.map(({ name, value }) => `${name}=${String(value)}`).join(' ');

test('citations are numbered by first appearance, and each place of a work is told apart', () => {
  const { paragraph, citations } = numbered([
    text('One '),
    cite('a'),
    text(' two '),
    cite('b'),
    text(' again '),
    cite('a'),
  ]);
  const found = paragraph.children?.filter(({ name }) => name === 'Cite').map(valuesOf);
  expect(found).toEqual([
    'reference=a number=1 occurrence=1',
    'reference=b number=2 occurrence=1',
    'reference=a number=1 occurrence=2',
  ]);
  expect(citations).toEqual([
    { key: 'a', number: 1, occurrences: 2 },
    { key: 'b', number: 2, occurrences: 1 },
  ]);
});

test('a citation stands close to the word before it, and neighbours know of each other', () => {
  const { paragraph } = numbered([text('word '), cite('a'), text(' '), cite('b'), text(' next')]);
  expect(paragraph.children?.map(({ value, name }) => value ?? name)).toEqual(['word', 'Cite', 'Cite', ' next']);
  expect(paragraph.children?.[2]?.attributes?.map(({ name }) => name)).toContain('follows');
});

test('places of a term are told apart wherever they stand, and the page says which terms it has', () => {
  const nested = jsx('Term', { id: 'depth' }, [text('deep')]);
  const terms = [jsx('Term', { id: 'depth' }), jsx('Term', { id: 'layer' }), jsx('Sidenote', {}, [nested])];
  const file = emptyFile();
  termPlaces()({ type: 'root', children: terms }, file);
  expect([terms[0]!, terms[1]!, nested].map(valuesOf)).toEqual([
    'id=depth occurrence=1',
    'id=layer occurrence=1',
    'id=depth occurrence=2',
  ]);
  expect(file.data.astro.frontmatter['terms']).toEqual([
    { id: 'depth', occurrences: 2 },
    { id: 'layer', occurrences: 1 },
  ]);
});

test('a term without an id stops the build', () => {
  expect(() => termPlaces()({ type: 'root', children: [jsx('Term', {})] }, emptyFile())).toThrow('term without an id');
});
