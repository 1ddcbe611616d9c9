import { downloadFrom, rowsOfCsv } from '../../../e2e/download.ts';
import { expect, test } from '../../../e2e/test.ts';

test('the numbers of the residual preconditioning are those of its table', async ({ page }) => {
  await page.goto('./residual-learning/');
  const figure = page.locator('[data-figure="residual-preconditioning"]');
  await expect(figure).toHaveAttribute('data-state', 'recorded');
  const rows = rowsOfCsv(await downloadFrom(figure, 'The numbers as CSV'));
  const json = JSON.parse(await downloadFrom(figure, 'The numbers as JSON')) as {
    distances: { plain: number[][] }[];
  };
  const first = rows.filter(({ blocks, steps, kind, degrees }) => {
    return blocks === '1' && steps === '50' && kind === 'plain' && degrees === '0';
  });
  const distances = first.map(({ distance }) => Number(distance));
  expect(json.distances[0]?.plain[0]).toEqual(distances);
  const median = distances.toSorted((a, b) => a - b)[7]!;
  await figure.getByText('The numbers, as a table').click();
  await expect(figure.getByRole('row', { name: /^0°/ }).getByRole('cell').first()).toContainText(median.toFixed(2));
  expect(await downloadFrom(figure, 'The first chart as SVG')).toMatch(/^<svg /);
});
