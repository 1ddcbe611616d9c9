import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import type { SignalProfile } from './study/networks.ts';
import { propagateSignal } from './study/propagation.ts';
import { defaultSignalSettings } from './study/settings.ts';
import { words } from './words.ts';
import { expect, test } from '../../../e2e/test.ts';
import { prependToWorker, shims, signalScript } from '../../../e2e/worker-script.ts';

/** The figure of a page, once it is alive. */
async function openFigure(page: Page, query = ''): Promise<Locator> {
  await page.goto(`./implementation/${query}`);
  const figure = page.locator('[data-figure="signal-propagation"]');
  await expect(figure.getByRole('slider', { name: 'Weights' })).toBeVisible();
  const show = figure.getByRole('button', { name: 'Show the result' });
  if (await show.isVisible()) await show.click();
  return figure;
}

/** What it shows, as a reader gets it: from the JSON file. */
async function profilesOf(page: Page, figure: Locator): Promise<readonly SignalProfile[]> {
  const arrives = page.waitForEvent('download');
  await figure.getByRole('button', { name: words.downloadLabels.json }).click();
  const text = await readFile(await (await arrives).path(), 'utf8');
  return (JSON.parse(text) as { profiles: SignalProfile[] }).profiles;
}

test('a slider computes the networks anew, with the bits that Node gives, and says so', async ({ page }) => {
  const figure = await openFigure(page);
  await figure.getByRole('radio', { name: '32', exact: true }).check();
  await figure.getByRole('slider', { name: 'Layers' }).fill('10');
  await figure.getByRole('slider', { name: 'Weights' }).fill('130');
  await expect(figure.locator('.status')).toHaveText(/^Seeds 1, 2, 3, computed in this page in /);
  await expect(figure).toHaveAttribute('data-state', 'done');
  await expect(
    figure.getByText(/Standard deviation after 10 random layers, weights at 130.% of He’s scale/),
  ).toBeVisible();
  await expect(page).toHaveURL(/signal\.gain=130&signal\.layers=10&signal\.width=32&signal\.seed=1$/);
  const settings = { ...defaultSignalSettings, gainPercent: 130, layers: 10, width: 32 };
  expect(await profilesOf(page, figure)).toEqual([1, 2, 3].flatMap((seed) => propagateSignal(settings, seed)));
});

test('a link restores the settings; one that is not valid leaves the default, with a notice', async ({ page }) => {
  const figure = await openFigure(page, '?gain=80&layers=20&width=64&seed=4');
  await expect(figure.locator('.status')).toHaveText(/^Seeds 4, 5, 6, computed in this page/);
  await expect(figure.getByRole('slider', { name: 'Weights' })).toHaveValue('80');
  await expect(figure.getByRole('radio', { name: '64', exact: true })).toBeChecked();
  const other = await openFigure(page, '?gain=<img src=x>');
  await expect(
    other.getByText(/gain: “<img src=x>” is not a whole number from 50 to 150; 100 is used\./),
  ).toBeVisible();
  expect(page.workers()).toHaveLength(0);
});

test('what a reader sets leaves the settings of another figure and a forced backend in the address', async ({
  page,
}) => {
  const figure = await openFigure(page, '?backend=cpu&lab.seed=9&gain=80&layers=10&width=32&seed=4');
  await figure.getByRole('button', { name: 'New seed', exact: true }).click();
  await expect(page).toHaveURL(
    /\?lab\.seed=9&signal\.v=1&signal\.gain=80&signal\.layers=10&signal\.width=32&signal\.seed=7&backend=cpu$/,
  );
  await page.reload();
  await expect(figure.locator('.status')).toHaveText(/^Seeds 7, 8, 9, computed in this page/);
});

test('New seed draws three other networks, and Reset goes back to He’s scale with them', async ({ page }) => {
  const figure = await openFigure(page, '?gain=120&layers=10&width=32&seed=1');
  await expect(figure.locator('.status')).toHaveText(/^Seeds 1, 2, 3, computed in this page/);
  await figure.getByRole('button', { name: 'New seed', exact: true }).click();
  await expect(figure.locator('.status')).toHaveText(/^Seeds 4, 5, 6, computed in this page/);
  await figure.getByRole('button', { name: 'Reset', exact: true }).click();
  await expect(figure.getByRole('slider', { name: 'Weights' })).toHaveValue('100');
  await expect(page).toHaveURL(/signal\.gain=100&signal\.layers=100&signal\.width=128&signal\.seed=4$/);
});

test('one kind of network can be shown alone', async ({ page }) => {
  const figure = await openFigure(page, '?gain=100&layers=10&width=32&seed=1');
  await expect(figure.locator('.status')).toHaveText(/computed in this page/);
  await figure.getByRole('radio', { name: 'plain', exact: true }).check();
  await expect(figure.locator('[data-chart] svg text', { hasText: 'residual' })).toHaveCount(0);
  await expect(figure.locator('[data-chart] svg text', { hasText: 'plain' })).toHaveCount(4);
});

