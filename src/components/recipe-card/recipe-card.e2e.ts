import { expect, test } from '../../../e2e/test.ts';

test('a link to a setting opens its card', async ({ page }) => {
  await page.goto('./implementation/#schedule');
  const card = page.locator('details.setting', { has: page.locator('#schedule') });
  await expect(card.getByText('At a plateau the error no longer falls')).toBeVisible();
  await expect(page.locator('details.setting[open]')).toHaveCount(1);
});
