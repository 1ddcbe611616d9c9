import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { KeptNetworksList, writeToStore } from '../../../e2e/kept-networks.ts';
import { forbidStorage } from '../../../e2e/forbid-storage.ts';
import { Lab } from '../../../e2e/lab.ts';
import { expect, test } from '../../../e2e/test.ts';
import { prependToWorker } from '../../../e2e/worker-script.ts';
import type { RunResult } from '../../experiment/records.ts';

interface Line {
  readonly wrong: Readonly<Record<string, readonly [asTrained: number, remeasured: number]>>;
}

const file = new URL('../../../content/runs/lesion.json', import.meta.url);
const { networks } = JSON.parse(readFileSync(file, 'utf8')) as { readonly networks: readonly Line[] };
const tenths = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
/** Of the twins that the page starts from, as the record has it: the plain one is first. */
const recorded = (kind: 'plain' | 'residual', edits: string, column: 0 | 1 = 0) =>
  `${tenths.format(100 * (networks[kind === 'plain' ? 0 : 1]!.wrong[edits]![column] / 2000))}\u00a0%`;

const showAll = (figure: Locator) => figure.getByRole('button', { name: 'Show the result' });

/** With its result in sight: asked for here, and by every link of its own. */
async function openFigure(page: Page, query = ''): Promise<Locator> {
  await page.goto(`./afterword/${query}`);
  const figure = page.locator('[data-figure="lesion"]');
  await expect(figure).toHaveAttribute('data-state', 'recorded');
  // Asked for once in a session.
  if (await showAll(figure).isVisible()) await showAll(figure).click();
  return figure;
}

const loadButton = (figure: Locator) => figure.getByRole('button', { name: /^Load the trained twins \(\d+ kB\)$/ });

async function openTwins(page: Page, query = ''): Promise<Locator> {
  const figure = await openFigure(page, query);
  await loadButton(figure).click();
  await expect(figure).toHaveAttribute('data-state', 'done', { timeout: 100_000 });
  return figure;
}

const block = (figure: Locator, number: number) => figure.getByRole('button', { name: `Block ${number}`, exact: true });

/** Waits until a network has answered on all images. */
async function expectError(figure: Locator, kind: 'plain' | 'residual', error: string): Promise<void> {
  const readout = figure.getByRole('group', { name: `${kind}-20`, exact: true });
  await expect(readout).toContainText('of all 2,000 test images');
  await expect(readout).toContainText('the recorded number, to the last image');
  await expect(readout.locator('.error')).toHaveText(error);
}

test('a block that is cut costs both twins what was recorded, and comes back with a second press', async ({ page }) => {
  const figure = await openTwins(page);
  await expect(figure).toHaveAttribute('data-backend', 'wasm');
  for (const kind of ['plain', 'residual'] as const) await expectError(figure, kind, recorded(kind, ''));
  await block(figure, 5).click();
  await expect(block(figure, 5)).toHaveAttribute('aria-pressed', 'true');
  for (const kind of ['plain', 'residual'] as const)
    await expectError(figure, kind, recorded(kind, 'block-left-out:4'));
  await expect(figure.getByText('Without block 5, 256 of 512 paths are left')).toBeVisible();
  await expect(page).toHaveURL(/lesion\.v=1&lesion\.depth=20&lesion\.edits=block-left-out%3A4$/);
  await expect(figure.getByText('Left out: stage 2, block 2 of 3', { exact: true })).toBeVisible();
  const images = figure.getByRole('list', { name: /Eight test images/ }).getByRole('listitem');
  await expect(images).toHaveCount(8);
  await expect(images.first().getByRole('img', { name: 'A test image: Ankle boot' })).toBeVisible();
  await figure.getByRole('combobox', { name: 'BN statistics' }).selectOption('measured again');
  await expectError(figure, 'residual', recorded('residual', 'block-left-out:4', 1));
  await figure.getByRole('button', { name: 'Undo' }).click();
  await block(figure, 5).click();
  for (const kind of ['plain', 'residual'] as const) await expectError(figure, kind, recorded(kind, ''));
});

test('λ at 0 ruins the residual network, and the plain one has nothing to turn', async ({ page }) => {
  const figure = await openTwins(page);
  await figure.getByRole('slider', { name: 'λ' }).fill('0');
  await expectError(figure, 'residual', recorded('residual', 'shortcut-scale:all:0'));
  await expectError(figure, 'plain', recorded('plain', ''));
  await expect(figure.getByText('a plain network has no shortcuts')).toBeVisible();
  await figure.getByRole('button', { name: 'Reset', exact: true }).click();
  await expectError(figure, 'residual', recorded('residual', ''));
  await expect(figure.getByRole('slider', { name: 'λ' })).toHaveValue('1');
});

