import type { Locator, Page } from '@playwright/test';
import { forbidStorage } from '../../../e2e/forbid-storage.ts';
import { expect, test } from '../../../e2e/test.ts';
import { labStrings } from '../../i18n/lab.ts';
import { labWords as words } from './words.ts';
import { drawnWords } from './words/drawn.ts';
import { queueWords } from './words/queue.ts';

/** Six networks that train for about a second each. */
const sweep = '?experiment.v=1&experiment.depth=8,14,20&experiment.iterations=25&experiment.seeds=1';
/** Two that train for minutes if they are let. */
const long = '?experiment.v=1&experiment.depth=8&experiment.iterations=5000&experiment.seeds=1';

/** The lab's experiment, by roles and names. */
class ExperimentPage {
  readonly page: Page;
  readonly figure: Locator;
  readonly status: Locator;
  readonly rows: Locator;
  readonly left: Locator;

  constructor(page: Page) {
    this.page = page;
    this.figure = page.locator('[data-figure="experiment-lab"]');
    this.status = this.figure.locator('.status');
    this.rows = this.figure.getByRole('table', { name: queueWords.caption }).locator('tbody').getByRole('row');
    this.left = this.figure.getByRole('listitem').filter({ hasText: /left: / });
  }

  async open(query = ''): Promise<void> {
    await this.page.goto(`./lab/${query}`);
    await expect(this.status).toHaveText(/run/);
  }

  async is(state: string): Promise<void> {
    await expect(this.figure).toHaveAttribute('data-state', state, { timeout: 80_000 });
  }

  async press(name: string): Promise<void> {
    await this.figure.getByRole('button', { name, exact: true }).click();
  }

  field(name: keyof typeof words.fields): Locator {
    return this.figure.getByRole('textbox', { name: words.fields[name] });
  }

  /** The queue is closed until something of it is left, or trains. */
  async openQueue(): Promise<void> {
    await this.figure.getByText(/^The queue: /).click();
  }

  /** When the runs of the ledger were made. */
  dates(): Promise<readonly (string | null)[]> {
    const times = this.page.getByRole('table', { name: labStrings.table.caption }).locator('time');
    return times.evaluateAll((all) => all.map((time) => time.getAttribute('datetime')));
  }
}

test('a sweep that a reload cuts short is gone on with, and nothing is trained twice', async ({ page }) => {
  test.setTimeout(240_000);
  const lab = new ExperimentPage(page);
  await lab.open(sweep);
  await expect(lab.status).toHaveText(/^6 runs to train, (about|less)/);
  await lab.press('Train');
  await expect(lab.rows.filter({ hasText: 'done' }).first()).toBeVisible({ timeout: 80_000 });
  await expect(page.getByRole('table', { name: labStrings.table.caption })).toBeVisible();
  await page.reload();
  await expect(lab.left).toContainText(/^[1-5] of 6 runs (is|are) left: plain and residual, depth 8, 14 and 20/);
  await lab.is('recorded');
  const made = await lab.dates();
  expect(made.length).toBeGreaterThan(0);
  await lab.left.getByRole('button', { name: /^Continue/ }).click();
  await lab.is('done');
  await expect(lab.rows.filter({ hasText: 'done' })).toHaveCount(6);
  await expect(lab.left).toHaveCount(0);
  await expect(page.getByRole('table', { name: labStrings.table.caption }).getByRole('row')).toHaveCount(7);
  expect(await lab.dates()).toEqual(expect.arrayContaining([...made]));
  // What the chart and the caption show is computed from them.
  await expect(lab.figure.locator('.finding')).toContainText(/points (above|below) that of residual ones/);
  await expect(lab.figure.getByRole('img', { name: /^(plain|residual), \d+ layers, seed 1: / })).toHaveCount(6);

  await page.reload();
  await expect(lab.status).toHaveText(words.status.none(6));
  await expect(lab.left).toHaveCount(0);
  await lab.press('Train');
  await expect(lab.figure.getByText(words.nothingLeft)).toBeVisible();
  await lab.is('recorded');
});