test('F(x) stands beside x in one gesture, the gradient of residual networks stays below, and the caption says how large one is beside the other', async ({
  page,
}) => {
  const figure = await openFigure(page, '?gain=100&layers=10&width=32&seed=1');
  await expect(figure.locator('.status')).toHaveText(/computed in this page/);
  await figure.getByRole('radio', { name: 'F(x) beside x' }).check();
  for (const chart of await figure.locator('[data-chart]').all()) {
    await expect(chart.locator('svg text', { hasText: /^(x|F\(x\)|residual)$/ })).toHaveText(['x', 'F(x)', 'residual']);
  }
  await expect(
    figure.getByText(/With BN, F\(x\) is [\d.]+ times x in the first block and [\d.]+ times in the last/),
  ).toBeVisible();
  await figure.getByText('The numbers, as a table').click();
  await expect(figure.getByRole('columnheader', { name: 'F(x), with BN' })).toBeVisible();
});

test('as built, the plain network with BN is healthy forward alone, and the residual one both ways', async ({
  page,
}) => {
  const figure = await openFigure(page);
  await expect(
    figure.getByText(
      /With BN, plain is healthy forward, but its gradient explodes; residual is healthy both ways\. From end to end, the gradient of plain is multiplied by .*10⁹\./,
    ),
  ).toBeVisible();
});

test('values of the gradient are read by keyboard below those of the signal', async ({ page }) => {
  const figure = await openFigure(page);
  await figure.locator('[data-chart="signal-with-bn"]').focus();
  for (let presses = 0; presses < 4; presses++) await page.keyboard.press('ArrowDown');
  await expect(figure.locator('.reading')).toHaveText(/^(plain|residual), gradient after \d+ layers: .+, median$/);
});

test('values are read by keyboard', async ({ page }) => {
  const figure = await openFigure(page);
  await figure.locator('[data-chart="signal-with-bn"]').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(figure.locator('.reading')).toHaveText(/^(plain|residual), after \d+ layers: [\d.]+, median$/);
});

/** What the reader may do after a failure, each in the place of all. */
const waysOn: Readonly<Record<string, (figure: Locator) => Promise<void>>> = {
  'New seed': (figure) => figure.getByRole('button', { name: 'New seed', exact: true }).click(),
  Reset: (figure) => figure.getByRole('button', { name: 'Reset', exact: true }).click(),
  'a slider': (figure) => figure.getByRole('slider', { name: 'Weights' }).fill('90'),
};

for (const [what, shim, words, wayOn] of [
  ['hangs', shims.hangAtRequest, /has not answered for \d+ seconds and was ended\. .*press New seed/, 'New seed'],
  ['closes itself', shims.closeAtRequest, /has not answered for \d+ seconds and was ended\. .*or Reset/, 'Reset'],
  ['throws', shims.throwAtRequest, /could not be computed: .*broken on purpose\. .*move a slider/, 'a slider'],
] as const) {
  test(`a worker that ${what} is ended and reported, and ${wayOn} starts another`, async ({ page }) => {
    await prependToWorker(page, shim, signalScript);
    const figure = await openFigure(page, '?gain=120&layers=10&width=32&seed=1');
    await expect(figure).toHaveAttribute('data-state', 'failed', { timeout: 20_000 });
    await expect(figure.getByRole('alert')).toHaveText(words);
    await expect.poll(() => page.workers()).toHaveLength(0);
    await page.unroute(signalScript);
    await waysOn[wayOn]!(figure);
    await expect(figure).toHaveAttribute('data-state', 'done');
    await expect(figure.locator('.status')).toHaveText(/computed in this page/);
    await expect(figure.getByRole('alert')).toBeEmpty();
  });
}

test('a script that is missing is reported, and New seed tries again', async ({ page }) => {
  await page.route(signalScript, (route) => route.fulfill({ status: 404, body: 'not found' }));
  const figure = await openFigure(page, '?gain=120&layers=10&width=32&seed=1');
  await expect(figure).toHaveAttribute('data-state', 'failed');
  await expect(figure.getByRole('alert')).toContainText('The script that computes this figure could not be loaded');
  await page.unroute(signalScript);
  await figure.getByRole('button', { name: 'New seed', exact: true }).click();
  await expect(figure).toHaveAttribute('data-state', 'done');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('both charts and the table are there', async ({ page }) => {
    await page.goto('./implementation/');
    const figure = page.locator('[data-figure="signal-propagation"]');
    await expect(figure.locator('[data-chart] svg:visible')).toHaveCount(2);
    await figure.getByText('The numbers, as a table').click();
    await expect(figure.getByRole('columnheader', { name: 'residual, without BN', exact: true })).toBeVisible();
    await expect(figure.getByRole('columnheader', { name: 'plain, with BN, gradient' })).toBeVisible();
    await expect(figure.getByRole('slider')).toHaveCount(0);
  });
});
