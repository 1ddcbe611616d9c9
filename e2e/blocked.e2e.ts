import type { Page } from '@playwright/test';
import { shortRun } from './lab.ts';
import { pages } from './pages.ts';
import { expect, test } from './test.ts';

/** How far the page has moved under the reader's eyes since it was opened. */
async function watchShifts(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    let sum = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) sum += entry.value;
      Object.assign(window, { shiftedBy: sum });
    }).observe({ type: 'layout-shift', buffered: true });
    Object.assign(window, { shiftedBy: 0 });
  });
  return () => page.evaluate(() => (window as unknown as { shiftedBy: number }).shiftedBy);
}

for (const path of pages) {
  test(`${path} is read in the reader’s own fonts where those of the site are blocked, and does not move`, async ({
    page,
  }) => {
    const blocked: string[] = [];
    await page.route('**/*.woff2', (route) => {
      blocked.push(route.request().url());
      return route.abort();
    });
    const shiftedBy = await watchShifts(page);
    await page.goto(path);
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    expect(blocked.length).toBeGreaterThan(0);
    const heading = page.getByRole('heading', { level: 1 });
    await expect(heading).toBeVisible();
    expect((await heading.boundingBox())?.width).toBeGreaterThan(50);
    expect(await shiftedBy()).toBeLessThanOrEqual(0.1);
  });
}

test('in forced colours the lab’s charts, buttons and badge can be told from the ground, and it trains', async ({
  lab,
  page,
}) => {
  test.setTimeout(240_000);
  await page.emulateMedia({ forcedColors: 'active' });
  await lab.open(shortRun);
  await lab.train();
  const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const colours = await lab.root.evaluate((root) => {
    const of = (selector: string, property: 'stroke' | 'fill' | 'color') =>
      [...root.querySelectorAll(selector)]
        .filter((one) => one.getBoundingClientRect().width > 0)
        .map((one) => getComputedStyle(one)[property])
        .filter((colour) => colour !== 'none');
    return {
      lines: of('[data-chart] svg :is(path, circle)', 'stroke'),
      texts: of('[data-chart] svg text', 'fill'),
      controls: of('button:not([hidden])', 'color'),
      badge: of('.badge', 'color'),
    };
  });
  for (const [what, own] of Object.entries(colours)) {
    expect(own.length, what).toBeGreaterThan(0);
    expect(own, what).not.toContain(ground);
  }
  await lab.root.locator('[data-chart="degradation"]').focus();
  await page.keyboard.press('ArrowRight');
  await expect(lab.root.locator('.reading').first()).toContainText(/layers/);
});

test('with reduced motion nothing on a page moves by itself', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('./introduction/');
  await page.mouse.wheel(0, 2000);
  expect(await page.evaluate(() => document.getAnimations().map((one) => one.playState))).toEqual([]);
});
