import type { Page } from '@playwright/test';
import { shortRun } from './lab.ts';
import { expect, test } from './test.ts';

const viewOfLab = /\/lab-view[^/]*\.js$/;
const recordedRuns = /\/degradation-lab\.[^/]*\.json$/;
const viewOfSignal = /\/view\.[^/]*\.js$/;
const gone = { status: 404, body: 'not found' } as const;

const offer = (page: Page) => page.getByRole('alert').filter({ hasText: 'A part of this page could not be loaded' });

/** Counts the requests for a file, and answers them with 404 until it is told otherwise. */
async function withhold(page: Page, file: RegExp) {
  const requests: string[] = [];
  page.on('request', (request) => void (file.test(request.url()) && requests.push(request.url())));
  await page.route(file, (route) => route.fulfill(gone));
  return { requests, giveBack: () => page.unroute(file) };
}

test('what draws live charts is asked for once where it is missing, and drawn when the reader asks again', async ({
  lab,
  page,
}) => {
  const { requests, giveBack } = await withhold(page, viewOfLab);
  await lab.open('?v=1&depths=8&kind=both&iterations=150');
  await lab.press('Train');
  await lab.is('done', 60_000);
  // The browser's preload of a module is a request of its own.
  const asked = requests.length;
  expect(asked).toBeLessThanOrEqual(2);
  const notice = lab.root.getByText(/The live charts could not be loaded/);
  await expect(notice).toHaveCount(1);
  await expect(lab.root.getByText('RECORDED', { exact: true })).toBeVisible();
  await expect(lab.root.locator('.status')).toContainText('not drawn, the chart shows the recorded runs');
  await expect(lab.root.locator('.finding')).toContainText('After 300 iterations');
  await expect(offer(page)).toBeVisible();
  await expect(offer(page).getByText('What was trained here is lost then')).toBeVisible();

  await giveBack();
  await lab.root.getByRole('button', { name: 'Try again' }).click();
  await expect(notice).toHaveCount(0);
  await expect(offer(page)).toBeHidden();
  await expect(lab.root.getByText('LIVE', { exact: true })).toBeVisible();
  await expect(lab.root.locator('.finding')).toContainText('After 150 iterations');
  await expect(lab.root.locator('.status')).not.toContainText('not drawn');
});

test('a notice about what was missing goes when the next training has loaded it', async ({ lab, page }) => {
  const view = await withhold(page, viewOfLab);
  const recorded = await withhold(page, recordedRuns);
  await lab.open(shortRun);
  await lab.train();
  await expect(lab.root.getByText(/could not be loaded/)).toHaveCount(2);
  expect(recorded.requests).toHaveLength(1);
  await view.giveBack();
  await recorded.giveBack();
  await lab.train();
  await expect(lab.root.getByText('LIVE', { exact: true })).toBeVisible();
  await expect(lab.root.getByText(/could not be loaded/)).toHaveCount(0);
  await expect(lab.root.locator('.finding')).toContainText('repeats the recorded one, number for number');
});

test('without the recorded runs, live ones are drawn alone, and the page says so', async ({ lab, page }) => {
  await withhold(page, recordedRuns);
  await lab.open(shortRun);
  await lab.train();
  await expect(lab.root.getByText(/The recorded runs could not be loaded .*; only live ones are drawn/)).toBeVisible();
  await expect(lab.root.getByText('LIVE', { exact: true })).toBeVisible();
  await expect(lab.root.locator('.finding')).toContainText('After 25 iterations');
});

