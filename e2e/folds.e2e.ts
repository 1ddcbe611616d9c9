import { openSearch } from './open-search.ts';
import { expect, test } from './test.ts';

const fold = 'details.fold';

test('a link to what is folded opens it, from another page and on the page itself @any-path', async ({ page }) => {
  await page.goto('./introduction/#differences');
  const heading = page.getByRole('heading', { name: 'How it differs from the paper' });
  await expect(heading).toBeInViewport();
  const folded = page.locator(fold).filter({ has: heading });
  await expect(folded.getByRole('table')).toBeVisible();
  await folded.locator('summary').click();
  await expect(folded.getByRole('table')).toBeHidden();
  await page.evaluate(() => {
    location.hash = '';
    location.hash = '#differences';
  });
  await expect(folded.getByRole('table')).toBeVisible();
});

test('a fold opens and closes by keyboard', async ({ page }) => {
  await page.goto('./introduction/');
  const folded = page.locator(fold).first();
  await folded.locator('summary').focus();
  await page.keyboard.press('Enter');
  await expect(folded).toHaveAttribute('open');
  await page.keyboard.press('Enter');
  await expect(folded).not.toHaveAttribute('open');
});

test('on paper every fold is open, and afterwards those that were closed are closed again', async ({ page }) => {
  await page.goto('./introduction/');
  const closed = page.locator(`${fold}:not([open])`);
  const before = await closed.count();
  expect(before).toBeGreaterThan(0);
  // The script comes when the page is drawn.
  await expect(async () => {
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    expect(await closed.count()).toBe(0);
  }).toPass();
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(closed).toHaveCount(before);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('on paper every fold is open', async ({ page }) => {
    await page.goto('./introduction/');
    const folded = page.locator(`${fold} .folded`).first();
    await expect(folded).toBeHidden();
    await page.emulateMedia({ media: 'print' });
    await expect(folded).toBeVisible();
  });
});

test('search finds what is folded, and leads into it', async ({ page }) => {
  await page.goto('./');
  const dialog = await openSearch(page);
  await dialog.getByRole('searchbox').fill('"cropped, mirrored"');
  await dialog.getByRole('link', { name: /How it differs from the paper/ }).click();
  await expect(page).toHaveURL(/introduction\/#differences$/);
  await expect(page.getByRole('cell', { name: /cropped, mirrored/ })).toBeInViewport();
});
