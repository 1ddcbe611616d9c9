import type { Page } from '@playwright/test';
import { pages } from './pages.ts';
import { expect, test } from './test.ts';

/** What a reader may set (WCAG 1.4.12), against which no page may lose text. */
const spacing = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-bottom: 2em !important; }`;

/** The policy of the page lets no style element in; a sheet that is built by script passes, as a reader's own would. */
function setSpacing(page: Page): Promise<void> {
  return page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets.push(sheet);
  }, spacing);
}

const widthOf = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth);

/** Texts that leave a box which does not show what leaves it, and does not scroll to it. */
function cutTexts(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const isHidden = (element: Element) => element.closest('.visually-hidden, .sr-only, .katex-mathml, svg') !== null;
    const cutting = [...document.querySelectorAll('body *')].flatMap((element) => {
      const { overflowX, overflowY, clipPath } = getComputedStyle(element);
      // For screen readers alone.
      if (clipPath !== 'none' || isHidden(element)) return [];
      const [across, down] = [/hidden|clip/.test(overflowX), /hidden|clip/.test(overflowY)];
      const box = element.getBoundingClientRect();
      return (across || down) && box.height > 0 ? [{ element, box, across, down }] : [];
    });
    return cutting.flatMap(({ element, box, across, down }) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      for (let text = walker.nextNode(); text; text = walker.nextNode()) {
        if (text.textContent?.trim() === '' || isHidden(text.parentElement!)) continue;
        // KaTeX builds signs from lines far higher than what they show.
        const isMathematics = text.parentElement!.closest('.katex') !== null;
        const range = document.createRange();
        range.selectNodeContents(text);
        const isCut = [...range.getClientRects()].some((line) => {
          const leavesAcross = line.left < box.left - 1 || line.right > box.right + 1;
          // A line is higher than its letters.
          const blank = line.height / 4;
          const leavesDown = line.top < box.top - blank || line.bottom > box.bottom + blank;
          return (across && leavesAcross) || (down && !isMathematics && leavesDown);
        });
        if (isCut) return [`${element.localName}.${element.className}: ${text.textContent?.slice(0, 60)}`];
      }
      return [];
    });
  });
}

for (const path of pages) {
  test(`${path} scrolls in one direction and cuts nothing at 320 pixels, or 400 % zoom, also with text set wide`, async ({
    page,
  }) => {
    // A window of 1280 by 1024 pixels, four times as large.
    await page.setViewportSize({ width: 320, height: 256 });
    await page.goto(path);
    expect(await widthOf(page)).toBeLessThanOrEqual(320);
    expect(await cutTexts(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    await setSpacing(page);
    expect(await widthOf(page), 'with text set wide').toBeLessThanOrEqual(320);
    expect(await cutTexts(page)).toEqual([]);
    for (const menu of ['Chapters', 'Theme']) {
      const summary = page.getByRole('banner').getByText(menu, { exact: true });
      await summary.click();
      expect(await widthOf(page), `with the menu ${menu}`).toBeLessThanOrEqual(320);
      const edges = await page.locator('.menu[open] > :not(summary)').evaluate((panel) => {
        const { left, right } = panel.getBoundingClientRect();
        return [left, right];
      });
      expect(Math.min(...edges)).toBeGreaterThanOrEqual(0);
      expect(Math.max(...edges)).toBeLessThanOrEqual(320);
      await summary.click();
    }
  });
}
