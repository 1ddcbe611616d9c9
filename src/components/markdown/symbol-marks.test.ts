import { unified } from '@astrojs/markdown-remark';
import rehypeKatex from 'rehype-katex';
import remarkMath from 'remark-math';
import { expect, test } from 'vitest';
import { katexOptions } from './katex-options.ts';
import { symbolMarks } from './symbol-marks.ts';
import type { SourceFile, TreeNode } from './tree.ts';

const symbols = new Map([
  ['residual', { id: 'residual', tex: 'F', meaning: 'the residual function', part: 'F' }],
  ['input', { id: 'input', tex: 'x', meaning: 'the input' }],
]);

async function htmlOf(markdown: string): Promise<string> {
  const renderer = await unified({
    remarkPlugins: [remarkMath],
    rehypePlugins: [
      [rehypeKatex, katexOptions],
      [symbolMarks, symbols],
    ],
  }).createRenderer({ syntaxHighlight: false });
  return (await renderer.render(markdown)).code;
}

test('a marked symbol names its preview and its part; the formula receives the focus for all of them', async () => {
  const html = await htmlOf(String.raw`$\sym{residual}{\mathcal{F}}(\sym{input}{x}) + \sym{input}{x}$`);
  expect(html).toContain('data-symbol="residual" data-preview="symbol-residual" data-part="F"');
  expect(html).toContain('data-symbol="input" data-preview="symbol-input">');
  expect(html.match(/data-focus-preview="([^"]*)"/)?.[1]).toBe('symbol-residual symbol-input');
});

test('MathML is as if no symbol had been marked', async () => {
  const mathOf = (html: string) => html.match(/<math.*<\/mrow>/)?.[0];
  const [marked, plain] = await Promise.all([String.raw`$\sym{input}{x} + y$`, '$x + y$'].map(htmlOf));
  expect(mathOf(marked!)).toContain('<mi>x</mi>');
  expect(mathOf(marked!)).toBe(mathOf(plain!));
});

test('the TeX that goes with MathML is free of the macro', async () => {
  const html = await htmlOf(String.raw`$\sym{residual}{\mathcal{F}} + x$`);
  expect(html).toContain(String.raw`<annotation encoding="application/x-tex">{\mathcal{F}} + x</annotation>`);
});

test('an unknown symbol, a formula that KaTeX cannot read, and commands that write other HTML stop the build', async () => {
  await expect(htmlOf(String.raw`$\sym{nothing}{x}$`)).rejects.toThrow('unknown symbol: nothing');
  await expect(htmlOf(String.raw`$\nothing$`)).rejects.toThrow('formula: ParseError');
  expect(await htmlOf(String.raw`$\href{https://example.org}{x}$`)).not.toContain('<a ');
});

test('an equation receives the ids of its symbols, each once, and the page those of all', () => {
  const symbol = (id: string): TreeNode => ({ type: 'element', tagName: 'span', properties: { dataSymbol: id } });
  const formula = (...ids: string[]): TreeNode => ({
    type: 'element',
    properties: { className: ['katex'] },
    children: ids.map(symbol),
  });
  const equation: TreeNode = {
    type: 'mdxJsxFlowElement',
    name: 'Equation',
    attributes: [],
    children: [formula('residual', 'input', 'residual')],
  };
  const file = { data: { astro: { frontmatter: {} as Record<string, unknown> } } } as unknown as SourceFile;
  symbolMarks(symbols)({ type: 'root', children: [formula('input'), equation] }, file);
  expect(equation.attributes).toEqual([{ type: 'mdxJsxAttribute', name: 'symbols', value: 'residual input' }]);
  expect(file.data.astro?.frontmatter?.['symbols']).toEqual(['input', 'residual']);
});
