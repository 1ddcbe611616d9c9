import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../../../e2e/test.ts';
import type { RunResult } from '../../experiment/records.ts';
import { trainingErrorAt } from '../../experiment/records.ts';
import { contenderOf } from './contenders.ts';

/** The figure of the chapter, once it is alive. */
async function openFigure(page: Page, query = ''): Promise<Locator> {
  await page.goto(`./shortcuts/${query}`);
  const figure = page.locator('[data-figure="shortcut-workbench"]');
  await figure.scrollIntoViewIfNeeded();
  await expect(figure.getByRole('button', { name: 'Train', exact: true })).toBeVisible();
  return figure;
}

const chartOf = (figure: Locator, name: 'option-errors' | 'option-gaps') =>
  figure.locator(`[data-chart="${name}"] svg:visible`);

const showAll = (figure: Locator) => figure.getByRole('button', { name: 'Show the result' }).click();

const quick = '?workbench.v=1&workbench.depth=20&workbench.iterations=25&backend=wasm';

/** What is in hand, as a reader takes it. */
async function takeRuns(page: Page, figure: Locator): Promise<readonly RunResult[]> {
  const arrives = page.waitForEvent('download');
  await figure.getByRole('button', { name: 'Every iteration as JSON' }).click();
  const { runs } = JSON.parse(await readFile(await (await arrives).path(), 'utf8')) as { runs: readonly RunResult[] };
  return runs;
}

test('what was measured is shown once a guess is given, and answered', async ({ page }) => {
  const figure = await openFigure(page);
  await expect(chartOf(figure, 'option-errors')).not.toBeVisible();
  await expect(figure.locator('.finding')).toBeHidden();
  await expect(figure.locator('.workbench-costs')).toBeHidden();
  await figure.getByRole('radio', { name: 'about as large' }).check();
  await expect(figure.locator('.workbench-answer')).toContainText('Measured: larger. At 44 layers the largest gap is');
  await expect(chartOf(figure, 'option-errors')).toBeVisible();
  await expect(figure.locator('.finding')).toBeVisible();
  await figure.getByRole('radio', { name: 'larger', exact: true }).check();
  await expect(figure.locator('.workbench-answer')).toContainText('Measured: larger, as you said.');
});

test('every seed of every network is a dot, twins are compared, and the paper stands beside it', async ({ page }) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  const figure = await openFigure(page);
  await expect(figure).toHaveAttribute('data-state', 'recorded');
  await showAll(figure);
  expect(requests.filter((url) => /shortcut-workbench-\d/.test(url))).toEqual([]);
  await expect(chartOf(figure, 'option-errors').locator('circle')).toHaveCount(20);
  await expect(chartOf(figure, 'option-gaps').locator('circle')).toHaveCount(30 + 15);
  for (const value of ['28.54', '25.03', '24.52', '24.19'])
    await expect(figure.locator('.workbench-paper')).toContainText(value);
  await expect(figure.getByRole('row', { name: 'option C' }).first()).toContainText('175,122');
});

test('the finding at 44 layers: plain far above, A and B level, C above at every seed, and chance beside it', async ({
  page,
}) => {
  const figure = await openFigure(page);
  await showAll(figure);
  const runs = await takeRuns(page, figure);
  expect(runs).toHaveLength(20);
  const errors = (wanted: string) =>
    runs
      .filter(({ experiment }) => contenderOf(experiment.network) === wanted)
      .toSorted((a, b) => a.experiment.seed - b.experiment.seed)
      .map(({ records }) => 100 * trainingErrorAt(records)!);
  const [plain, a, b, c] = ['plain', 'A', 'B', 'C'].map(errors) as [number[], number[], number[], number[]];
  for (const [seed, error] of a.entries()) {
    expect(plain[seed]! - error).toBeGreaterThan(15);
    expect(c[seed]! - error).toBeGreaterThan(5);
    expect(Math.abs(b[seed]! - error)).toBeLessThan(5);
  }
  const finding = figure.locator('.finding');
  await expect(finding).toContainText('C lies 10.6 points above A, higher at 5 of 5 seeds');
  await expect(finding).toContainText('in the paper it is C, B, A');
});

test('another depth is fetched when it is chosen, its caption is its own, and a link restores it', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => void (/shortcut-workbench-\d/.test(request.url()) && fetched.push(request.url())));
  const figure = await openFigure(page);
  await figure.getByRole('group', { name: 'Layers' }).getByText('20', { exact: true }).click();
  await expect(figure.locator('[data-panel="errors"]')).toContainText('20 layers');
  await expect(figure.locator('.finding')).toContainText('At 20 layers plain lies');
  await expect(figure.locator('.finding')).toContainText('5 seeds make such a gap likely, and do not prove it');
  await expect(figure.getByRole('row', { name: 'option A' }).first()).toContainText('67,906');
  expect(fetched).toHaveLength(1);
  await expect(page).toHaveURL(/workbench\.depth=20&workbench\.seeds=1/);

  const other = await openFigure(page, '?workbench.v=1&workbench.depth=20&workbench.iterations=150');
  await expect(other.locator('[data-panel="errors"]')).toContainText('20 layers, 150 iterations');
});

