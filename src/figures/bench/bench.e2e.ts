import { downloadFrom } from '../../../e2e/download.ts';
import { expect, test } from '../../../e2e/test.ts';

interface Row {
  readonly trainer: string;
  readonly timing: { readonly median: number } | null;
}

test('the numbers of the bench are those that are drawn', async ({ page }) => {
  await page.goto('./about/');
  const figure = page.locator('[data-figure="bench"]');
  const csv = await downloadFrom(figure, 'The numbers as CSV');
  const { rows } = JSON.parse(await downloadFrom(figure, 'The numbers as JSON')) as { rows: readonly Row[] };
  expect(csv.trim().split('\r\n')).toHaveLength(rows.length + 1);
  for (const { trainer, timing } of rows) {
    if (timing) expect(csv).toContain(`,${trainer},${timing.median},`);
  }
  expect(await downloadFrom(figure, 'The first chart as SVG')).toMatch(/^<svg /);
});

test('a figure whose numbers cannot be taken says so, and gives them when the line is back', async ({ page }) => {
  await page.goto('./about/');
  const figure = page.locator('[data-figure="bench"]');
  const button = figure.getByRole('button', { name: 'The numbers as CSV' });
  await expect(button).toBeVisible();
  await page.route('**/*.js', (route) => route.abort());
  await button.click();
  await expect(figure.getByText('Check the connection, then press again.')).toBeVisible();
  await page.unroute('**/*.js');
  expect(await downloadFrom(figure, 'The numbers as CSV')).toContain('ours-wasm');
});
