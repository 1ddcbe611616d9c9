import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../../../e2e/test.ts';
import { prependToWorker } from '../../../e2e/worker-script.ts';
import type { RunResult } from '../../experiment/records.ts';
import { gradientTrialStrings as words } from './words.ts';

/** The figure of the chapter, once it is alive. */
async function openFigure(page: Page, query = ''): Promise<Locator> {
  await page.goto(`./imagenet/${query}`);
  const figure = page.locator('[data-figure="gradient-trial"]');
  await figure.scrollIntoViewIfNeeded();
  await expect(figure.getByRole('button', { name: 'Train', exact: true })).toBeVisible();
  return figure;
}

/** Of the verdict: the answer to one question. */
const say = (figure: Locator, moment: string, verdict: string) =>
  figure.getByRole('group', { name: moment }).getByText(verdict, { exact: true }).click();

const chartOf = (figure: Locator, kind: 'plain' | 'residual') =>
  figure.locator(`[data-chart="gradients-${kind}"] svg:visible`);

/** Texts of a chart's lines. */
const named = (figure: Locator, name: string) => chartOf(figure, 'plain').getByText(name, { exact: true });

test('what was measured is shown once both verdicts are given, or on request', async ({ page }) => {
  const figure = await openFigure(page);
  const finding = figure.locator('.finding');
  await expect(chartOf(figure, 'plain')).not.toBeVisible();
  await expect(finding).toBeHidden();
  await expect(figure.getByText('The numbers, as a table')).toBeHidden();
  await say(figure, 'at initialisation', 'vanish');
  await expect(finding).toBeHidden();
  await say(figure, 'after 299 iterations', 'neither');
  await expect(chartOf(figure, 'plain')).toBeVisible();
  await expect(finding).toBeVisible();
  await expect(figure.getByText('stand here after your verdict')).toBeHidden();
  await expect(figure.getByRole('button', { name: 'Show the result' })).toBeHidden();
});

test('both charts show initialisation and the end, nothing recorded is fetched', async ({ page }) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  const figure = await openFigure(page);
  await expect(figure).toHaveAttribute('data-state', 'recorded');
  await figure.getByRole('button', { name: 'Show the result' }).click();
  await expect(named(figure, 'initialisation')).toBeVisible();
  await expect(named(figure, 'after 299 iterations')).toBeVisible();
  await expect(chartOf(figure, 'residual')).toBeVisible();
  await expect(figure.locator('.finding')).toContainText('times the last one’s at initialisation, and');
  await expect(figure.locator('.trial-paper q')).toHaveCount(2);
  expect(requests.filter((url) => /gradient-trial-\d/.test(url))).toEqual([]);
});

test('a verdict is answered with what was measured', async ({ page }) => {
  const figure = await openFigure(page);
  const first = figure.getByRole('group', { name: 'at initialisation' });
  await first.getByRole('radio', { name: 'vanish' }).check();
  await expect(figure.locator('.trial-answer').first()).toContainText('measured: they explode towards the input.');
  await first.getByRole('radio', { name: 'explode' }).check();
  await expect(figure.locator('.trial-answer').first()).toContainText('explode towards the input, as you said.');
});

test('the slider and Play go through the recorded times, and a link restores the one shown', async ({ page }) => {
  const figure = await openFigure(page);
  const slider = figure.getByRole('slider', { name: 'Time' });
  await slider.fill('6');
  await expect(named(figure, 'after 10 iterations')).toBeVisible();
  await expect(figure.locator('.finding')).toContainText('after 10 iterations');
  await expect(slider).toHaveAttribute('aria-valuetext', 'after 10 iterations');
  await expect(page).toHaveURL(/gradients\.at=10&/);
  await slider.fill('17');
  await figure.getByRole('button', { name: 'Play' }).click();
  await expect(figure.getByRole('button', { name: 'Stop playing' })).toBeVisible();
  await expect(named(figure, 'after 299 iterations')).toBeVisible();
  await expect(figure.getByRole('button', { name: 'Play' })).toBeVisible();

  const other = await openFigure(page, '?gradients.v=1&gradients.depth=8&gradients.at=10&gradients.show=product');
  await expect(named(other, 'after 10 iterations')).toBeVisible();
  await expect(other.locator('[data-panel="plain"]')).toHaveText('plain-8, with BN');
  await expect(other.getByRole('radio', { name: 'gradient × weight' })).toBeChecked();
});

