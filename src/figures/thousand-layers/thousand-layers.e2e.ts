import type { Locator, Page } from '@playwright/test';
import { downloadFrom } from '../../../e2e/download.ts';
import { expect, test } from '../../../e2e/test.ts';

/** The figure of the two starts, once it is alive. */
async function openStarts(page: Page, query = ''): Promise<Locator> {
  await page.goto(`./cifar-10/${query}`);
  const figure = page.locator('[data-figure="thousand-layers"]');
  await figure.scrollIntoViewIfNeeded();
  await expect(figure.getByText(/^About .* on two cores, an estimate from another machine$/)).toBeVisible();
  return figure;
}

const pairOf = (page: Page, name: string) => page.locator('.pair').filter({ hasText: name });

test('untouched, the figure shows both starts at every seed and says which gets going sooner', async ({ page }) => {
  const figure = await openStarts(page);
  await expect(figure.getByRole('heading')).toHaveText(
    'From a smaller rate 110 layers get going sooner, and end lower here',
  );
  await expect(figure.locator('.finding')).toContainText('With the warm-up it is lower at 5 of 5 seeds');
  for (const name of ['0.01 first', '0.1 at once'])
    await expect(figure.locator('[data-chart="start-losses"] svg:visible')).toContainText(name);
  await expect(figure.locator('[data-chart="start-ends"] svg:visible circle')).toHaveCount(10);
  await expect(figure.locator('.start-paper')).toContainText('about 400');
  await figure.getByText('The numbers, as a table').click();
  await expect(figure.getByRole('table').getByRole('row')).toHaveCount(6);
});

test('both starts train in the page over the recorded ones, bit for bit', async ({ page }) => {
  const figure = await openStarts(page, '?thousand.v=1&thousand.iterations=25&backend=wasm');
  await figure.getByRole('button', { name: 'Train', exact: true }).click();
  await expect(figure).toHaveAttribute('data-state', 'done', { timeout: 100_000 });
  await expect(figure.getByText('LIVE', { exact: true })).toBeVisible();
  await expect(figure.locator('.finding')).toContainText('Live, 1 seed, 25 iterations.');
  await expect(figure.locator('.finding')).toContainText('2 runs repeat the recorded ones, number for number, up to');
  await figure.getByRole('button', { name: 'Reset', exact: true }).click();
  await expect(figure.locator('.finding')).toContainText('5 of 5 seeds');
});

test('1202 layers are there with their losses, their time and their memory', async ({ page }) => {
  await page.goto('./cifar-10/');
  const figure = page.locator('deepest-network');
  await figure.scrollIntoViewIfNeeded();
  const { runs } = JSON.parse(await downloadFrom(figure, 'The numbers as JSON')) as {
    runs: readonly { experiment: { network: { depth: number } }; records: readonly object[] }[];
  };
  expect(runs.map(({ experiment, records }) => [experiment.network.depth, records.length])).toEqual([
    [1202, 400],
    [1202, 400],
  ]);
  await figure.getByText('RECORDED', { exact: true }).click();
  await expect(figure.locator('dl')).toContainText(/memory of the engine\s*\d+\sMB/);
});

test('a name is put to each pair by keyboard or pointer, and the answer says why', async ({ page }) => {
  await page.goto('./cifar-10/');
  const [first, second] = [pairOf(page, 'Our runs to the end'), pairOf(page, 'The paper, as printed')];
  const reason = first.getByText('worse on its own training images');
  await expect(reason).toBeHidden();
  await first.getByRole('radio', { name: 'overfitting' }).focus();
  await page.keyboard.press('Space');
  await expect(first.getByText('Not here.')).toBeVisible();
  await expect(reason).toBeVisible();
  await expect(second.getByText('A later re-run reports')).toBeHidden();
  await page.keyboard.press('ArrowLeft');
  await expect(first.getByText('As you say.')).toBeVisible();
  await expect(first.getByText('Not here.')).toBeHidden();
  await second.getByText('overfitting', { exact: true }).click();
  await expect(second.getByText('As you say.')).toBeVisible();
  await expect(second.getByText('A later re-run reports')).toContainText('6.18');
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('charts, findings and both answers are there, and nothing that cannot be pressed', async ({ page }) => {
    await page.goto('./cifar-10/');
    await expect(page.locator('[data-figure="thousand-layers"] .finding')).toContainText('5 of 5 seeds');
    await expect(page.locator('[data-chart="deepest-losses"] svg:visible')).toContainText('0.01 throughout');
    await expect(page.locator('[data-chart="pair-second"] svg:visible')).toContainText('6.61±0.16');
    await expect(page.getByText('worse on its own training images')).toBeVisible();
    await expect(page.getByText('A later re-run reports')).toBeVisible();
    await expect(page.locator('.two-pairs fieldset').first()).toBeHidden();
  });
});

test('on paper the answers stand under their charts', async ({ page }) => {
  await page.goto('./cifar-10/');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('A later re-run reports')).toBeVisible();
  await expect(page.locator('.two-pairs fieldset').first()).toBeHidden();
});