test('an answer to other changes is pale and busy until the next one comes, and the smaller share says so', async ({
  page,
}) => {
  // The answer to a change is held back until the page asks for it.
  const shim = `{
    const post = self.postMessage.bind(self);
    const gate = new BroadcastChannel('answers');
    const held = [];
    let asked = 0;
    addEventListener('message', ({ data }) => void (data.type === 'ask' && data.question.edits.length > 0 && (asked += 1)));
    gate.onmessage = () => held.splice(0).forEach((report) => post(report));
    self.postMessage = (report) => void (report.type === 'answered' && asked > 0 ? held.push(report) : post(report));
  }`;
  await prependToWorker(page, shim);
  const figure = await openTwins(page);
  const readout = figure.getByRole('group', { name: 'residual-20', exact: true });
  await expectError(figure, 'residual', recorded('residual', ''));
  await expect(readout).toHaveAttribute('aria-busy', 'false');
  await block(figure, 5).click();
  await expect(readout).toHaveAttribute('aria-busy', 'true');
  await expect(readout.locator('.error')).toHaveText(recorded('residual', ''));
  await expect.poll(() => readout.evaluate((element) => getComputedStyle(element).opacity)).toBe('0.5');
  await expect(figure.locator('.status')).toHaveText('Asking both networks …');
  const release = () => page.evaluate(() => new BroadcastChannel('answers').postMessage(''));
  await expect(async () => {
    await release();
    await expect(readout).toHaveAttribute('aria-busy', 'false', { timeout: 200 });
  }).toPass();
  await expect(readout).toContainText('of the first 500 test images');
  await expect(readout).toContainText(`nothing changed, of all 2,000: ${recorded('residual', '')}`);
  await expect(async () => {
    await release();
    await expect(readout).toContainText('of all 2,000 test images', { timeout: 200 });
  }).toPass();
  await expect(readout).toContainText(`nothing changed: ${recorded('residual', '')}`);
});

test('Undo takes back a whole turn of the slider, and then what was done before it', async ({ page }) => {
  const figure = await openTwins(page);
  await block(figure, 5).click();
  const slider = figure.getByRole('slider', { name: 'λ' });
  await slider.focus();
  for (const key of ['ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowRight']) await page.keyboard.press(key);
  await expect(slider).toHaveValue('0.9');
  const box = (await slider.boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 4, box.y + box.height / 2, { steps: 5 });
  await page.mouse.up();
  await expect(slider).not.toHaveValue('0.9');
  const undo = figure.getByRole('button', { name: 'Undo' });
  await undo.click();
  await expect(slider).toHaveValue('0.9');
  await undo.click();
  await expect(slider).toHaveValue('1');
  await expect(block(figure, 5)).toHaveAttribute('aria-pressed', 'true');
  await undo.click();
  await expect(block(figure, 5)).toHaveAttribute('aria-pressed', 'false');
  await expect(undo).toBeDisabled();
});

test('where the charts are of another depth than the networks that answer, it is told', async ({ page }) => {
  const figure = await openTwins(page);
  const told = figure.getByText('These networks have 20 layers. The charts above are of networks with 44.');
  await expect(told).toHaveCount(0);
  await figure.getByRole('radio', { name: '44' }).check();
  await expect(told).toBeVisible();
  await figure.getByRole('radio', { name: '20' }).check();
  await expect(told).toHaveCount(0);
});

test('what cannot be done says why: a swap of two shapes, and a plain block that widens', async ({ page }) => {
  const figure = await openTwins(page);
  await figure.getByRole('button', { name: 'Swap two blocks' }).click();
  await block(figure, 8).click();
  await expect(block(figure, 3)).toHaveAttribute('aria-disabled', 'true');
  await block(figure, 3).click({ force: true });
  await expect(figure.getByText(/^Blocks 8 and 3 cannot change places/)).toBeVisible();
  await block(figure, 9).click();
  for (const kind of ['plain', 'residual'] as const)
    await expectError(figure, kind, recorded(kind, 'blocks-swapped:7+8'));
  await figure.getByRole('button', { name: 'Reset', exact: true }).click();
  await block(figure, 4).click();
  await expectError(figure, 'residual', recorded('residual', 'block-left-out:3'));
  await expect(figure.getByText(/^Block 4 stays: it makes 16 maps of 7×7 of 8 maps of 14×14/)).toBeVisible();
});

