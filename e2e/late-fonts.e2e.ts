import type { Page } from '@playwright/test';
import { pages } from './pages.ts';
import { expect, test } from './test.ts';

// Fonts that come late, or never, move nothing that is being read.

/** A tenth of what counts as good (0.1): the theme menu, which needs script, takes its place. */
const still = 0.01;

/** What layout shifts of the page have added up to. */
function shiftOf(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((done) => {
        new PerformanceObserver((list) => {
          const shifts = list.getEntries() as (PerformanceEntry & { readonly value: number })[];
          done(shifts.reduce((sum, { value }) => sum + value, 0));
        }).observe({ type: 'layout-shift', buffered: true });
        // Where nothing moved nothing is reported.
        setTimeout(() => done(0), 500);
      }),
  );
}

/** All pages as a phone shows them, and some as a wide screen does. */
const places = [
  { width: 360, paths: pages },
  { width: 1440, paths: ['./', './introduction/', './implementation/'] },
];

for (const { width, paths } of places) {
  for (const path of paths) {
    test(`${path} keeps still at ${width} pixels when fonts come 1.5 seconds late`, async ({ page }) => {
      await page.setViewportSize({ width, height: 740 });
      const late: Promise<void>[] = [];
      await page.route('**/*.woff2', (route) => {
        const comes = new Promise((done) => setTimeout(done, 1500)).then(() => route.continue());
        late.push(comes.catch(() => undefined));
      });
      await page.goto(path);
      await expect.poll(() => late.length).toBeGreaterThan(0);
      await Promise.all(late);
      await page.evaluate(() => document.fonts.ready);
      expect(await shiftOf(page)).toBeLessThanOrEqual(still);
    });
  }
}

test('without any font the text is there, and keeps still', async ({ page }) => {
  await page.route('**/*.woff2', (route) => route.abort());
  for (const path of ['./', './introduction/']) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(await shiftOf(page)).toBeLessThanOrEqual(still);
  }
});
