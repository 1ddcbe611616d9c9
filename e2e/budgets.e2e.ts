import { gzipSync } from 'node:zlib';
import type { Page, Response } from '@playwright/test';
import { budgets } from './page-budgets.ts';
import type { Weight } from './page-budgets.ts';
import { pages } from './pages.ts';
import { expect, test } from './test.ts';

/** Bytes as a host that compresses sends them; fonts are compressed already. */
const gzipped = (text: Buffer | string) => gzipSync(text, { level: 9 }).length;

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** What a reader on a phone is sent before touching anything, and what stands on the page then. */
async function weigh(page: Page, path: string): Promise<Weight> {
  const responses: Response[] = [];
  page.on('response', (response) => responses.push(response));
  await page.setViewportSize({ width: 412, height: 823 });
  await page.goto(path, { waitUntil: 'networkidle' });
  const bodies = (kind: string) =>
    Promise.all(responses.filter((one) => one.request().resourceType() === kind).map((one) => one.body()));
  const [html = Buffer.of()] = await bodies('document');
  const styles = [...html.toString().matchAll(/<style>(.*?)<\/style>/gs)].map(([, css = '']) => css);
  const inside = [...html.toString().matchAll(/<script[^>]*>(.*?)<\/script>/gs)].map(([, script = '']) => script);
  return {
    html: gzipped(html),
    styles: gzipped(styles.join('\n')),
    scripts: sum((await bodies('script')).map(gzipped)) + gzipped(inside.join('\n')),
    fonts: sum((await bodies('font')).map(({ length }) => length)),
    elements: await page.evaluate(() => document.querySelectorAll('*').length),
    requests: responses.length,
  };
}

const parts = ['html', 'styles', 'scripts', 'fonts', 'elements', 'requests'] as const;

test('every page has a budget', () => expect(Object.keys(budgets).sort()).toEqual([...pages].sort()));

for (const [path, budget] of Object.entries(budgets)) {
  test(`${path} keeps to its budget`, async ({ page }, { annotations }) => {
    const weight = await weigh(page, path);
    annotations.push({ type: 'weight', description: JSON.stringify(weight) });
    for (const part of parts) {
      expect(weight[part], `${part} of ${path}`).toBeGreaterThan(0);
      expect(weight[part], `${part} of ${path}`).toBeLessThanOrEqual(budget[part]);
    }
  });

  test(`nothing holds up the first paint of ${path}`, { tag: '@any-path' }, async ({ page }) => {
    await page.route('**/*.{js,woff2,svg}', () => undefined);
    await page.goto(path, { waitUntil: 'commit' });
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect.poll(() => page.evaluate(() => performance.getEntriesByName('first-contentful-paint').length)).toBe(1);
    expect(await page.locator('link[rel=stylesheet], script[src]:not([type=module], [type=late])').count()).toBe(0);
    await page.unrouteAll({ behavior: 'ignoreErrors' });
  });
}
