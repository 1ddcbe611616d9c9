import type { Locator, Page } from '@playwright/test';
import { cifarArchive, idxPair } from '../src/data/own/own-files.fixture.ts';
import type { RunResult } from '../src/experiment/records.ts';
import { blockEditorStrings as blockWords } from '../src/figures/block-editor/words.ts';
import { queueWords } from '../src/figures/experiment-lab/words/queue.ts';
import { gradientTrialStrings as trialWords } from '../src/figures/gradient-trial/words.ts';
import { imagesFieldStrings } from '../src/i18n/images-field.ts';
import { ownDataStrings } from '../src/i18n/own-data.ts';
import { ownImagesStrings as words } from '../src/i18n/own-images.ts';
import { takeAwayStrings } from '../src/i18n/take-away.ts';
import { downloadFrom } from './download.ts';
import { OwnData } from './own-data.ts';
import { expect, test } from './test.ts';
import { countUnfinished } from './unfinished.ts';

// Figures beside the lab's experiment that train on images of the reader's own.

const cifar = 'cifar-10-binary.tar.gz';
const cifarName = words.name(cifar, { side: 32, channels: 3, classes: 10 });
const idx = 'train-images-idx3-ubyte';
const idxName = words.name(idx, { side: 14, channels: 1, classes: 3 });

async function openFigure(page: Page, room: string, address: string): Promise<Locator> {
  await page.goto(address);
  const figure = page.locator(`[data-figure="${room}"]`);
  await figure.scrollIntoViewIfNeeded();
  await page.waitForFunction((name) => customElements.get(name) !== undefined, room);
  return figure;
}

const imagesOf = (figure: Locator) => figure.getByRole('combobox', { name: imagesFieldStrings.images, exact: true });

async function train(figure: Locator): Promise<void> {
  await figure.getByRole('button', { name: 'Train', exact: true }).click();
  await expect(figure).toHaveAttribute('data-state', 'done', { timeout: 100_000 });
}

const runsOf = async (figure: Locator, button: string) =>
  (JSON.parse(await downloadFrom(figure, button)) as { readonly runs: readonly RunResult[] }).runs;

test('a written block trains on colour images that the device keeps, beside twins that see the same', async ({
  page,
}) => {
  test.setTimeout(240_000);
  const own = new OwnData(page);
  await own.open();
  await own.keep([cifarArchive()], cifar);

  const query = '?block.v=1&block.depth=8&block.iterations=25';
  const figure = await openFigure(page, 'block-editor', `./residual-learning/${query}`);
  const chart = figure.locator('[data-chart="block-errors"] svg:visible');
  await expect(figure.getByRole('link', { name: imagesFieldStrings.bring })).toHaveAttribute(
    'href',
    /\/lab\/#your-data$/,
  );
  await expect(chart).toContainText('residual');
  await imagesOf(figure).selectOption({ label: cifarName });
  await figure.getByRole('combobox', { name: blockWords.form.preset }).selectOption('F of one layer');
  await figure.locator('.block-outcome').scrollIntoViewIfNeeded();
  await expect(figure.locator('.block-outcome')).toHaveText(
    blockWords.training.otherImages + blockWords.training.besideYours(true),
  );
  await expect(chart).not.toContainText('residual');
  await expect(figure.locator('.badge')).toBeHidden();
  // By hand: 3 x 3 filters, scale and shift of each channel, the classifier.
  const parameters = 9 * (3 * 8 + 8 * 8 + 8 * 16 + 16 * 32) + 2 * (8 + 8 + 16 + 32) + 32 * 10 + 10;
  const counts = figure.getByRole('row', { name: blockWords.counts.own }).first().getByRole('cell');
  await expect(counts.nth(1)).toHaveText(blockWords.counts.count(parameters));
  await expect(figure.locator('.status')).toHaveText(/^(About|Less).+(on this device|from another machine)$/);

  await train(figure);
  await expect(figure.locator('.block-outcome')).toContainText(blockWords.training.onOwn(cifarName).trim());
  await expect(figure.locator('.block-outcome')).toContainText('; the plain network had');
  await expect(chart).toContainText('residual');
  const runs = await runsOf(figure, 'JSON');
  expect(
    runs.map(({ experiment: { data, network } }) => [data.name, data.side, network.written === undefined]),
  ).toEqual([
    ['own', 32, false],
    ['own', 32, true],
    ['own', 32, true],
  ]);
  await expect(figure.locator('.status')).toContainText('3 networks trained');
  await figure.getByRole('button', { name: 'Take it away' }).click();
  await expect(figure.getByText(takeAwayStrings.ownData)).toBeVisible();

  await page.reload();
  await expect(imagesOf(figure).locator('option:checked')).toHaveText(cifarName);
  // What was trained has shown how fast this device is.
  await expect(figure.locator('.status')).toHaveText(/ on this device$/);
});

