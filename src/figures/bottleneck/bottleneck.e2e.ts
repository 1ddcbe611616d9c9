import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../../../e2e/test.ts';
import type { RunResult } from '../../experiment/records.ts';
import { trainingErrorAt } from '../../experiment/records.ts';
import { contenderOf, contenders } from './twins.ts';
import type { Contender } from './twins.ts';

/** The figure of the chapter, once it is alive. */
async function openFigure(page: Page, query = ''): Promise<Locator> {
  await page.goto(`./imagenet/${query}`);
  const figure = page.locator('[data-figure="bottleneck"]');
  await figure.scrollIntoViewIfNeeded();
  await expect(figure.getByRole('button', { name: 'Train', exact: true })).toBeVisible();
  return figure;
}

const chartOf = (figure: Locator, name: 'bottleneck-errors' | 'bottleneck-gaps') =>
  figure.locator(`[data-chart="${name}"] svg:visible`);

/** What is in hand, as a reader takes it. */
async function takeRuns(page: Page, figure: Locator): Promise<readonly RunResult[]> {
  const arrives = page.waitForEvent('download');
  await figure.getByRole('button', { name: 'Every iteration as JSON' }).click();
  const { runs } = JSON.parse(await readFile(await (await arrives).path(), 'utf8')) as { runs: readonly RunResult[] };
  return runs;
}

test('every seed is a dot, and with many blocks the bottleneck lies above at all five seeds', async ({ page }) => {
  const figure = await openFigure(page);
  await expect(figure).toHaveAttribute('data-state', 'recorded');
  await expect(chartOf(figure, 'bottleneck-errors').locator('circle')).toHaveCount(20);
  await expect(chartOf(figure, 'bottleneck-gaps').locator('circle')).toHaveCount(20 + 10);
  await expect(figure.getByRole('row', { name: 'residual, bottleneck' }).first()).toContainText('4,855,072');
  const runs = await takeRuns(page, figure);
  const errors = (wanted: Contender) =>
    runs
      .filter(({ experiment }) => contenderOf(experiment.network) === wanted)
      .toSorted((a, b) => a.experiment.seed - b.experiment.seed)
      .map(({ records }) => trainingErrorAt(records)!);
  const basic = errors('residual-basic');
  const gaps = errors('residual-bottleneck').map((error, index) => error - basic[index]!);
  expect(gaps).toHaveLength(5);
  expect(Math.min(...gaps)).toBeGreaterThan(0);
  const median = (100 * gaps.toSorted((a, b) => a - b)[2]!).toFixed(1);
  await expect(figure.locator('.finding')).toContainText(
    `ends ${median} points above that of basic blocks, higher at 5 of 5 seeds`,
  );
  await expect(figure.locator('.finding')).toContainText('about as large, so its size is uncertain');
});

test('other depths are fetched when they are chosen, and a link restores them', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => void (/bottleneck-\d/.test(request.url()) && fetched.push(request.url())));
  const figure = await openFigure(page);
  expect(fetched).toEqual([]);
  await figure.getByText('20 and 29', { exact: true }).click();
  await expect(figure.locator('[data-panel="errors"]')).toContainText('20 and 29 layers, 300 iterations');
  await expect(figure.getByRole('row', { name: 'residual, basic' }).first()).toContainText('2,123,744');
  await expect(page).toHaveURL(/bottleneck\.blocks=3&/);
  expect(fetched).toHaveLength(1);
});

test('four twins train over the recorded ones, bit for bit', async ({ page }) => {
  const figure = await openFigure(page, '?bottleneck.v=1&bottleneck.blocks=3&bottleneck.iterations=25&backend=wasm');
  await figure.getByRole('button', { name: 'Train', exact: true }).click();
  await expect(figure).toHaveAttribute('data-state', 'done', { timeout: 100_000 });
  const finding = figure.locator('.finding');
  await expect(finding).toContainText('Live, 1 seed, 25 iterations.');
  await expect(finding).toContainText('4 runs repeat the recorded ones, number for number');
  const runs = await takeRuns(page, figure);
  expect(runs.map(({ experiment }) => contenderOf(experiment.network))).toEqual(contenders);
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('charts, finding, both depths and the checks are there', async ({ page }) => {
    await page.goto('./imagenet/');
    const figure = page.locator('[data-figure="bottleneck"]');
    await expect(chartOf(figure, 'bottleneck-gaps')).toBeVisible();
    await figure.getByText('Do plain nets with bottlenecks train worse').click();
    await expect(figure.locator('.depths').getByRole('row')).toHaveCount(5);
    await figure.getByText('Does it hold?').click();
    await expect(figure.locator('.checks').getByRole('row')).toHaveCount(8);
  });
});
