import { downloadFrom, rowsOfCsv } from '../../../e2e/download.ts';
import { expect, test } from '../../../e2e/test.ts';

interface TakenRun {
  readonly experiment: {
    readonly network: { readonly depth: number; readonly residual: boolean };
    readonly seed: number;
  };
  readonly points: { readonly wrongImages: readonly number[] };
}

test('the numbers of the long runs are those that the figure shows', async ({ page }) => {
  await page.goto('./cifar-10/');
  const figure = page.locator('[data-figure="trained-to-the-end"]');
  const { sampledRuns } = JSON.parse(await downloadFrom(figure, 'The numbers as JSON')) as {
    sampledRuns: readonly TakenRun[];
  };
  const rows = rowsOfCsv(await downloadFrom(figure, 'The numbers as CSV'));
  const points = rows.filter(({ trainingError }) => trainingError !== '');
  expect(points.map(({ trainingError }) => Number(trainingError))).toEqual(
    sampledRuns.flatMap((run) => run.points.wrongImages.map((wrong) => wrong / 25 / 64)),
  );
  await figure.locator('summary').last().click();
  const table = figure.getByRole('table').last();
  const networks = new Set(rows.map(({ depth, residual, learningRate }) => `${depth} ${residual} ${learningRate}`));
  await expect(table.getByRole('row')).toHaveCount(networks.size + 1);
  expect(await downloadFrom(figure, 'The first chart as SVG')).toMatch(/^<svg /);
});

test('trained to the end, plain-56 is behind on its own training images, and the page says so', async ({ page }) => {
  await page.goto('./cifar-10/');
  const figure = page.locator('[data-figure="trained-to-the-end"]');
  await expect(figure.getByRole('heading')).toHaveText(/the deep plain network stays behind/);
  await expect(figure.locator('.finding')).toContainText(/plain-56 has a training error of \d\d\.\d/);
  await expect(figure.locator('.finding')).toContainText('It is not overfitting');
});