test('a worker that dies is told, and both networks can be built again with what was changed', async ({ page }) => {
  const shim = `addEventListener('message', (event) => {
    if (event.data.type !== 'ask' || event.data.question.edits.length === 0) return;
    event.stopImmediatePropagation();
    throw new Error('broken on purpose');
  });`;
  await prependToWorker(page, shim);
  const figure = await openTwins(page);
  await block(figure, 2).click();
  await expect(figure).toHaveAttribute('data-state', 'failed');
  await expect(figure.getByRole('alert')).toHaveText(
    'No answer came: Error: broken on purpose. Both networks are built again on your next press; the changes stay.',
  );
  await expect.poll(() => page.workers().length).toBe(0);
  await page.unrouteAll();
  await block(figure, 3).click();
  await expect(figure).toHaveAttribute('data-state', 'done', { timeout: 100_000 });
  await figure.getByRole('button', { name: 'Undo' }).click();
  await expectError(figure, 'residual', recorded('residual', 'block-left-out:1'));
  await expect(figure.getByRole('alert')).toBeEmpty();
});

test('answers that are no numbers are named and drawn at the border', async ({ page }) => {
  const shim = `{
    const post = self.postMessage.bind(self);
    self.postMessage = (report) => {
      if (report.type !== 'answered') return post(report);
      const measurements = report.measurements.map((own) =>
        own.type === 'share-error'
          ? { ...own, error: NaN }
          : { ...own, answers: own.answers.map((one) => ({ ...one, probabilities: [Infinity] })) },
      );
      post({ ...report, measurements });
    };
  }`;
  await prependToWorker(page, shim);
  const figure = await openTwins(page);
  const readout = figure.getByRole('group', { name: 'plain-20', exact: true });
  await expect(readout.locator('.error')).toHaveText('not a number');
  await expect(readout).toContainText('its outputs are infinite or not numbers');
  await expect(figure.getByText('plain: not a number')).toHaveCount(8);
  // Each answer puts another bar in the place of the one before.
  await expect(async () => {
    const [bar, fill] = await Promise.all(
      ['.error-bar', '.error-bar .fill'].map((part) => readout.locator(part).boundingBox()),
    );
    expect(fill?.width).toBeCloseTo(bar?.width ?? NaN, 0);
  }).toPass();
});

test('what was measured is kept until a guess is made, also while twins are cut; paper and a link show it', async ({
  page,
}) => {
  await page.goto('./afterword/');
  const figure = page.locator('[data-figure="lesion"]');
  const measured = [
    figure.getByRole('img', { name: /^Test error of residual-20/ }).first(),
    figure.getByText(/^Leave out any block that can be left out/),
    figure.getByText('The numbers, as a table'),
  ];
  for (const place of measured) await expect(place).toBeHidden();
  await expect(figure.getByText('Kept until you guess.')).toBeVisible();
  await loadButton(figure).click();
  await expect(figure).toHaveAttribute('data-state', 'done', { timeout: 100_000 });
  for (const place of measured) await expect(place).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(measured[0]!).toBeVisible();
  await page.emulateMedia({ media: 'screen' });
  await figure.getByRole('radio', { name: 'neither' }).check();
  for (const place of measured) await expect(place).toBeVisible();
  await expect(showAll(figure)).toBeHidden();
  await expect(figure.getByText('Kept until you guess.')).toBeHidden();
  const linked = await openFigure(page, '?lesion.v=1&lesion.edits=block-left-out:4');
  await expect(linked.getByText(/^Leave out any block that can be left out/)).toBeVisible();
});

test('a guess is answered with what was measured', async ({ page }) => {
  const figure = await openFigure(page);
  const guess = figure.getByRole('group', { name: /^What is your guess/ });
  await expect(figure.getByRole('img', { name: /^Test error of residual-20 without one block/ })).toBeVisible();
  await guess.getByRole('radio', { name: 'both' }).check();
  await expect(figure.getByText(/^Not so: the residual one\. Without one block plain-20 errs/)).toBeVisible();
  await guess.getByRole('radio', { name: 'the residual one' }).press('Space');
  await expect(figure.getByText(/^As you said: the residual one\./)).toBeVisible();
  expect(page.workers()).toHaveLength(0);
});