test('what draws live charts and never comes leaves the recorded figure under its own badge, and is told', async ({
  lab,
  page,
}) => {
  const waiting: (() => Promise<void>)[] = [];
  await page.route(viewOfLab, (route) => void waiting.push(() => route.continue()));
  await page.route(recordedRuns, (route) => void waiting.push(() => route.continue()));
  await lab.open(shortRun);
  await lab.train();
  await expect(lab.root.getByText('RECORDED', { exact: true })).toBeVisible();
  await expect(lab.root.getByText(/The live charts have not come for 10 seconds/)).toBeVisible({ timeout: 20_000 });
  await expect(lab.root.getByText(/The recorded runs have not come for 10 seconds/)).toBeVisible();
  await expect(lab.root.getByText('RECORDED', { exact: true })).toBeVisible();
  await expect(offer(page)).toBeVisible();
  for (const answer of waiting) await answer();
  await expect(lab.root.getByText('LIVE', { exact: true })).toBeVisible();
  await expect(lab.root.getByText(/have not come/)).toHaveCount(0);
  await expect(offer(page)).toBeHidden();
});

test('the signal figure asks once for what draws it, says that other networks are shown, and tries again', async ({
  page,
}) => {
  const { requests, giveBack } = await withhold(page, viewOfSignal);
  await page.goto('./implementation/?gain=90');
  const figure = page.locator('[data-figure="signal-propagation"]');
  await figure.scrollIntoViewIfNeeded();
  await expect(figure.getByText(/What draws the charts could not be loaded/)).toBeVisible();
  await figure.getByRole('slider', { name: 'Weights' }).press('ArrowRight');
  await figure.getByRole('slider', { name: 'Weights' }).press('ArrowRight');
  await expect(figure.locator('.status')).toContainText(/computed in this page in .*; not drawn/);
  expect(requests.length).toBeLessThanOrEqual(2);
  await giveBack();
  await figure.getByRole('button', { name: 'Try again' }).click();
  await expect(figure.getByText(/could not be loaded/)).toHaveCount(0);
  await expect(figure.locator('.finding')).toContainText(/weights at 9[1-9]/);
  await expect(figure.locator('.status')).not.toContainText('not drawn');
});

test('after a deploy, what a page that is still open has lost is offered by one reload, which the reader makes', async ({
  lab,
  page,
}) => {
  await lab.open(shortRun);
  let loads = 0;
  page.on('load', () => loads++);
  await page.route(/\/_astro\/[^/]*\.js$/, (route) => route.fulfill(gone));
  await lab.press('Train');
  await lab.is('failed');
  await expect(lab.alert).toContainText('The training script could not be loaded');
  await expect(offer(page)).toHaveCount(1);
  await expect(offer(page)).toBeVisible();
  expect(loads).toBe(0);
  await page.unroute(/\/_astro\/[^/]*\.js$/);
  await offer(page).getByRole('button', { name: 'Reload' }).click();
  await lab.isAlive();
  await expect(offer(page)).toBeHidden();
  await lab.train();
});

test('a page whose own scripts are gone can be read, shows no dead buttons, and offers one reload without a loop', async ({
  page,
}) => {
  let loads = 0;
  page.on('load', () => loads++);
  await page.route(/\/_astro\/[^/]*\.js$/, (route) => route.fulfill(gone));
  await page.goto('./introduction/');
  await expect(offer(page)).toBeVisible();
  // Nothing was: there is nothing to lose.
  await expect(offer(page).getByText('What was trained here is lost then')).toBeHidden();
  await expect(page.getByRole('button', { name: 'Train', exact: true })).toBeHidden();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await offer(page).getByRole('button', { name: 'Reload' }).click();
  await expect.poll(() => loads).toBe(2);
  await expect(offer(page)).toBeVisible();
  await page.waitForTimeout(1000);
  expect(loads).toBe(2);
  await offer(page).getByRole('button', { name: 'Not now' }).click();
  await expect(offer(page)).toHaveCount(0);
});

test('where one figure has lost its script, the others work', async ({ lab, page }) => {
  await page.route(/\/Page(Notes)?\.astro[^/]*\.js$/, (route) => route.fulfill(gone));
  await lab.open(shortRun);
  await expect(offer(page)).toBeVisible();
  await lab.train();
});
