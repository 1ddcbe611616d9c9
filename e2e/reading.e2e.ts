import { expect, test } from './test.ts';

test('how far a reader has come is kept on the device, shown in the list of chapters, and can be forgotten', async ({
  page,
}) => {
  await page.goto('./related-work/');
  await page.getByRole('heading', { name: 'Solve for the correction', level: 2 }).scrollIntoViewIfNeeded();
  await expect.poll(() => page.evaluate(() => localStorage.getItem('reading'))).toContain('en/related-work');
  await page.goto('./');
  const goOn = page.getByRole('link', { name: /^Go on reading: Neither residuals nor shortcuts were new/ });
  await expect(goOn).toHaveAttribute('href', /related-work\/#/);
  await expect(page.locator('[data-progress-of="en/related-work"]')).toHaveText(/^\d+ % read$/);
  await page.getByRole('button', { name: 'Forget it' }).click();
  await expect(goOn).toHaveCount(0);
  await expect(page.locator('[data-progress-of="en/related-work"]')).toBeEmpty();
  expect(await page.evaluate(() => localStorage.getItem('reading'))).toBeNull();
});

test('a chapter that was read to its end counts as read', async ({ page }) => {
  await page.goto('./related-work/');
  // With the search comes what keeps the place.
  await expect(page.getByRole('button', { name: 'Search', exact: true })).toBeVisible();
  await page.getByRole('heading', { name: 'References' }).scrollIntoViewIfNeeded();
  await expect.poll(() => page.evaluate(() => localStorage.getItem('reading'))).toContain('"read":1');
  await page.goto('./');
  await expect(page.locator('[data-progress-of="en/related-work"]')).toHaveText('read');
  await expect(page.getByRole('link', { name: /^Go on reading/ })).toHaveCount(0);
});
