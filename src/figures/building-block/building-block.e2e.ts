import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../../../e2e/test.ts';

/** Where the figure stands; the first pixel is row 4, column 8, map 2. */
const path = './shortcuts/';
const figure = '[data-figure="building-block"]';

/** The figure, once it is alive. */
async function openFigure(page: Page): Promise<Locator> {
  await page.goto(path);
  // What makes it live comes when it is in sight.
  await page.locator(figure).scrollIntoViewIfNeeded();
  await page.evaluate(() => customElements.whenDefined('building-block').then(() => undefined));
  return page.locator(figure);
}

test('the pixel that is shown first stands worked out without JavaScript', async ({ browser, baseURL }) => {
  const page = await browser.newPage({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
  await page.goto(path);
  const root = page.locator(figure);
  await expect(root.getByText('sum of the 18 products')).toHaveCount(2);
  await expect(root.getByText('−0.506 + 1.894 = 1.388')).toBeVisible();
  await expect(root.locator('form')).toBeHidden();
  await page.close();
});

test('all numbers follow the pixel that a reader types', async ({ page }) => {
  const root = await openFigure(page);
  await expect(root.getByRole('heading', { name: 'Second convolution: filter 2 at row 4, column 8' })).toBeVisible();
  await root.getByLabel('Row', { exact: true }).fill('1');
  await root.getByLabel('Column', { exact: true }).fill('1');
  await root.getByText('Map 1', { exact: true }).first().click();
  await expect(root.getByRole('heading', { name: 'Second convolution: filter 1 at row 1, column 1' })).toBeVisible();
  // At a corner five of nine products meet the padding.
  const products = root.locator('section').last().locator('.product-line').first().locator('.product .cells span');
  await expect(products.filter({ hasText: /^0\.000$/ })).not.toHaveCount(0);
  await expect(root.getByText(/^max\(0, 0\.26\d\) = 0\.26\d$/)).toBeVisible();
});

test('a row that does not exist changes nothing, and which ones exist is said', async ({ page }) => {
  const root = await openFigure(page);
  const heading = root.getByRole('heading', { level: 4 }).last();
  const before = await heading.innerText();
  await root.getByLabel('Row', { exact: true }).fill('15');
  await expect(root.getByRole('alert')).toContainText('Row takes a whole number from 1 to 14.');
  await expect(heading).toHaveText(before);
  await root.getByLabel('Row', { exact: true }).fill('14');
  await expect(root.getByRole('alert')).toBeEmpty();
});

test('the pixel moves with the arrow keys and stops at the border', async ({ page }) => {
  const root = await openFigure(page);
  await root.getByRole('group', { name: /Arrow keys move/ }).focus();
  for (let press = 0; press < 5; press++) await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowRight');
  await expect(root.getByRole('heading', { name: 'Second convolution: filter 2 at row 1, column 9' })).toBeVisible();
});

test('a click on a map chooses its pixel', async ({ page }) => {
  const root = await openFigure(page);
  const map = root.getByRole('img', { name: 'Map 1 of σ(y)' });
  const box = await map.boundingBox();
  const cell = (box?.width ?? 0) / 14;
  await map.click({ position: { x: 2.5 * cell, y: 6.5 * cell } });
  await expect(root.getByRole('heading', { name: 'Second convolution: filter 1 at row 7, column 3' })).toBeVisible();
});

test('a neighbour outside the map is said to be padding', async ({ page }) => {
  const root = await openFigure(page);
  await root.getByLabel('Row', { exact: true }).fill('1');
  await root.getByRole('combobox').selectOption('above');
  await expect(root.getByText(/^Row 0, column 8 lies outside the map/)).toBeVisible();
});

test('the boot stands before the maps, and a click on it follows its place in the map that is followed', async ({
  page,
}) => {
  const root = await openFigure(page);
  const boot = root.getByRole('img', { name: 'The image of an ankle boot' });
  const box = await boot.boundingBox();
  const cell = (box?.width ?? 0) / 14;
  await boot.click({ position: { x: 4.5 * cell, y: 9.5 * cell } });
  await expect(root.getByRole('heading', { name: 'Second convolution: filter 2 at row 10, column 5' })).toBeVisible();
  // Seven by seven pixels of it lead to the one that is followed.
  const frame = boot.locator('rect.read');
  await expect(frame).toHaveAttribute('x', '1');
  await expect(frame).toHaveAttribute('y', '6');
  await expect(frame).toHaveAttribute('width', '7');
});

test('the caption speaks of the pixel that is followed', async ({ page }) => {
  const root = await openFigure(page);
  const finding = root.locator('figcaption strong');
  await expect(finding).toHaveText(/^\s*At row 4, column 8 of map 2 the shortcut brings 1\.894, /);
  await root.getByLabel('Row', { exact: true }).fill('1');
  await expect(finding).toHaveText(/^At row 1, column 8 of map 2 the shortcut brings /);
  await expect(finding).not.toContainText('1.894');
});

test('the place of the block in its network is said', async ({ page }) => {
  const root = await openFigure(page);
  await expect(root.getByText('Place in the network: stage 1, block 1 of 1')).toBeVisible();
});
