import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';

/** Opens the search by its key, once the page has come to know it, and gives its dialog. */
export async function openSearch(page: Page): Promise<Locator> {
  // The search is there when its button is.
  await expect(page.getByRole('button', { name: 'Search', exact: true })).toBeVisible();
  await page.keyboard.press('/');
  return page.getByRole('dialog', { name: 'Search this site' });
}
