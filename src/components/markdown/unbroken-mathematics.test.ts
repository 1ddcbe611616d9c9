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

test('a formula of several pieces stays with its full stop, too', async () => {
  const html = await htmlOf('the sum $a + b$. It');
  expect(html).toMatch(/<span class="unbroken"><span class="katex">.*<\/span>\.<\/span> It/);
});

test('a formula without punctuation and one on its own line are left alone', async () => {
  for (const markdown of ['the input $x$ enters', '$$\nx\n$$\n\n, then']) {
    expect(await htmlOf(markdown)).not.toContain('unbroken');
  }
});