test('where motion is reduced, Play is a step from one time to the next', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const figure = await openFigure(page);
  const next = figure.getByRole('button', { name: 'Next moment' });
  await next.click();
  await expect(named(figure, 'initialisation')).toBeVisible();
  await next.click();
  await expect(named(figure, 'after 1 iteration')).toBeVisible();
  await page.waitForTimeout(1000);
  await expect(named(figure, 'after 1 iteration')).toBeVisible();
});

test('another depth and no BN are fetched when they are chosen; runs that died are named', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => void (/gradient-trial-\d/.test(request.url()) && fetched.push(request.url())));
  const figure = await openFigure(page);
  await figure.getByRole('group', { name: 'Layers' }).getByText('20', { exact: true }).click();
  await expect(figure.locator('[data-panel="plain"]')).toHaveText('plain-20, with BN');
  await figure.getByRole('group', { name: 'BN' }).getByText('off', { exact: true }).click();
  await expect(figure.locator('[data-panel="plain"]')).toHaveText('plain-20, without BN');
  expect(fetched.map((url) => /gradient-trial-(\d+-(?:no-)?bn)/.exec(url)?.[1])).toEqual(['20-bn', '20-no-bn']);
  await figure.getByRole('group', { name: 'Layers' }).getByText('56', { exact: true }).click();
  await expect(figure.locator('.finding')).toContainText('residual runs diverged before this time');
});

test('a chart is read point by point with the arrow keys', async ({ page }) => {
  const figure = await openFigure(page);
  await figure.getByRole('button', { name: 'Show the result' }).click();
  const chart = figure.locator('[data-chart="gradients-plain"]');
  await chart.focus();
  await expect(chart.locator('circle[aria-label]').first()).toBeAttached();
  await chart.press('ArrowRight');
  await chart.press('ArrowRight');
  await expect(figure.locator('.reading')).toHaveText(
    /^plain-56, with BN, layer 2 \(stage1\.block1\.conv1\), after 299/,
  );
  await expect(figure.getByText('Place in the network: stage 1, block 1 of 9')).toBeVisible();
  await chart.blur();
  await expect(figure.getByText('stages of 9, 9 and 9 blocks')).toBeVisible();
});

test('twins train to the end over the recorded runs; the slider goes along', async ({ page }) => {
  const figure = await openFigure(page, '?gradients.v=1&gradients.depth=8&gradients.iterations=25&backend=wasm');
  await figure.getByRole('button', { name: 'Train', exact: true }).click();
  await expect(figure).toHaveAttribute('data-state', 'done', { timeout: 100_000 });
  await expect(figure).toHaveAttribute('data-backend', 'wasm');
  await expect(figure.getByText('LIVE', { exact: true })).toBeVisible();
  await expect(named(figure, 'live, after 22 iterations')).toBeVisible();
  await expect(figure.locator('.finding')).toContainText('2 runs repeat the recorded ones, number for number');

  const arrives = page.waitForEvent('download');
  await figure.getByRole('button', { name: words.downloadLabels.json }).click();
  const { runs } = JSON.parse(await readFile(await (await arrives).path(), 'utf8')) as { runs: readonly RunResult[] };
  expect(runs.map(({ experiment, records }) => [experiment.network.depth, records.length])).toEqual([
    [8, 25],
    [8, 25],
  ]);
  expect(runs.every(({ measurements }) => measurements.length === 9)).toBe(true);

  await figure.getByRole('button', { name: 'Reset', exact: true }).click();
  await expect(figure.getByText('RECORDED', { exact: true })).toBeVisible();
});