test('a chart is read point by point with the arrow keys', async ({ page }) => {
  const figure = await openFigure(page);
  await showAll(figure);
  const chart = figure.locator('[data-chart="option-errors"]');
  await chart.focus();
  await expect(chart.locator('circle[aria-label]').first()).toBeAttached();
  await chart.press('ArrowRight');
  await expect(figure.locator('.reading')).toHaveText(/^(plain|option [ABC]), seed \d: \d+\.\d\s%$/);
});

test('four twins train to the end over the recorded ones, bit for bit, and are compared', async ({ page }) => {
  const figure = await openFigure(page, quick);
  await figure.getByRole('button', { name: 'Train', exact: true }).click();
  await expect(figure).toHaveAttribute('data-state', 'done', { timeout: 100_000 });
  await expect(figure).toHaveAttribute('data-backend', 'wasm');
  await expect(figure.getByText('LIVE', { exact: true })).toBeVisible();
  await expect(figure.locator('.finding')).toContainText('Live, 1 seed, 25 iterations.');
  await expect(figure.locator('.finding')).toContainText('One seed says nothing of chance');
  await expect(figure.locator('.finding')).toContainText('4 runs repeat the recorded ones, number for number');
  const runs = await takeRuns(page, figure);
  expect(runs.map(({ experiment }) => contenderOf(experiment.network))).toEqual(['plain', 'A', 'B', 'C']);
  expect(new Set(runs.map(({ experiment }) => experiment.seed))).toEqual(new Set([1]));
  await figure.getByRole('button', { name: 'Reset', exact: true }).click();
  await expect(figure.getByText('RECORDED', { exact: true })).toBeVisible();
  await figure.getByRole('button', { name: 'New seed', exact: true }).click();
  await expect(page).toHaveURL(/workbench\.seed=2&/);
});

test('recorded runs that are missing are told with a way to try again, and twins train without them', async ({
  page,
}) => {
  const file = /shortcut-workbench-20/;
  await page.route(file, (route) => route.fulfill({ status: 404, body: 'not found' }));
  const figure = await openFigure(page, quick);
  const notice = figure.getByText(/^The recorded runs could not be loaded \(.+\)\./);
  await expect(notice).toBeVisible();
  await figure.getByRole('button', { name: 'Train', exact: true }).click();
  await expect(figure).toHaveAttribute('data-state', 'done', { timeout: 100_000 });
  await expect(figure.locator('.finding')).toContainText('Live, 1 seed');
  await page.unroute(file);
  await figure.getByRole('button', { name: 'Try again' }).click();
  await expect(notice).toBeHidden();
  await expect(figure.locator('.finding')).toContainText('repeat the recorded ones, number for number');
});

test('what a link does not know is named, the default stands in for it, and nothing runs', async ({ page }) => {
  const figure = await openFigure(page, '?workbench.v=1&workbench.depth=13&workbench.seeds=9');
  await expect(figure.locator('[data-panel="errors"]')).toContainText('44 layers');
  await expect(figure.getByText(/“13”/)).toBeVisible();
  await expect(figure.getByText(/“9”/)).toBeVisible();
  expect(page.workers()).toHaveLength(0);
});

test('longer runs of 20 layers are told, with how far C lies from A at each time', async ({ page }) => {
  const figure = await openFigure(page);
  await showAll(figure);
  await figure.getByText('Does it last? Trained four times as long').click();
  const rows = figure.locator('.longer').getByRole('row');
  await expect(rows).toHaveCount(4);
  await expect(rows.last()).toContainText('1200');
  await expect(rows.last()).toContainText(/(higher|lower) at \d of 5 seeds/);
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('charts, finding, the words of the paper and tables are there', async ({ page }) => {
    await page.goto('./shortcuts/');
    const figure = page.locator('[data-figure="shortcut-workbench"]');
    await expect(chartOf(figure, 'option-gaps')).toBeVisible();
    await expect(figure.locator('.finding')).toContainText('At 44 layers');
    await figure.getByText('The numbers, as a table').click();
    await expect(figure.locator('.numbers').getByRole('row')).toHaveCount(6);
    await expect(figure.getByRole('button', { name: 'Train', exact: true })).toBeHidden();
  });

  test('the chapter on ImageNet shows the errors, with a way to the figure', async ({ page }) => {
    await page.goto('./imagenet/');
    const chart = page.locator('[data-chart="option-errors-small"] svg:visible');
    await expect(chart.locator('circle')).toHaveCount(20);
    await page.getByRole('link', { name: 'Guess, train and read the differences seed by seed' }).click();
    await expect(page).toHaveURL(/shortcuts\/#what-it-does$/);
  });
});

test('on paper the figure has its charts and its finding, and no controls', async ({ page }) => {
  const figure = await openFigure(page);
  await page.emulateMedia({ media: 'print' });
  await expect(chartOf(figure, 'option-errors')).toBeVisible();
  await expect(figure.locator('.finding')).toBeVisible();
  await expect(figure.locator('.twins-form')).toBeHidden();
  await expect(figure.locator('.workbench-guess')).toBeHidden();
});