test('what is said is so before, while and after networks train, and no badge stands over an empty chart', async ({
  page,
}) => {
  const lab = new ExperimentPage(page);
  await lab.open(long);
  const [finding, badge] = [lab.figure.locator('.finding'), lab.figure.locator('.badge')];
  const empty = lab.figure.locator('.lab-empty');
  const queue = lab.figure.locator('.lab-queue > summary');
  await expect(empty).toHaveText(drawnWords.empty.idle);
  await expect(finding).toHaveText(drawnWords.caption.nothing);
  await expect(badge).toBeHidden();
  await expect(queue).toHaveText('The queue: 2 runs to train');
  await lab.press('Train');
  await lab.is('running');
  await expect(finding).toContainText(drawnWords.caption.noneEnded.training);
  await expect(queue).toHaveText(/^The queue: [12] in training/);
  await expect(empty).toBeHidden();
  await expect(badge).toHaveText('LIVE');
  await lab.press('Pause');
  await lab.is('paused');
  await expect(finding).toContainText(drawnWords.caption.noneEnded.paused);
  await expect(queue).toHaveText(/^The queue: [12] paused/);
  await expect(lab.rows.filter({ hasText: /training/ })).toHaveCount(0);
  await lab.press('Stop');
  await expect(queue).toHaveText('The queue: 2 runs to train');
});

test('what training has taught of the device is said of the runs to come and of the paper’s iterations alike', async ({
  page,
}) => {
  const lab = new ExperimentPage(page);
  const paperTime = lab.figure.locator('[data-paper-time]');
  await lab.open(sweep);
  await expect(lab.status).toContainText('a guess from another machine');
  await expect(paperTime).toContainText('a guess from the speed of another machine');
  await lab.press('Train');
  await lab.is('done');
  await expect(paperTime).toHaveText(/layers would take .+ on this device\.$/);
  // Other pages and later visits know it, too, before anything is touched.
  await lab.open();
  await expect(lab.status).toHaveText(
    /^18 runs to train, .+ on this device\. You have trained none of them; all are recorded\.$/,
  );
  await expect(paperTime).toHaveText(/layers would take .+ on this device\.$/);
});

test('what a field cannot take is told at the field, and too much is refused by name', async ({ page }) => {
  const lab = new ExperimentPage(page);
  await lab.open();
  await lab.field('depth').fill('8, 9');
  await expect(lab.field('depth')).toHaveAccessibleDescription(
    'Want a list of up to 12 numbers, each 6n + 2 from 8 to 110.',
  );
  const why = 'Not ready to train. Depth takes a list of up to 12 numbers, each 6n + 2 from 8 to 110.';
  await expect(lab.status).toHaveText(why);
  // Nothing is said of depths that are not in the form.
  await expect(lab.figure.locator('[data-paper-time]')).toBeEmpty();
  await lab.press('Train');
  await lab.is('recorded');
  await expect(lab.field('depth')).toBeFocused();
  await lab.field('depth').fill('8, 20');
  await expect(lab.field('depth')).toHaveAccessibleDescription('');
  await lab.field('rate').fill('0.01, 0.1');
  await expect(lab.status).toHaveText(/^24 runs to train, /);
  await lab.field('filters').fill('4, 8');
  await expect(lab.figure.getByText('depth, learning rate and filters are varied, and at most two')).toBeVisible();
  await expect(lab.field('filters')).toHaveAccessibleDescription(words.tooManyVaried);
  await lab.press('Train');
  await expect(lab.figure.getByRole('alert')).toContainText('at most two fields can be');
  await lab.is('recorded');
  await lab.field('filters').fill('8');
  await lab.field('rate').fill('0.01, 0.02, 0.03, 0.04, 0.05, 0.06');
  await expect(lab.figure.getByText('These are 72 runs, and one queue takes at most 60.')).toBeVisible();
  // Fields that mean nothing rest.
  await lab.figure.getByRole('combobox', { name: words.fields.kinds }).selectOption('plain');
  await expect(lab.field('scale')).toBeDisabled();
  await expect(lab.status).toHaveText(/^36 runs to train, /);
});

