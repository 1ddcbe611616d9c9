import { pages } from './pages.ts';
import { expect, test } from './test.ts';
import { shortRun } from './lab.ts';

for (const path of pages) {
  test(`${path} is printed without what can only be pressed`, async ({ page }) => {
    await page.goto(path);
    await page.emulateMedia({ media: 'print' });
    const buttons = page.getByRole('main').locator('button:visible:not(th button)');
    expect(await buttons.evaluateAll((all) => all.map((one) => one.textContent))).toEqual([]);
    for (const hidden of ['header.bar', '.skip', '.fig-tools', '.reload-offer']) {
      await expect(page.locator(`${hidden}:visible`)).toHaveCount(0);
    }
  });
}

test('a figure that has trained is printed as it stands, with its table', async ({ lab, page }) => {
  await lab.open(shortRun);
  await lab.train();
  await page.emulateMedia({ media: 'print' });
  await expect(lab.root.locator('[data-chart="degradation"] svg:visible')).toHaveCount(1);
  await expect(lab.root.getByText('LIVE', { exact: true })).toBeVisible();
  await expect(lab.root.getByRole('row', { name: /^8 plain/ }).first()).toBeVisible();
  expect((await page.pdf()).byteLength).toBeGreaterThan(10_000);
});

test('a chapter with code, tables and figures becomes a document of pages', async ({ page }) => {
  await page.goto('./shortcuts/');
  expect((await page.pdf()).subarray(0, 5).toString()).toBe('%PDF-');
});
