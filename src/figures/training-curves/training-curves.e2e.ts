import { downloadFrom, rowsOfCsv } from '../../../e2e/download.ts';
import { expect, test } from '../../../e2e/test.ts';

test('the numbers of the training curves are those of the runs that are drawn', async ({ page }) => {
  await page.goto('./imagenet/');
  const figure = page.locator('[data-figure="training-curves"]');
  const { runs } = JSON.parse(await downloadFrom(figure, 'The numbers as JSON')) as {
    runs: readonly { readonly records: readonly { readonly trainingError: number }[] }[];
  };
  const rows = rowsOfCsv(await downloadFrom(figure, 'The numbers as CSV'));
  expect(rows.map(({ trainingError }) => Number(trainingError))).toEqual(
    runs.flatMap(({ records }) => records.map(({ trainingError }) => trainingError)),
  );
  await figure.locator('summary').last().click();
  const table = figure.getByRole('table').last();
  await expect(table.getByRole('row')).toHaveCount(runs.length + 1);
  // The last 25 mini-batches of 64 images.
  const ends = runs.map(({ records }) => records.slice(-25).reduce((sum, one) => sum + one.trainingError, 0) / 25);
  for (const end of ends) await expect(table).toContainText(`${(100 * end).toFixed(1)}\u00a0%`);
  expect(await downloadFrom(figure, 'The first chart as SVG')).toMatch(/^<svg /);
});
