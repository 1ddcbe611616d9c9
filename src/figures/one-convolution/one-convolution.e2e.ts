import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../../../e2e/test.ts';

/** Where the figure stands; shown first is filter 1 at row 6, column 11. */
const path = './introduction/';
const figure = '[data-figure="one-convolution"]';

/** The figure, once it is alive. */
async function openFigure(page: Page): Promise<Locator> {
  await page.goto(path);
  // What makes it live comes when it is in sight.
  await page.locator(figure).scrollIntoViewIfNeeded();
  await page.evaluate(() => customElements.whenDefined('one-convolution').then(() => undefined));
  return page.locator(figure);
}

const mapOf = (root: Locator) => root.getByRole('img', { name: /^The map of filter/ });
const boot = (root: Locator) => root.getByRole('img', { name: 'The image of an ankle boot' });

/** The middle of a pixel of a picture of 14 by 14; rows and columns count from 1. */
async function middleOf(picture: Locator, row: number, column: number): Promise<{ x: number; y: number }> {
  const box = (await picture.boundingBox())!;
  return { x: box.x + ((column - 0.5) * box.width) / 14, y: box.y + ((row - 0.5) * box.height) / 14 };
}

test('the place shown first stands worked out without JavaScript, with the whole map', async ({ browser, baseURL }) => {
  const page = await browser.newPage({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
  await page.goto(path);
  const root = page.locator(figure);
  await expect(root.getByText('Filter 1 at row 6, column 11', { exact: true })).toBeVisible();
  await expect(root.locator('.cells > span')).toHaveCount(9);
  await expect(root.getByText('max(0, 3.06) = 3.06')).toBeVisible();
  await expect(mapOf(root)).toBeVisible();
  await expect(boot(root)).toBeVisible();
  await expect(root.getByRole('slider')).toHaveCount(0);
  await expect(root.locator('form')).toBeHidden();
  await page.close();
});

test('arrow keys move the frame, each its own way, and it stops at the border', async ({ page }) => {
  const root = await openFigure(page);
  const row = root.getByRole('slider', { name: 'Row of the frame' });
  await row.focus();
  for (const key of ['ArrowUp', 'ArrowLeft', 'ArrowLeft']) await page.keyboard.press(key);
  await expect(root.getByText('Filter 1 at row 5, column 9', { exact: true })).toBeVisible();
  await expect(row).toHaveAttribute('aria-valuetext', /^row 5, column 9, sum −?\d\.\d\d$/);
  for (let press = 0; press < 6; press++) await page.keyboard.press('ArrowUp');
  await expect(root.getByText('Filter 1 at row 1, column 9', { exact: true })).toBeVisible();
  // Three of the nine pixels lie outside, where zeros are.
  await expect(root.locator('.cells small').filter({ hasText: /^0\.00 ×/ })).toHaveCount(3);
});

test('the frame is dragged over the boot, and a click on the map puts it there', async ({ page }) => {
  const root = await openFigure(page);
  const [from, to] = [await middleOf(boot(root), 6, 11), await middleOf(boot(root), 10, 3)];
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 5 });
  await page.mouse.up();
  await expect(root.getByText('Filter 1 at row 10, column 3', { exact: true })).toBeVisible();
  // Let go, it stays where it is.
  await page.mouse.move(from.x, from.y);
  await expect(root.getByText('Filter 1 at row 10, column 3', { exact: true })).toBeVisible();
  const place = await middleOf(mapOf(root), 2, 14);
  await page.mouse.click(place.x, place.y);
  await expect(root.getByText('Filter 1 at row 2, column 14', { exact: true })).toBeVisible();
});

test('another filter has other weights and another map, and after ReLU no value is below zero', async ({ page }) => {
  const root = await openFigure(page);
  await expect(mapOf(root)).toHaveAccessibleName(/^The map of filter 1, .* from −2\.61 to 2\.03$/);
  await root.getByRole('radio', { name: 'Filter 8' }).check();
  await expect(root.getByText('Filter 8 at row 6, column 11', { exact: true })).toBeVisible();
  await expect(mapOf(root)).toHaveAccessibleName(/^The map of filter 8, .* from −2\.58 to 1\.70$/);
  await root.getByRole('radio', { name: 'after BN and ReLU' }).check();
  await expect(mapOf(root)).toHaveAccessibleName(/^The map of filter 8, .* from 0\.00 to \d\.\d\d$/);
  await expect(root.locator('figcaption strong')).toContainText('of filter 8 add up to');
});

test('a screen reader is told what a filter makes of the place', async ({ page }) => {
  const root = await openFigure(page);
  await root.getByRole('radio', { name: 'Filter 4' }).check();
  await expect(root.getByRole('status')).toHaveText(/^Filter 4 at row 6, column 11: the sum is −?\d\.\d\d/);
});
