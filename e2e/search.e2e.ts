import type { Page } from '@playwright/test';
import { openSearch } from './open-search.ts';
import { expect, test } from './test.ts';

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Search this site' });

test(
  'a reader finds a section by a word and goes there by keyboard alone',
  { tag: '@any-path' },
  async ({ page, baseURL }) => {
    await page.goto('./');
    await openSearch(page);
    await expect(dialog(page).getByRole('searchbox')).toBeFocused();
    await page.keyboard.type('multigrid');
    await expect(dialog(page).getByRole('status')).toHaveText(/^Found on /);
    await page.keyboard.press('ArrowDown');
    const first = dialog(page).getByRole('link').first();
    await expect(first).toBeFocused();
    await expect(first).toContainText('Neither residuals nor shortcuts were new');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`^${baseURL ?? ''}related-work/`));
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Neither residuals nor shortcuts were new');
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

for (const file of [
  'pagefind.js',
  'pagefind-entry.json',
  'wasm.en.pagefind',
  '*.pf_meta',
  'index/*.pf_index',
  'fragment/*.pf_fragment',
]) {
  test(`a search without ${file} says so, and finds once the file is there and the reader asks again`, async ({
    page,
  }) => {
    await page.goto('./');
    await page.route(`**/pagefind/${file}`, (route) => route.fulfill({ status: 404, body: 'not found' }));
    await openSearch(page);
    await dialog(page).getByRole('searchbox').fill('degradation');
    await expect(dialog(page).getByRole('status')).toContainText('could not be loaded');
    await expect(dialog(page).getByRole('status')).toContainText('listed under Chapters');
    await page.unroute(`**/pagefind/${file}`);
    await dialog(page).getByRole('button', { name: 'Try again' }).click();
    await expect(dialog(page).getByRole('status')).toHaveText(/^Found on /);
    await expect(dialog(page).getByRole('button', { name: 'Try again' })).toBeHidden();
    await expect(dialog(page).getByRole('link').first()).toBeVisible();
  });
}

test('a search that could not be loaded works after typing on, and after the dialog is opened again', async ({
  page,
}) => {
  await page.goto('./');
  await page.route('**/pagefind/**', (route) => route.abort());
  await openSearch(page);
  await dialog(page).getByRole('searchbox').fill('degradation');
  await expect(dialog(page).getByRole('status')).toContainText('could not be loaded');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('navigation').getByText('Chapters', { exact: true })).toBeVisible();
  await page.unroute('**/pagefind/**');
  await openSearch(page);
  await expect(dialog(page).getByRole('status')).toHaveText(/^Found on /);
  await dialog(page).getByRole('searchbox').fill('shortcut');
  await expect(dialog(page).getByRole('status')).toHaveText(/^Found on /);
});

for (const file of ['pagefind.js', 'pagefind-entry.json']) {
  test(`a search whose ${file} never comes says that it is under way, then that nothing came, and can be tried again`, async ({
    page,
  }) => {
    await page.goto('./');
    await page.route(`**/pagefind/${file}`, () => undefined);
    await openSearch(page);
    await dialog(page).getByRole('searchbox').fill('degradation');
    await expect(dialog(page).getByRole('status')).toHaveText('Searching');
    await expect(dialog(page).getByRole('status')).toContainText('has not answered for 10 seconds', {
      timeout: 20_000,
    });
    await page.unroute(`**/pagefind/${file}`);
    await dialog(page).getByRole('button', { name: 'Try again' }).click();
    await expect(dialog(page).getByRole('status')).toHaveText(/^Found on /);
  });
}
