import { downloadFrom, rowsOfCsv } from '../../../e2e/download.ts';
import { expect, test } from '../../../e2e/test.ts';

const ring = 'svg circle[aria-label], svg path[aria-label]';

test('every setting has a chart of its runs, the lab’s own is marked in every row, and the numbers can be taken', async ({
  page,
}) => {
  await page.goto('./introduction/');
  await page.getByRole('button', { name: 'Show the result' }).first().click();
  const figure = page.locator('[data-figure="other-settings"]');
  const panels = figure.locator('.setting-panel');
  await expect(panels).toHaveCount(12);
  for (const row of await figure.locator('.asked-row').all()) await expect(row.locator('.own-setting')).toHaveCount(1);
  const rows = rowsOfCsv(await downloadFrom(figure, 'The numbers as CSV'));
  const ofFourFilters = new Set(
    rows.filter(({ filters }) => filters === '4').map(({ depth, residual, seed }) => `${depth} ${residual} ${seed}`),
  );
  await expect(panels.first().locator(ring)).toHaveCount(ofFourFilters.size);
  const [row] = rows.filter(({ filters, iteration }) => filters === '4' && iteration === '300');
  const error = `seed ${row!.seed}: ${(100 * Number(row!.trainingError)).toFixed(1)}`;
  await expect(panels.first().locator(`[aria-label^="plain, ${row!.depth} layers, ${error}"]`)).toHaveCount(1);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the answers, the charts and the table of other settings are there', async ({ page }) => {
    await page.goto('./introduction/');
    const figure = page.locator('[data-figure="other-settings"]');
    await expect(figure.locator('[data-question="batchNorm"]')).toContainText('stay at chance');
    await expect(figure.locator('.setting-panel svg[viewBox]:visible')).toHaveCount(12);
    await figure.locator('summary').last().click();
    // A heading, then 9 panels x 2 kinds.
    await expect(figure.getByRole('row')).toHaveCount(19);
  });
});
