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

/** Texts whose box does not show them whole, and which do not scroll to do so. */
function cutTexts(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const cuts = (element: Element) => {
      const { overflowX, overflowY, clipPath } = getComputedStyle(element);
      if (clipPath !== 'none' || element.closest('.visually-hidden, .katex-mathml, svg')) return false;
      const isCutAcross = /hidden|clip/.test(overflowX) && element.scrollWidth > element.clientWidth + 1;
      return isCutAcross || (/hidden|clip/.test(overflowY) && element.scrollHeight > element.clientHeight + 1);
    };
    const shown = [...document.querySelectorAll('body *')].filter((one) => one.getBoundingClientRect().height > 0);
    return shown.filter(cuts).map((one) => `${one.localName}.${one.className}: ${one.textContent?.slice(0, 60)}`);
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
