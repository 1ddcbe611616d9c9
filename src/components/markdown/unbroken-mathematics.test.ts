import { unified } from '@astrojs/markdown-remark';
import rehypeKatex from 'rehype-katex';
import remarkMath from 'remark-math';
import { expect, test } from 'vitest';
import { unbrokenMathematics } from './unbroken-mathematics.ts';

async function htmlOf(markdown: string): Promise<string> {
  const renderer = await unified({
    remarkPlugins: [remarkMath],
    rehypePlugins: [rehypeKatex, unbrokenMathematics],
  }).createRenderer({ syntaxHighlight: false });
  return (await renderer.render(markdown)).code;
}

test('a formula and the comma behind it stay together, and the text goes on', async () => {
  const html = await htmlOf('where $x$, the input, enters');
  expect(html).toMatch(/<span class="unbroken"><span class="katex">.*<\/span>,<\/span> the input, enters/);
});

test('of a formula of several pieces the last is kept with its full stop, and the others may stand a line above', async () => {
  const html = await htmlOf('the sum $a + b$. It');
  const [, before, last] =
    /^<p>the sum (.*)<span class="unbroken">(.*)<\/span><\/span><\/span>\.<\/span> It<\/p>$/.exec(html) ?? [];
  expect(before).toMatch(/^<span class="unbroken"><span class="katex">.*<span class="base">.*<span class="mbin">\+/);
  expect(last).toMatch(/^<span class="base">.*>b<\/span><\/span>$/);
});

test('a formula without punctuation and one on its own line are left alone', async () => {
  for (const markdown of ['the input $x$ enters', '$$\nx\n$$\n\n, then']) {
    expect(await htmlOf(markdown)).not.toContain('unbroken');
  }
});
