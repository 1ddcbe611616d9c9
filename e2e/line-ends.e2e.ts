import type { Page } from '@playwright/test';
import { pages } from './pages.ts';
import { expect, test } from './test.ts';

/** Widths at which lines end at different words. */
const widths = [320, 360, 768, 1440];

/** Formulas whose punctuation stands on another line, and citations that are apart from what they follow. */
function torn(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const boxOf = (text: Text, from: number, to: number) => {
      const range = document.createRange();
      range.setStart(text, from);
      range.setEnd(text, to);
      return range.getClientRects()[0];
    };
    const isBelow = (box: DOMRect | undefined, before: DOMRect | undefined) =>
      box !== undefined && before !== undefined && before.width > 0 && box.top >= before.bottom;
    const textAfter = (formula: Element): Text | null => {
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      texts.currentNode = formula;
      let next = texts.nextNode();
      while (next !== null && formula.contains(next)) next = texts.nextNode();
      return next as Text | null;
    };
    for (const fold of document.querySelectorAll('details')) fold.open = true;
    const formulas = [...document.querySelectorAll('p .katex, li .katex, td .katex')].flatMap((formula) => {
      const after = textAfter(formula);
      const marks = /^[,.;:!?)]+/.exec(after?.data ?? '')?.[0] ?? '';
      const last = [...formula.querySelectorAll('.base')].at(-1)?.getBoundingClientRect();
      return after !== null && marks !== '' && isBelow(boxOf(after, 0, 1), last)
        ? [`${formula.querySelector('annotation')?.textContent}${marks}`]
        : [];
    });
    const citations = [...document.querySelectorAll('.cite')].flatMap((citation) => {
      const own = [...citation.getClientRects()].filter(({ width }) => width > 1);
      const before = citation.previousSibling;
      const last =
        before instanceof Element && before.matches('.cite') ? [...before.getClientRects()].at(-1) : undefined;
      return isBelow(own.at(-1), own[0]) || isBelow(own[0], last) ? [`${citation.textContent}`] : [];
    });
    return [...formulas, ...citations];
  });
}

for (const path of pages) {
  test(`${path} ends no line between a formula and its full stop, nor within citations`, async ({ page }) => {
    await page.goto(path);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      expect(await torn(page), `${width} px wide`).toEqual([]);
    }
  });
}
