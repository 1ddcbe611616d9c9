import type { Page } from '@playwright/test';
import { expect, test } from './test.ts';

const table = (page: Page) => page.getByRole('table', { name: /^Table 3/ });
const firstRow = (page: Page) => table(page).getByRole('row').nth(1);

test('a reader sorts a table of the paper by a column, the other way round, and back', async ({ page }) => {
  await page.goto('./imagenet/');
  const head = table(page).getByRole('columnheader', { name: 'top-1' });
  await head.getByRole('button').click();
  await expect(head).toHaveAttribute('aria-sort', 'ascending');
  await expect(firstRow(page)).toContainText('ResNet-152');
  await head.getByRole('button').click();
  await expect(head).toHaveAttribute('aria-sort', 'descending');
  await expect(firstRow(page)).toContainText('plain-34');
  // What has no value comes last in either order.
  await expect(table(page).getByRole('row').last()).toContainText('GoogLeNet');
  await head.getByRole('button').click();
  await expect(head).not.toHaveAttribute('aria-sort');
  await expect(firstRow(page)).toContainText('VGG-16');
});

test('a reader compares the rows of a table with one of them', async ({ page }) => {
  await page.goto('./imagenet/');
  await page.locator('[data-table="3"]').getByLabel('Compare with').selectOption('plain-34');
  const row = table(page).getByRole('row', { name: /^ResNet-34 A/ });
  // 25.03 - 28.54 and 7.76 - 10.02.
  await expect(row.getByText('difference −3.51')).toBeVisible();
  await expect(row.getByText('difference −2.26')).toBeVisible();
  await page.locator('[data-table="3"]').getByLabel('Compare with').selectOption('no row');
  await expect(row.getByText(/^difference/)).toHaveCount(0);
});
