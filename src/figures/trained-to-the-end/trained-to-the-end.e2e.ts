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
  await figure.scrollIntoViewIfNeeded();
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

test('a reader trains one of them, leaves, goes on after a reload with the recorded bits, and deletes it', async ({
  page,
}) => {
  test.setTimeout(240_000);
  const figure = page.locator('[data-figure="trained-to-the-end"]');
  const iteration = async () => {
    const text = await figure.locator('.status').innerText();
    return Number(/(?:Iteration|iteration) ([\d,]+)/.exec(text)?.[1]?.replace(',', '') ?? 0);
  };
  await page.goto('./cifar-10/?long.v=1&long.kind=plain&long.depth=20&long.rate=0.1&long.seed=1');
  await figure.getByRole('button', { name: 'Train' }).click();
  await expect.poll(iteration, { timeout: 60_000 }).toBeGreaterThan(110);
  await expect(figure.locator('.live-finding')).toContainText('The first 100 losses are those of the recorded run');
  await figure.getByRole('button', { name: 'Stop' }).click();
  const kept = figure.getByRole('listitem').filter({ hasText: 'plain-20, rate 0.1, seed 1' });
  await expect(kept).toContainText(/iteration [1-9]00 of 8,000, \d\.\d MB/);
  await page.goto('./cifar-10/');
  await figure.scrollIntoViewIfNeeded();
  await expect(figure.locator('.status')).toContainText(/^Kept at iteration [1-9]00 of 8,000/);
  const at = await iteration();
  await kept.getByRole('button', { name: /^Go on/ }).click();
  await expect(figure).toHaveAttribute('data-state', 'running', { timeout: 30_000 });
  expect(await iteration()).toBeGreaterThanOrEqual(at);
  await expect(figure.locator('.live-finding')).toContainText('The first 300 losses are those of the recorded run', {
    timeout: 60_000,
  });
  await figure.getByRole('button', { name: 'Stop' }).click();
  await kept.getByRole('button', { name: /^Delete/ }).click();
  await kept.getByRole('button', { name: /^Delete for good/ }).click();
  await expect(kept).toHaveCount(0);
  await expect(figure.locator('.status')).toContainText(/^Stopped/);
});

test('where storage is forbidden a run is trained all the same, and nothing is promised', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'indexedDB', {
      get: () => {
        throw new DOMException('forbidden', 'SecurityError');
      },
    });
  });
  await page.goto('./cifar-10/?long.v=1&long.depth=8');
  const figure = page.locator('[data-figure="trained-to-the-end"]');
  await figure.scrollIntoViewIfNeeded();
  await expect(figure.getByText('a run is gone when the page is closed')).toBeVisible();
  await expect(figure.locator('.status')).toHaveText(/^About .+ machine\.$/);
  await figure.getByRole('button', { name: 'Train' }).click();
  await expect(figure.locator('.live-finding')).toContainText('after', { timeout: 80_000 });
  await figure.getByRole('button', { name: 'Stop' }).click();
  await expect(figure).toHaveAttribute('data-state', 'stopped');
});