for (const [what, answer] of [
  ['are missing', { status: 404, body: 'not found' }],
  ['are a web page', { status: 200, contentType: 'text/html', body: '<!doctype html><title>Home</title>' }],
] as const) {
  test(`recorded runs of another depth that ${what} are told with a way to try again, and twins train without them`, async ({
    page,
  }) => {
    const file = /gradient-trial-8-bn/;
    await page.route(file, (route) => route.fulfill(answer));
    const figure = await openFigure(page, '?gradients.v=1&gradients.iterations=25&backend=wasm');
    await figure.getByRole('group', { name: 'Layers' }).getByText('8', { exact: true }).click();
    const notice = figure.getByText(/^The recorded runs could not be loaded \(.+\)\./);
    await expect(notice).toBeVisible();
    await figure.getByRole('button', { name: 'Train', exact: true }).click();
    await expect(figure).toHaveAttribute('data-state', 'done', { timeout: 100_000 });
    await expect(figure.locator('[data-panel="plain"]')).toHaveText('plain-8, with BN');
    await expect(named(figure, 'live, after 22 iterations')).toBeVisible();
    await expect(notice).toBeVisible();
    await page.unroute(file);
    await figure.getByRole('button', { name: 'Try again' }).click();
    await expect(notice).toBeHidden();
    await expect(figure.locator('.finding')).toContainText('repeat the recorded ones, number for number');
  });
}

test('gradients that are zero, infinite or no numbers are drawn at the border and named, and training goes on', async ({
  page,
}) => {
  // As a broken device might give them: three layers of each network, from the start.
  await prependToWorker(
    page,
    `{
      const post = self.postMessage.bind(self);
      const odd = [0, Infinity, NaN];
      self.postMessage = (report, options) => {
        if (report.type === 'measurements')
          for (const { layers } of report.measurements)
            for (const [index, value] of odd.entries()) layers[index].gradientNorm = value;
        post(report, options);
      };
    }`,
  );
  const figure = await openFigure(page, '?gradients.v=1&gradients.depth=8&gradients.iterations=25&backend=wasm');
  await figure.getByRole('button', { name: 'Train', exact: true }).click();
  await expect(figure).toHaveAttribute('data-state', 'done', { timeout: 100_000 });
  await expect(figure.getByRole('alert')).toBeEmpty();
  for (const kind of ['plain', 'residual'] as const) {
    const chart = chartOf(figure, kind);
    for (const odd of ['zero', 'infinite', 'not a number']) await expect(chart).toContainText(odd);
    // Every line has its place: a path that holds no number would be drawn nowhere.
    for (const path of await chart.locator('path[d]').all())
      expect(await path.getAttribute('d')).not.toMatch(/NaN|Infinity/);
  }
  await expect(figure.locator('.finding')).not.toContainText(/NaN|Infinity|undefined/);
});

test('what a link does not know is named, the default stands in for it, and nothing runs', async ({ page }) => {
  const figure = await openFigure(page, '?gradients.v=1&gradients.depth=13&gradients.show=weights&gradients.seed=7');
  await expect(figure.locator('[data-panel="plain"]')).toHaveText('plain-56, with BN');
  await expect(figure.getByText(/“13”/)).toBeVisible();
  await expect(figure.getByText(/“weights”/)).toBeVisible();
  await expect(figure.getByRole('radio', { name: 'gradient', exact: true })).toBeChecked();
  await expect(figure).toHaveAttribute('data-state', 'recorded');
  expect(page.workers()).toHaveLength(0);
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('charts, finding, the words of the paper and a table are there', async ({ page }) => {
    await page.goto('./imagenet/');
    const figure = page.locator('[data-figure="gradient-trial"]');
    await expect(named(figure, 'initialisation')).toBeVisible();
    await expect(figure.locator('.finding')).toContainText('at initialisation');
    await figure.getByText('The numbers, as a table').click();
    await expect(figure.getByRole('table').getByRole('row')).toHaveCount(11);
    await expect(figure.getByRole('button', { name: 'Train', exact: true })).toBeHidden();
  });
});

test('on paper the figure has its charts and its finding, and no controls', async ({ page }) => {
  const figure = await openFigure(page);
  await page.emulateMedia({ media: 'print' });
  await expect(chartOf(figure, 'plain')).toBeVisible();
  await expect(figure.locator('.finding')).toBeVisible();
  await expect(figure.locator('.trial-form')).toBeHidden();
  await expect(figure.locator('.trial-verdict')).toBeHidden();
});