test('gradients of twins are read on images of the reader’s own, and nothing recorded is drawn behind them', async ({
  page,
}) => {
  test.setTimeout(240_000);
  const own = new OwnData(page);
  await own.open();
  await own.keep(idxPair(260, { side: 14, classes: 3 }));

  const query = '?gradients.v=1&gradients.depth=8&gradients.iterations=25&backend=wasm';
  const figure = await openFigure(page, 'gradient-trial', `./imagenet/${query}`);
  const lines = figure.locator('[data-chart="gradients-plain"] svg:visible g[aria-label="line"] path');
  await imagesOf(figure).selectOption({ label: idxName });
  await expect(figure.locator('.finding')).toHaveText(trialWords.caption.otherImages);
  await expect(lines).toHaveCount(0);
  await expect(figure.locator('.badge')).toBeHidden();
  await expect(figure.locator('.status')).toHaveText(/from another machine$/);
  await train(figure);
  await expect(figure.locator('.finding')).toContainText(trialWords.caption.onOwn(idxName).trim());
  await expect(figure.locator('.finding')).not.toContainText('recorded');
  // The twin at initialisation and now.
  await expect(lines).toHaveCount(2);
  const runs = await runsOf(figure, trialWords.downloadLabels.json);
  expect(runs.map(({ experiment: { data } }) => data)).toEqual([
    expect.objectContaining({ name: 'own', side: 14, classes: 3 }),
    expect.objectContaining({ name: 'own', side: 14, classes: 3 }),
  ]);
  await imagesOf(figure).selectOption('fashion-mnist-14');
  await expect(figure).toHaveAttribute('data-state', 'recorded');
  await expect(figure.locator('.finding')).toContainText('at initialisation');
});

for (const [room, address, query] of [
  ['block-editor', './residual-learning/', 'block.v=1&block.depth=8&block.data='],
  ['block-editor', './lab/', 'block.v=1&block.depth=8&block.data='],
  ['gradient-trial', './imagenet/', 'gradients.v=1&gradients.depth=8&gradients.data='],
] as const) {
  test(`a link of ${room} in ${address} to images that are not here names them, and those of the site stand in`, async ({
    page,
  }) => {
    const key = `own-${'0123456789abcdef'.repeat(2)}-3-7-500-100-32`;
    const figure = await openFigure(page, room, `${address}?${query}${key}`);
    await expect(
      figure.getByText(/500 training and 100 test images of 32 px, in colour, 7 classes, fingerprint 0123456789abcdef/),
    ).toBeVisible();
    await expect(figure.getByText(words.instead(words.site('fashion-mnist', 14)))).toBeVisible();
    await expect(imagesOf(figure)).toHaveValue('fashion-mnist-14');
    await expect(imagesOf(figure).locator('option')).toHaveCount(1);
    await expect(figure).toHaveAttribute('data-state', 'recorded');
  });
}

