import type { Page } from '@playwright/test';
import { expect, test } from './test.ts';

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Search this site' });

test(
  'a reader finds a section by a word and goes there by keyboard alone',
  { tag: '@any-path' },
  async ({ page, baseURL }) => {
    await page.goto('./');
    await page.keyboard.press('/');
    await expect(dialog(page).getByRole('searchbox')).toBeFocused();
    await page.keyboard.type('multigrid');
    await expect(dialog(page).getByRole('status')).toHaveText(/^Found on /);
    await page.keyboard.press('ArrowDown');
    const first = dialog(page).getByRole('link').first();
    await expect(first).toBeFocused();
    await expect(first).toContainText('Related work');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`^${baseURL ?? ''}related-work/`));
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Related work');
  },
);

test('the search is opened from the header, says when there is nothing, and closes with Escape', async ({ page }) => {
  await page.goto('./introduction/');
  const open = page.getByRole('button', { name: 'Search', exact: true });
  await open.click();
  await dialog(page).getByRole('searchbox').fill('жжжж');
  await expect(dialog(page).getByRole('status')).toContainText('Nothing found for “жжжж”');
  await expect(dialog(page).getByRole('link')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  await expect(open).toBeFocused();
});

test('a search that cannot be loaded says so, and the next one tries again', async ({ page }) => {
  await page.goto('./');
  await page.route('**/pagefind/pagefind.js', (route) => route.abort());
  await page.keyboard.press('/');
  await dialog(page).getByRole('searchbox').fill('degradation');
  await expect(dialog(page).getByRole('status')).toContainText('could not be loaded');
  await page.unroute('**/pagefind/pagefind.js');
  await dialog(page).getByRole('searchbox').fill('degradation again');
  await dialog(page).getByRole('searchbox').fill('degradation');
  await expect(dialog(page).getByRole('status')).toHaveText(/^Found on /);
});
