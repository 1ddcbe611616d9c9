import { pages } from './pages.ts';
import { expect, test } from './test.ts';

test.use({ javaScriptEnabled: false });

test('without JavaScript the recorded sweep is there as a picture and as a table', async ({ page, lab }) => {
  await page.goto('./');
  await expect(lab.root).toHaveAttribute('data-state', 'recorded');
  await expect(lab.root.locator('[data-chart="degradation"] svg:visible')).toHaveCount(1);
  await expect(lab.root.locator('[data-chart="curves"] svg:visible')).toHaveCount(1);
  await lab.root.getByText('The numbers, as a table').click();
  // A heading, then 6 depths x 2 kinds x 3 seeds.
  await expect(lab.root.getByRole('table').getByRole('row')).toHaveCount(37);
  const note = lab.root.locator('noscript > p');
  await expect(note).toBeVisible();
  // Texts inside noscript are hidden from the matchers of the test.
  expect(await note.evaluate((element) => element.textContent)).toContain('Training needs JavaScript.');
  await expect(lab.button('Train')).toBeHidden();
});

test('without JavaScript a chapter has its text, its mathematics and its references', async ({ page }) => {
  await page.goto('./introduction/');
  expect((await page.getByRole('main').innerText()).split(/\s+/).length).toBeGreaterThan(1000);
  expect(await page.locator('math').count()).toBeGreaterThan(0);
  await expect(page.getByRole('heading', { name: 'References' })).toBeVisible();
});

for (const path of pages) {
  test(`${path} can be read without JavaScript`, async ({ page }) => {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('navigation').first()).toBeAttached();
  });
}
