import { downloadFrom, rowsOfCsv } from '../../../e2e/download.ts';
import { expect, test } from '../../../e2e/test.ts';

interface Run {
  readonly experiment: { readonly network: { readonly depth: number; readonly residual: boolean } };
  readonly measurements: readonly { readonly layers: readonly { readonly responseStd: number }[] }[];
}

test('the numbers of the layer responses are those of its tables', async ({ page }) => {
  await page.goto('./cifar-10/');
  const figure = page.locator('[data-figure="layer-responses"]');
  const { runs } = JSON.parse(await downloadFrom(figure, 'The numbers as JSON')) as { runs: readonly Run[] };
  const rows = rowsOfCsv(await downloadFrom(figure, 'The numbers as CSV'));
  const drawn = runs.flatMap(({ measurements }) => measurements.flatMap(({ layers }) => layers));
  const written = rows
    .filter(({ quantity }) => quantity === 'responseStd')
    .map(({ value }) => Math.fround(Number(value)));
  // JSON has the shortest text of each 32-bit number.
  expect(written).toEqual(drawn.map(({ responseStd }) => Math.fround(responseStd)));
  const strongest = (run: Run) => Math.max(...run.measurements[0]!.layers.map(({ responseStd }) => responseStd));
  const [first] = runs.filter(({ experiment: { network } }) => network.depth === 20 && !network.residual);
  await figure.locator('summary', { hasText: /run/ }).first().click();
  await expect(
    figure
      .getByRole('row', { name: /^plain-20 1 / })
      .getByRole('cell')
      .last(),
  ).toHaveText(strongest(first!).toFixed(2));
  expect(await downloadFrom(figure, 'The first chart as SVG')).toMatch(/^<svg /);
});