test('data in use that are not kept are offered by the block editor of the page, which trains on them', async ({
  page,
}) => {
  test.setTimeout(240_000);
  const own = new OwnData(page);
  await own.open('?block.v=1&block.depth=8&block.iterations=25');
  await own.choose(idxPair(260, { side: 14, classes: 3 }));
  await own.press(ownDataStrings.use);
  await expect(own.images.locator('option:checked')).toHaveText(idxName);
  const figure = page.locator('[data-figure="block-editor"]');
  await figure.scrollIntoViewIfNeeded();
  await expect(imagesOf(figure)).toHaveValue('fashion-mnist-14');
  await imagesOf(figure).selectOption({ label: idxName });
  await train(figure);
  await figure.locator('.block-outcome').scrollIntoViewIfNeeded();
  await expect(figure.locator('.block-outcome')).toContainText(blockWords.training.notRecorded.trim());
  await expect(figure.locator('.block-outcome')).toContainText(idxName);
});

test('a written block on images of the reader’s own that was left is gone on with', async ({ page }) => {
  test.setTimeout(240_000);
  const own = new OwnData(page);
  await own.open('?block.v=1&block.depth=8&block.iterations=5000');
  await own.keep(idxPair(260, { side: 14, classes: 3 }));
  const figure = page.locator('[data-figure="block-editor"]');
  await figure.scrollIntoViewIfNeeded();
  await imagesOf(figure).selectOption({ label: idxName });
  await figure.getByRole('button', { name: 'Train', exact: true }).click();
  await expect.poll(() => page.evaluate(countUnfinished), { timeout: 30_000 }).toBe(1);
  await page.reload();
  await figure.scrollIntoViewIfNeeded();
  await expect(imagesOf(figure).locator('option:checked')).toHaveText(idxName);
  const left = figure.getByText(/A run of this block was left after \d+ of 5000 iterations/);
  await expect(left).toBeVisible();
  // The same block on other images is another run.
  await imagesOf(figure).selectOption('fashion-mnist-14');
  await expect(left).toBeHidden();
});

test('a queue on images of the reader’s own that a reload cuts short goes on with them', async ({ page }) => {
  test.setTimeout(240_000);
  const own = new OwnData(page);
  const few = { depth: '8,14', filters: '4', batch: '8', iterations: '100', seeds: '3' } as const;
  await own.open(
    `?experiment.v=1&${Object.entries(few)
      .map(([name, text]) => `experiment.${name}=${text}`)
      .join('&')}`,
  );
  await own.keep(idxPair(260, { side: 14, classes: 3 }));
  await own.images.selectOption({ label: idxName });
  await own.lab.getByRole('button', { name: 'Train', exact: true }).click();
  const rows = own.lab.getByRole('table', { name: queueWords.caption }).locator('tbody').getByRole('row');
  await expect(rows.filter({ hasText: 'done' }).first()).toBeVisible({ timeout: 80_000 });
  await page.reload();
  const left = own.lab.getByRole('listitem').filter({ hasText: /left: / });
  await expect(left).toContainText(`on ${idx}`);
  await left.getByRole('button', { name: new RegExp(`^${queueWords.left.continue}`) }).click();
  await expect(own.lab).toHaveAttribute('data-state', 'done', { timeout: 100_000 });
  await expect(rows.filter({ hasText: 'done' })).toHaveCount(12);
  await expect(own.images.locator('option:checked')).toHaveText(idxName);
  await expect(left).toHaveCount(0);
});

test('the page of the reader’s data names the figures that train on them, and why others do not', async ({ page }) => {
  await page.goto('./lab/');
  const data = page.locator('own-data');
  await expect(data).toContainText(ownDataStrings.otherFigures);
  const links = data
    .getByRole('listitem')
    .filter({ hasText: /\(Figure \d of [^)]+\)/ })
    .getByRole('link');
  const addresses = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  expect(addresses.map((address) => address?.replace(/#.*$/, ''))).toEqual(['/lab/', '/lab/', '/imagenet/']);
});
