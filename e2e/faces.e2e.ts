import type { CDPSession } from '@playwright/test';
import { characters } from '../src/layouts/faces/characters.ts';
import { pages } from './pages.ts';
import { expect, test } from './test.ts';

// The faces hold the part of their fonts that the site draws: nothing may be missing.

test('the faces draw every Latin letter of the site', async ({ page }) => {
  const found = new Set<string>();
  for (const path of pages) {
    await page.goto(path);
    const letters = await page.evaluate(() => document.body.textContent.match(/\p{Script=Latin}/gu) ?? []);
    for (const letter of letters) found.add(letter);
  }
  // Not in the fonts' Latin files.
  const elsewhere = ['Ł'];
  expect([...found].filter((letter) => !characters.includes(letter) && !elsewhere.includes(letter))).toEqual([]);
});

/** Names of the fonts that the browser has drawn formulas with, as it says itself. */
async function fontsOfFormulas(session: CDPSession): Promise<readonly string[]> {
  const { root } = await session.send('DOM.getDocument', { depth: 0 });
  const { nodeIds } = await session.send('DOM.querySelectorAll', {
    nodeId: root.nodeId,
    selector: '.katex-html .mord, .katex-html .mrel, .katex-html .mbin, .katex-html .mop',
  });
  const fonts = new Set<string>();
  for (const nodeId of nodeIds) {
    const found = await session.send('CSS.getPlatformFontsForNode', { nodeId });
    for (const { familyName } of found.fonts) fonts.add(familyName);
  }
  return [...fonts];
}

test('every formula is drawn with the faces of mathematics', async ({ page }) => {
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const seen = new Set<string>();
  for (const path of pages) {
    await page.goto(path, { waitUntil: 'networkidle' });
    // What is folded is drawn once it is open.
    await page.evaluate(async () => {
      for (const fold of document.querySelectorAll('details')) fold.open = true;
      await document.fonts.ready;
    });
    for (const font of await fontsOfFormulas(session)) seen.add(font);
  }
  expect(seen.size).toBeGreaterThan(2);
  expect([...seen].filter((font) => !font.startsWith('KaTeX_'))).toEqual([]);
});