test('the other depth is drawn where it is chosen, by hand or by a link, with its numbers', async ({ page }) => {
  const figure = await openFigure(page);
  await figure.getByRole('radio', { name: '44' }).check();
  for (const kind of ['plain', 'residual']) {
    const chart = figure.getByRole('img', { name: `Test error of ${kind}-44 without one block, block by block` });
    await expect(chart).toBeVisible();
    await expect(chart.locator('.bar')).toHaveCount(kind === 'plain' ? 19 : 21);
  }
  await expect(figure.locator('.legend')).toContainText('Blocks 8 and 15 change the shape');
  await expect(figure).toHaveAttribute('data-state', 'recorded');
  await expect(page).toHaveURL(/lesion\.v=1&lesion\.depth=44&lesion\.edits=none$/);
  const linked = await openFigure(page, '?lesion.v=1&lesion.depth=44');
  await expect(linked.getByRole('radio', { name: '44' })).toBeChecked();
  await linked.getByText('The numbers, as a table').click();
  const table = linked.getByRole('table', { name: /^Test error without one block at 44 layers/ });
  await expect(table.getByRole('row')).toHaveCount(23);
  expect(page.workers()).toHaveLength(0);
});

test('while it answers the badge says LIVE, and by what; its answers join the table', async ({ page }) => {
  const figure = await openFigure(page);
  const badge = figure.locator('summary.badge');
  await expect(badge).toHaveText('RECORDED');
  await loadButton(figure).click();
  await expectError(figure, 'residual', recorded('residual', ''));
  await expect(badge).toHaveText('LIVE');
  await badge.click();
  await expect(figure.locator('.provenance')).toContainText(
    'plain-20 and residual-20, 300 iterations, recorded weights',
  );
  await expect(figure.locator('.provenance')).toContainText('of all 2,000 test images');
  await badge.click();
  await figure.getByText('The numbers, as a table').click();
  const answers = figure.getByRole('table', { name: 'Answers to you, on all test images' });
  await expect(answers.getByRole('row', { name: /^residual-20/ })).toContainText(recorded('residual', ''));
});

test('weights that do not come are told, and asked for again by the same button', async ({ page }) => {
  await page.route(/lesion\.[^/]*\.bin$/, (route) => route.fulfill({ status: 404, body: '' }));
  const figure = await openFigure(page);
  await loadButton(figure).click();
  await expect(figure).toHaveAttribute('data-state', 'failed');
  await expect(figure.getByRole('alert')).toContainText('.bin did not arrive intact');
  await page.unrouteAll();
  await loadButton(figure).click();
  await expect(figure).toHaveAttribute('data-state', 'done', { timeout: 100_000 });
});

test('with the keyboard alone: load, cut, turn', async ({ page }) => {
  const figure = await openFigure(page);
  await loadButton(figure).focus();
  await page.keyboard.press('Enter');
  await expect(figure).toHaveAttribute('data-state', 'done', { timeout: 100_000 });
  await expect(block(figure, 1)).toBeFocused();
  for (let tab = 0; tab < 4; tab++) await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expectError(figure, 'plain', recorded('plain', 'block-left-out:4'));
  await expect(block(figure, 5)).toBeFocused();
});

test('a link says what is changed and starts nothing; one that does not fit is told', async ({ page }) => {
  const figure = await openFigure(page, '?lesion.v=1&lesion.edits=block-left-out:4');
  await expect(figure.locator('.status')).toHaveText(/^The link names changes/);
  expect(page.workers()).toHaveLength(0);
  await loadButton(figure).click();
  await expectError(figure, 'residual', recorded('residual', 'block-left-out:4'));
  const other = await openFigure(page, '?lesion.v=1&lesion.edits=blocks-swapped:2%2B4');
  await expect(other.getByText(/edits: “blocks-swapped:2\+4” is not a list of edits/)).toBeVisible();
});

const ownTwins = '?lab.v=1&lab.depths=8&lab.kind=both&lab.iterations=25';
const choice = (figure: Locator) => figure.getByRole('combobox', { name: 'Twins', exact: true });

/** Waits until one of the reader's own networks has answered on all images; gives what it says. */
async function ownError(figure: Locator, kind: 'plain' | 'residual'): Promise<string> {
  const readout = figure.getByRole('group', { name: `${kind}-8`, exact: true });
  await expect(readout).toContainText('of all 2,000 test images', { timeout: 30_000 });
  return readout.locator('.error').innerText();
}

/** Trains twins in the lab, goes to the figure and opens them there. */
async function openOwnTwins(lab: Lab, query: string): Promise<{ figure: Locator; runs: readonly RunResult[] }> {
  const { page } = lab;
  await page.goto(`./introduction/${query}`);
  await lab.isAlive();
  const runs = await lab.train();
  const list = new KeptNetworksList(page);
  await expect(async () => {
    await list.open();
    expect(await list.names).toHaveLength(2);
  }).toPass();
  const figure = await openTwins(page);
  await expect(choice(figure).getByRole('option')).toHaveCount(2);
  await choice(figure).selectOption({ index: 1 });
  return { figure, runs };
}

