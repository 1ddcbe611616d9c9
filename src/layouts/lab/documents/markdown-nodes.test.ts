import { parseHTML } from 'linkedom';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { expect, test } from 'vitest';
import { buildNode } from '../../../charts/build-node.ts';
import { markdownNodes } from './markdown-nodes.ts';

function shown(text: string): HTMLElement {
  const { document } = parseHTML('<html><body></body></html>');
  const drawRuns = (own: string) => buildNode(document, 'figure', { 'data-runs': own });
  document.body.append(...markdownNodes(fromMarkdown(text), { document, drawRuns }));
  return document.body;
}

test('headings, lists, emphasis, code and quotations become what they are', () => {
  const body = shown('# One\n\n*a* **b** `c`\n\n- d\n- e\n\n3. f\n\n> g\n\n```js\nh()\n```\n');
  expect(body.querySelector('h2')?.textContent).toBe('One');
  expect(body.querySelector('h1')).toBeNull();
  expect(body.querySelectorAll('ul > li')).toHaveLength(2);
  expect(body.querySelectorAll('li p')).toHaveLength(0);
  expect(shown('- d\n\n- e').querySelectorAll('li > p')).toHaveLength(2);
  expect(body.querySelector('ol')?.getAttribute('start')).toBe('3');
  for (const [name, text] of [
    ['em', 'a'],
    ['strong', 'b'],
    ['p code', 'c'],
    ['blockquote p', 'g'],
    ['pre code', 'h()'],
  ] as const)
    expect(body.querySelector(name)?.textContent).toBe(text);
});

test('a block of runs is drawn from its text', () => {
  expect(shown('```runs\n1, 2\n```').querySelector('figure')?.getAttribute('data-runs')).toBe('1, 2');
});

test.each([
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<iframe src="https://example.org"></iframe>',
  '[a](javascript:alert(1))',
  '[a](JaVaScRiPt:alert(1))',
  '[a](&#106;avascript:alert(1))',
  '[a](data:text/html,<script>alert(1)</script>)',
  '[a](vbscript:x)',
  '[a](//example.org)',
  '[a](/lab/)',
  '<javascript:alert(1)>',
  '![a](https://example.org/x.png)',
  '![a](data:image/svg+xml,<svg onload=alert(1)>)',
  '[a][b]\n\n[b]: javascript:alert(1)',
  '![a][b]\n\n[b]: https://example.org/x.png',
  '<a href="https://example.org" onclick="alert(1)">a</a>',
  '<base href="https://example.org">',
  '<!-- --><meta http-equiv=refresh content="0;url=https://example.org">',
])('nothing runs, loads or leads anywhere in %s', (text) => {
  const body = shown(text);
  expect(body.querySelectorAll('script, img, iframe, a, base, meta, svg')).toHaveLength(0);
  for (const element of body.querySelectorAll('*')) expect(element.getAttributeNames()).toEqual([]);
});

test('a link to a page of the web is one, opens outside, and tells it nothing', () => {
  const link = shown('[the paper](https://arxiv.org/abs/1512.03385 "title")').querySelector('a');
  expect(link?.getAttribute('href')).toBe('https://arxiv.org/abs/1512.03385');
  expect(link?.getAttribute('rel')).toBe('noopener noreferrer');
  expect(link?.getAttributeNames().sort()).toEqual(['href', 'rel', 'target']);
});

test('what is nested too deeply ends in dots, and breaks nothing', () => {
  expect(shown(`${'> '.repeat(200)}deep`).textContent).toContain('…');
});
