import type { Locator, Page } from '@playwright/test';
import { drawnRunsStrings as words } from '../src/i18n/drawn-runs.ts';
import { labStrings } from '../src/i18n/lab.ts';
import { ledgerNoticeStrings } from '../src/i18n/ledger-notice.ts';
import { Lab } from './lab.ts';
import { expect, test } from './test.ts';

// Runs of the ledger, taken to the figures that draw them or ask what they have learnt.

/** Trains twins of 8 layers in the degradation lab, and selects both in the reader's runs. */
async function selectTwins(lab: Lab, page: Page): Promise<Locator> {
  await lab.open('?v=1&depths=8&kind=both&iterations=25');
  await lab.train();
  await expect(lab.root.getByRole('link', { name: ledgerNoticeStrings.way })).toBeVisible();
  const ledger = page.locator('run-ledger');
  await expect(async () => {
    await page.goto('./lab/');
    await expect(ledger.getByRole('checkbox', { name: /^Select (plain|residual)/ })).toHaveCount(2);
  }).toPass();
  await ledger.getByRole('checkbox', { name: labStrings.table.selectAll }).check();
  return ledger;
}

const dotted = 'g[aria-label="line"][stroke-dasharray="1 4"]';

test('runs of the ledger are drawn in the degradation lab by their names, and one that is deleted is named', async ({
  lab,
  page,
  context,
}) => {
  test.setTimeout(240_000);
  const ledger = await selectTwins(lab, page);
  await ledger.getByRole('link', { name: /^Draw in Figure 1 of Introduction/ }).click();
  await expect(page).toHaveURL(/\/introduction\/#lab\.runs=/);
  const own = new Lab(page).root;
  const line = own.getByRole('listitem').filter({ hasText: words.mark(1) });
  await expect(line).toContainText('seed 1, 25 iterations: ');
  await expect(line).toContainText('residual-8');
  await expect(line).toContainText('plain-8');
  const curves = own.locator('[data-chart="curves"]');
  await expect(curves.locator(dotted)).toHaveCount(2);
  await expect(curves.getByText('residual-8, kept 1')).toBeVisible();
  await expect(own.locator('[data-chart="degradation"]').getByText('residual-8, kept 1')).toBeVisible();
  // Caption and badge speak of the figure's own data.
  await expect(own).toHaveAttribute('data-state', 'recorded');
  await own.locator('details.numbers > summary').click();
  await expect(own.getByRole('table', { name: words.table.caption }).getByRole('row')).toHaveCount(3);

  const other = await context.newPage();
  await other.goto('./lab/');
  await other.getByRole('button', { name: 'Delete: plain-8, seed 1' }).click();
  await expect(own.getByText(words.gone(['plain-8, seed 1, iterations 25']))).toBeVisible();
  await expect(line).not.toContainText('plain-8');
  await curves.scrollIntoViewIfNeeded();
  await expect(curves.locator(dotted)).toHaveCount(1);
  await page.reload();
  await expect(own.getByText(words.gone(['plain-8, seed 1, iterations 25']))).toBeVisible();

  await own.getByRole('button', { name: words.removeAll }).click();
  await expect(own.getByRole('heading', { name: words.title })).toHaveCount(0);
  await expect(curves.locator(dotted)).toHaveCount(0);
  expect(new URL(page.url()).hash).toBe('');
});

test('runs of the ledger are drawn beside a block that a reader writes', async ({ lab, page }) => {
  const ledger = await selectTwins(lab, page);
  // A page that is loaded anew would lose what is trained in it.
  await page.locator('body').evaluate((body) => body.setAttribute('data-stays', ''));
  await ledger.getByRole('link', { name: /^Draw in Figure 2 of / }).click();
  const editor = page.locator('[data-figure="block-editor"]');
  await expect(editor.getByRole('listitem').filter({ hasText: words.mark(2) })).toContainText('seed 1');
  const chart = editor.locator('[data-chart="block-errors"]');
  await chart.scrollIntoViewIfNeeded();
  await expect(chart.locator(dotted)).toHaveCount(2);
  await expect(page.locator('body[data-stays]')).toHaveCount(1);
  await editor.getByRole('button', { name: words.of(words.remove, words.mark(1)) }).click();
  await expect(chart.locator(dotted)).toHaveCount(1);
});

test('a long training that was stopped is drawn beside those that were recorded', async ({ page }) => {
  test.setTimeout(240_000);
  await page.goto('./cifar-10/?long.v=1&long.kind=plain&long.depth=8&long.rate=0.1&long.seed=1');
  const long = page.locator('long-training');
  await long.getByRole('button', { name: 'Train', exact: true }).click();
  await expect(long.locator('.live-finding')).toContainText(/after [1-9]\d\d iterations/, { timeout: 80_000 });
  await long.getByRole('button', { name: 'Stop' }).click();
  await expect(long.locator('.status')).toContainText(/^Stopped/);
  await page.goto('./lab/');
  const ledger = page.locator('run-ledger');
  await ledger.getByRole('checkbox', { name: /^Select plain-8/ }).check();
  await ledger.getByRole('link', { name: /^Draw in Figure \d+ of CIFAR-10/ }).click();
  await expect(page).toHaveURL(/\/cifar-10\/#long\.runs=/);
  await expect(long).toBeInViewport();
  const line = long.getByRole('listitem').filter({ hasText: words.mark(1) });
  await expect(line).toContainText(/rate 0\.1, seed 1, [1-9]\d\d iterations: plain-8/);
  const plain = long.locator('[data-chart="trained-to-the-end-plain"]');
  await expect(plain.getByText('plain-8, kept 1')).toBeVisible();
  await line.getByRole('button', { name: words.of(words.remove, words.mark(1)) }).click();
  await expect(plain.getByText('plain-8, kept 1')).toHaveCount(0);
  await expect(plain.getByText('plain-56').first()).toBeVisible();
});

test('twins of the ledger are opened where they are cut, and taken where their loss is seen', async ({ lab, page }) => {
  test.setTimeout(240_000);
  const ledger = await selectTwins(lab, page);
  const landscape = await ledger.getByRole('link', { name: /^See their loss in / }).getAttribute('href');
  await ledger.getByRole('link', { name: /^Cut in / }).click();
  const lesion = page.locator('[data-figure="lesion"]');
  await expect(lesion.getByRole('group', { name: 'residual-8', exact: true })).toContainText('2,000 test images', {
    timeout: 30_000,
  });
  await expect(lesion.getByRole('option', { selected: true }).first()).toHaveText(/^yours: 8 layers, seed 1/);

  await page.goto(landscape!);
  const plane = page.locator('[data-figure="loss-landscape"]');
  await expect(plane.getByText('Taken: your own twins of 8 layers, seed 1, 25 iterations')).toBeVisible();
  await plane.getByRole('button', { name: 'Compute a plane of your twins' }).click();
  await expect(plane.locator('[data-panel="plain"]')).toContainText('plain-8, training seed 1, directions 1, 5 × 5', {
    timeout: 60_000,
  });
  await plane.getByRole('button', { name: 'Back to the recorded twins' }).click();
  // Drawn when it is seen.
  await plane.locator('[data-panel="plain"]').scrollIntoViewIfNeeded();
  await expect(plane.locator('[data-panel="plain"]')).toHaveText('plain-44, training seed 1');
  expect(new URL(page.url()).hash).toBe('');
});
