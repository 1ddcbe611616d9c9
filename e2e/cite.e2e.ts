import { expect, test } from './test.ts';

test('a reader copies the citation of a page, and of a figure on it, with its address', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('./introduction/');
  await page.getByText('Cite this page, or a figure of it').click();
  await page.getByRole('button', { name: 'Copy BibTeX' }).click();
  await expect(page.locator('cite-page').getByRole('status')).toHaveText('Copied.');
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  expect(await copied()).toContain('title = {{Introduction: what more layers do}}');
  expect(await copied()).toMatch(/url = \{http:\/\/localhost:\d+\/introduction\/\}/);
  await page.getByLabel('What to cite:').selectOption({ index: 1 });
  await page.getByRole('button', { name: 'Copy BibTeX' }).click();
  const entry = await copied();
  expect(entry).toContain('title = {{Figure 1: ');
  const [, address = ''] = /url = \{(.+)\}/.exec(entry) ?? [];
  await page.goto(address);
  await expect(page.locator(new URL(address).hash)).toBeInViewport();
});
