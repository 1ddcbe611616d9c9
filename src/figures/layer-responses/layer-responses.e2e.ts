import { downloadFrom, rowsOfCsv } from '../../../e2e/download.ts';
import { expect, test } from '../../../e2e/test.ts';

interface Run {
  readonly experiment: { readonly network: { readonly depth: number; readonly residual: boolean } };
  readonly measurements: readonly {
    readonly layers?: readonly { readonly responseStd: number }[];
  }[];
}

test('the numbers of the layer responses are those of its tables', async ({ page }) => {
  await page.goto('./cifar-10/');
  const figure = page.locator('[data-figure="layer-responses"]');
  await figure.scrollIntoViewIfNeeded();
  const { sampledRuns: runs } = JSON.parse(await downloadFrom(figure, 'The numbers as JSON')) as {
    sampledRuns: readonly Run[];
  };
  const rows = rowsOfCsv(await downloadFrom(figure, 'The numbers as CSV'));
  const drawn = runs.flatMap(({ measurements }) => measurements.flatMap(({ layers }) => layers ?? []));
  const written = rows
    .filter(({ quantity }) => quantity === 'responseStd')
    .map(({ value }) => Math.fround(Number(value)));
  // JSON has the shortest text of each 32-bit number.
  expect(written).toEqual(drawn.map(({ responseStd }) => Math.fround(responseStd)));
  const strongest = (run: Run) =>
    Math.max(...run.measurements.flatMap(({ layers }) => layers ?? []).map(({ responseStd }) => responseStd));
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

test('twins of the reader are read while they train, have the recorded bits, and give way to what was recorded', async ({
  page,
}) => {
  test.setTimeout(240_000);
  await page.goto('./cifar-10/?responses.v=1&responses.depth=20');
  const figure = page.locator('[data-figure="layer-responses"]');
  await figure.scrollIntoViewIfNeeded();
  const ratios = figure.getByRole('img', { name: /^Norm of F\(x\) over norm of x/ });
  await expect(ratios.getByText('residual-56')).toBeVisible();
  await figure.getByRole('button', { name: 'Train' }).click();
  await expect(figure.locator('.live-finding')).toContainText(
    '2 runs have the losses of the recorded ones, to the last bit, up to iteration 100',
    { timeout: 60_000 },
  );
  await figure.getByRole('button', { name: 'Stop' }).click();
  await expect(figure.locator('.live-finding')).toContainText(/In a middle block F\(x\) has \d\.\d\d times/);
  await expect(ratios.getByText('residual-56')).toHaveCount(0);
  await expect(ratios.getByText('residual-20')).toBeVisible();
  await figure.getByRole('button', { name: 'Reset' }).click();
  await expect(ratios.getByText('residual-56')).toBeVisible();
  await expect(figure).toHaveAttribute('data-state', 'recorded');
});