test('a link restores the form, starts nothing, and names what it cannot be', async ({ page }) => {
  const lab = new ExperimentPage(page);
  await lab.open('?experiment.v=1&experiment.depth=8,20&experiment.shortcut=A,C&experiment.momentum=2');
  await expect(lab.field('depth')).toHaveValue('8, 20');
  await expect(lab.figure.getByRole('checkbox', { name: 'C', exact: true })).toBeChecked();
  await expect(lab.figure.getByText('momentum: “2” is not a number from 0 to 0.999; 0.9 is used.')).toBeVisible();
  await lab.is('recorded');
  await lab.field('batch').fill('32');
  await expect(page).toHaveURL(/experiment\.depth=8,20.+experiment\.batch=32/);
});

test('the queue is put into another order, cut and mended by keyboard', async ({ page }) => {
  const lab = new ExperimentPage(page);
  await lab.open(sweep);
  await lab.openQueue();
  const names = () => lab.rows.getByRole('rowheader').allTextContents();
  const [first, second, third] = await names();
  const button = (act: keyof typeof queueWords.acts, name = '') =>
    lab.figure.getByRole('button', { name: queueWords.of(queueWords.acts[act], name), exact: true });
  await button('top', third).focus();
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await names()).slice(0, 3)).toEqual([third, first, second]);
  await expect(lab.figure.getByText(`${third} is now in place 1.`)).toBeVisible();
  // At the top it cannot go up: the focus is on what can be done with the same run.
  await expect(button('down', third)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await names()).slice(0, 3)).toEqual([first, third, second]);
  await button('remove', first).focus();
  await page.keyboard.press('Enter');
  await expect(lab.rows).toHaveCount(5);
  await expect(lab.status).toHaveText(/^5 runs to train, /);
  // The row is gone: the focus is on the same button of the one that followed it.
  await expect(button('remove', third)).toBeFocused();
  await lab.figure.getByRole('button', { name: queueWords.undo, exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await names()).slice(0, 3)).toEqual([first, third, second]);
});

test('another tab sees what is trained and does not offer to train it, until this one is gone', async ({
  page,
  context,
}) => {
  const lab = new ExperimentPage(page);
  await lab.open(long);
  await lab.press('Train');
  await lab.is('running');
  const other = new ExperimentPage(await context.newPage());
  await other.open();
  await expect(other.left).toContainText(queueWords.left.elsewhere);
  await expect(other.left.getByRole('button')).toHaveCount(0);
  await page.close();
  await other.page.reload();
  await other.left.getByRole('button', { name: /^Forget/ }).click();
  await expect(other.left).toHaveCount(0);
});

test('where storage is forbidden a sweep is trained all the same, and nothing is promised', async ({ page }) => {
  await forbidStorage(page, 'indexedDB');
  const lab = new ExperimentPage(page);
  await lab.open(sweep.replace('8,14,20', '8'));
  await expect(
    lab.figure.getByText(/the queue is trained all the same, and is gone when the page is closed/),
  ).toBeVisible();
  await lab.press('Train');
  await lab.is('done');
  await expect(lab.rows.filter({ hasText: 'done' })).toHaveCount(2);
});

test('what networks learn is kept where the reader asks for it, and the afterword takes the twins', async ({
  page,
}) => {
  test.setTimeout(240_000);
  const lab = new ExperimentPage(page);
  await lab.open('?experiment.v=1&experiment.depth=20&experiment.iterations=10&experiment.seeds=1');
  const keep = lab.figure.getByRole('checkbox', { name: /^Keep the weights of each trained network.* at most 20 MB/ });
  await keep.check();
  await lab.press('Train');
  await expect(keep).toBeDisabled();
  await lab.is('done');
  await expect(keep).toBeEnabled();
  await page
    .getByRole('checkbox', { name: /residual-20/ })
    .first()
    .check();
  const ways = page.getByRole('link', { name: /of Afterword/ });
  await expect(ways.first()).toBeVisible();
  await ways.first().click();
  const lesion = page.locator('[data-figure="lesion"]');
  await expect(lesion.getByRole('option', { selected: true }).first()).toHaveText(/^yours: 20 layers, seed 1/);
  // The page's own link names them, until others are chosen.
  await expect(lesion.getByText(/^These networks are on this device only: on another/)).toBeVisible();
  await lesion.getByRole('combobox', { name: 'Twins', exact: true }).selectOption({ index: 0 });
  await expect(page).not.toHaveURL(/lesion\.twins=/);
});
