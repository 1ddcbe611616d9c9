import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from './test.ts';

interface SavedRow {
  readonly trainer: string;
  readonly work: { readonly depth: number; readonly featureMapSize: number };
  readonly timing: { readonly median: number } | null;
}

const newest = readdirSync('content/bench').toSorted().at(-1) ?? '';
const { rows } = JSON.parse(readFileSync(`content/bench/${newest}`, 'utf8')) as { rows: readonly SavedRow[] };

/** At depth 20, whatever the size of the images: what the charts show. */
const charted = rows.filter(({ work }) => work.depth === 20);

test('the footer of every chapter leads to what the site says about itself', async ({ page }) => {
  await page.goto('introduction/');
  await page.getByRole('contentinfo').getByRole('link', { name: 'About this site' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'About this site' })).toBeVisible();
  await page.getByRole('navigation', { name: 'On this page' }).getByRole('link', { name: 'How fast it is' }).click();
  await expect(page.getByRole('heading', { name: 'How fast it is' })).toBeInViewport();
});

test('the charts have a dot for every time that the saved result has', async ({ page }) => {
  await page.goto('about/');
  const dots = page.locator('[data-figure="bench"] .only-wide svg circle');
  await expect(dots).toHaveCount(charted.filter(({ timing }) => timing !== null).length);
});

test('the tables have a row for every trainer, and say why one has no time', async ({ page }) => {
  await page.goto('about/');
  const figure = page.locator('[data-figure="bench"]');
  await expect(figure.locator('tbody tr')).toHaveCount(rows.length);
  await expect(figure.locator('.reason')).toHaveCount(rows.filter(({ timing }) => timing === null).length);
  const cannot = figure.getByRole('row', { includeHidden: true, name: /TF\.js layers, WebAssembly(?!,)/ }).first();
  await expect(cannot).toContainText("Kernel 'Conv2DBackpropFilter' not registered for backend 'wasm'");
});