test('twins that were trained in the lab are opened and cut, and the recorded ones come back', async ({
  lab,
  page,
}) => {
  const { figure, runs } = await openOwnTwins(lab, ownTwins);
  await expect(choice(figure).getByRole('option', { selected: true })).toHaveText(
    /^yours: 8 layers, seed 1, 25 iterations/,
  );
  for (const { experiment, evaluation } of runs) {
    const error = `${tenths.format(100 * evaluation!.testError)}\u00a0%`;
    const kind = experiment.network.residual ? 'residual' : 'plain';
    expect(await ownError(figure, kind)).toBe(error);
    await expect(figure.getByRole('group', { name: `${kind}-8`, exact: true })).not.toContainText('recorded');
  }
  await expect(figure.getByRole('button', { name: /^Block \d$/ })).toHaveCount(3);
  const whole = await ownError(figure, 'residual');
  await block(figure, 1).click();
  const readout = figure.getByRole('group', { name: 'residual-8', exact: true });
  await expect(readout.locator('.error')).not.toHaveText(whole);
  await expect(readout).toContainText(`nothing changed: ${whole}`);
  await ownError(figure, 'plain');
  await expect(page).toHaveURL(/lesion\.edits=none$/);
  await choice(figure).selectOption({ index: 0 });
  for (const kind of ['plain', 'residual'] as const) await expectError(figure, kind, recorded(kind, ''));
});

test('the list of twins follows the lab in another tab', async ({ page, context }) => {
  test.setTimeout(240_000);
  const figure = await openTwins(page);
  await expect(figure.getByRole('link', { name: 'the lab' })).toBeVisible();
  const other = new Lab(await context.newPage());
  await other.page.goto(`./introduction/${ownTwins}`);
  await other.isAlive();
  await other.train();
  const list = new KeptNetworksList(other.page);
  await expect(async () => {
    await list.open();
    expect(await list.names).toHaveLength(2);
  }).toPass();
  await other.page.close();
  await page.bringToFront();
  // The browser of the tests counts every tab as seen: this is what a reader's coming back tells the page.
  await page.evaluate(() => dispatchEvent(new Event('focus')));
  await expect(choice(figure).getByRole('option')).toHaveCount(2);
  await expect(figure.getByRole('link', { name: 'the lab' })).toHaveCount(0);
});

test('twins that were trained without BN have nothing that could be measured again, and it is told', async ({
  lab,
}) => {
  const { figure } = await openOwnTwins(lab, `${ownTwins}&lab.bn=off`);
  await ownError(figure, 'residual');
  await figure.getByRole('combobox', { name: 'BN statistics' }).selectOption('measured again');
  await expect(figure.getByText('Nothing is measured again: this network was trained without BN.')).toHaveCount(2);
});

test('without a network on the device the way to the lab is told, and a broken record is left out', async ({
  page,
}) => {
  const figure = await openTwins(page);
  await expect(choice(figure)).toBeHidden();
  await expect(figure.getByRole('link', { name: 'the lab' })).toHaveAttribute('href', /\/introduction\/#guess$/);
  await writeToStore(page, [['networks', 'text', '<img src=x onerror=alert(1)>']]);
  const again = await openTwins(page);
  await expect(again.getByText('One record on this device cannot be read and is left out.')).toBeVisible();
});

test('where storage is forbidden the recorded twins are cut all the same, and it is told', async ({ page }) => {
  await forbidStorage(page, 'indexedDB');
  const figure = await openTwins(page);
  await expectError(figure, 'residual', recorded('residual', ''));
  await expect(figure.getByText(/^Train twins in the lab.* cannot be read\.$/)).toBeVisible();
});

test('the downloads hold every recorded answer, and those to the reader', async ({ page }) => {
  const figure = await openFigure(page);
  const arrives = page.waitForEvent('download');
  await figure.getByRole('button', { name: 'All answers as CSV' }).click();
  const rows = (await readFile(await (await arrives).path(), 'utf8')).trim().split('\r\n');
  const answers = networks.flatMap(({ wrong }) => Object.keys(wrong));
  expect(rows).toHaveLength(1 + 2 * answers.length);
  expect(rows[1]).toBe(`recorded,plain,20,1,1,wasm,,2000,${networks[0]!.wrong['']![0]},`);
});
