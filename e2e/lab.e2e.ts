import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { forbidStorage } from './forbid-storage.ts';
import { labStrings as words } from '../src/i18n/lab.ts';
import { ledgerNoticeStrings } from '../src/i18n/ledger-notice.ts';
import { Lab, shortRun } from './lab.ts';
import { expect, test } from './test.ts';

const twins = '?v=1&depths=8&kind=both&iterations=25';

/** The page of the reader's runs, by roles and names. */
class RunsPage {
  readonly page: Page;
  readonly table: Locator;
  readonly alert: Locator;
  readonly main: Locator;

  constructor(page: Page) {
    this.page = page;
    this.main = page.locator('run-ledger');
    this.table = this.main.getByRole('table', { name: words.table.caption });
    this.alert = this.main.getByRole('alert');
  }

  async open(): Promise<void> {
    await this.page.goto('./lab/');
    await expect(this.main.getByText(words.loading)).toHaveCount(0);
  }

  row(name: string): Locator {
    return this.table
      .getByRole('row')
      .filter({ has: this.page.getByRole('checkbox', { name: `Select ${name}`, exact: true }) });
  }

  async counts(runs: number): Promise<void> {
    if (runs === 0) return expect(this.main.getByText(words.empty)).toBeVisible();
    // A heading row, too.
    return expect(this.table.getByRole('row')).toHaveCount(runs + 1);
  }

  async press(name: string): Promise<void> {
    await this.main.getByRole('button', { name, exact: true }).click();
  }

  async download(name: string): Promise<string> {
    const arrives = this.page.waitForEvent('download');
    await this.press(name);
    return readFile(await (await arrives).path(), 'utf8');
  }

  async give(text: string, name = 'runs.json'): Promise<void> {
    const files = { name, mimeType: 'application/json', buffer: Buffer.from(text) };
    await this.main.getByLabel(words.tools.import).setInputFiles(files);
  }

  async says(text: string): Promise<void> {
    await expect(this.main.getByRole('status').first()).toContainText(text);
  }
}

/** Trains in the degradation lab, then opens the reader's runs; they are written a moment after the end. */
async function trainAndOpen(lab: Lab, runs: RunsPage, query: string, count: number): Promise<void> {
  await lab.open(query);
  await lab.train();
  await expect(lab.root.getByRole('link', { name: ledgerNoticeStrings.way })).toBeVisible();
  await expect(async () => {
    await runs.open();
    await runs.counts(count);
  }).toPass();
}

test('a run that was trained is found, named, pinned, taken along, deleted, put back and brought back', async ({
  lab,
  page,
}) => {
  test.setTimeout(240_000);
  const runs = new RunsPage(page);
  await runs.open();
  await runs.counts(0);
  await trainAndOpen(lab, runs, twins, 2);
  const own = runs.row('residual-8, seed 1, iterations 25');
  await expect(own.getByRole('cell', { name: 'WebAssembly' })).toBeVisible();
  await expect(own).toContainText('0.03');

  const name = runs.main.getByRole('textbox', { name: 'Name of residual-8, seed 1, iterations 25' });
  await name.fill('the first <b>one</b>');
  await name.press('Enter');
  await runs.says('The run is called the first <b>one</b>, and is pinned.');
  const pin = runs.main.getByRole('button', { name: 'Pin: the first <b>one</b>' });
  await expect(pin).toHaveAttribute('aria-pressed', 'true');
  await page.reload();
  await expect(pin).toHaveAttribute('aria-pressed', 'true');
  await expect(runs.main.getByRole('textbox', { name: 'Name of the first <b>one</b>' })).toHaveValue(
    'the first <b>one</b>',
  );

  const file = await runs.download('Export all');
  const exported = JSON.parse(file) as { runs: { records: unknown[]; ledger: { name: string } }[] };
  expect(exported.runs.map(({ records }) => records.length)).toEqual([25, 25]);

  await runs.press('Delete: plain-8, seed 1, iterations 25');
  await runs.says('plain-8, seed 1, iterations 25 was deleted.');
  await runs.counts(1);
  await expect(runs.main.getByRole('button', { name: 'Undo' })).toBeFocused();
  await page.keyboard.press('Enter');
  await runs.counts(2);

  await runs.press('Delete all');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: words.confirm.no })).toBeFocused();
  await page.keyboard.press('Escape');
  await runs.counts(2);
  await runs.press('Delete all');
  await dialog.getByRole('button', { name: words.confirm.yes }).click();
  await runs.counts(0);

  await runs.give(file);
  await runs.says('2 runs were added.');
  await runs.give(file);
  await runs.says('No run was added. 2 runs are here already.');
  await expect(pin).toHaveAttribute('aria-pressed', 'true');
  await page.reload();
  await runs.counts(2);
});

test('files that are broken, hostile or of something else are refused with a reason, and nothing is lost', async ({
  lab,
  page,
}) => {
  const runs = new RunsPage(page);
  await trainAndOpen(lab, runs, shortRun, 1);
  const file = await runs.download('Export all');
  const bad: readonly (readonly [text: string, reason: string])[] = [
    ['{"schema":1', 'is no file of runs, or was not saved whole'],
    [file.replace('"schema":1', '"schema":2'), 'invalid file.schema: 2 (want 1)'],
    [file.replace('"iteration":3,', '"iteration":30,'), 'invalid file.runs[0].records[2].iteration: 30 (want 3)'],
    [file.replace('"seed":1', '"__proto__":{"polluted":true},"seed":1'), 'a member __proto__'],
    [`{"schema":1,"runs":${'['.repeat(200_000)}${']'.repeat(200_000)}}`, 'nested too deeply'],
    [file.replace(/"settings":"[^"]*"/, '"settings":"javascript:alert(1)"'), 'ledger.settings'],
  ];
  for (const [text, reason] of bad) {
    await runs.give(text, '<img src=x onerror=alert(1)>.json');
    await expect(runs.alert).toContainText(reason);
    await expect(runs.alert).toContainText('Nothing was added.');
  }
  await runs.counts(1);
  await expect(page.locator('img[src="x"]')).toHaveCount(0);
  expect(await page.evaluate(() => 'polluted' in {})).toBe(false);
});

test('selected runs are drawn over each other, compared over two settings, and opened in their figure', async ({
  lab,
  page,
}) => {
  test.setTimeout(240_000);
  const runs = new RunsPage(page);
  await trainAndOpen(lab, runs, twins, 2);
  await trainAndOpen(lab, runs, `${twins}&rate=0.1`, 4);
  await runs.main.getByRole('checkbox', { name: words.table.selectAll }).check();
  await expect(runs.main.getByText('4 runs are selected.')).toBeVisible();
  const curves = runs.main.getByRole('img', { name: words.selected.error });
  await expect(curves.locator('g[aria-label="line"]')).toHaveCount(4);
  await expect(runs.main.getByRole('img', { name: words.selected.loss })).toBeVisible();

  await runs.main.getByLabel(words.compare.x).selectOption({ label: 'rate' });
  await expect(runs.main.getByRole('img', { name: 'training error against rate' })).toBeVisible();
  const medians = runs.main.getByRole('table', { name: words.compare.table });
  await expect(medians.getByRole('row')).toHaveCount(5);
  await expect(medians.getByRole('row').nth(1)).toContainText(/0\.03\s*plain\s*1/);

  await runs.row('plain-8, seed 1, iterations 25').last().getByRole('link').click();
  await expect(page).toHaveURL(/introduction\/\?lab\.v=1&lab\.depths=8&lab\.kind=both.*#figure-/);
  await expect(new Lab(page).root.locator('input[name="iterations"]')).toHaveValue('25');
});

test('rows are sorted and filtered by keyboard, and the focus stays', async ({ lab, page }) => {
  const runs = new RunsPage(page);
  await trainAndOpen(lab, runs, twins, 2);
  const sort = runs.table.getByRole('button', { name: 'network' });
  await sort.focus();
  await page.keyboard.press('Enter');
  await expect(runs.table.getByRole('columnheader', { name: 'network' })).toHaveAttribute('aria-sort', 'ascending');
  await expect(runs.table.getByRole('row').nth(1)).toContainText('plain');
  await expect(sort).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(runs.table.getByRole('row').nth(1)).toContainText('residual');
  await expect(sort).toBeFocused();
});

test('what is trained, or changed, in another tab is seen here, and two tabs lose nothing of each other’s', async ({
  lab,
  page,
  context,
}) => {
  test.setTimeout(240_000);
  const runs = new RunsPage(page);
  await trainAndOpen(lab, runs, shortRun, 1);
  const other = await context.newPage();
  const otherRuns = new RunsPage(other);
  await trainAndOpen(new Lab(other), otherRuns, `${shortRun}&seed=2`, 2);
  await runs.counts(2);
  await otherRuns.press('Pin: plain-8, seed 1, iterations 25');
  await expect(runs.main.getByRole('button', { name: 'Pin: plain-8, seed 1, iterations 25' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  const name = runs.main.getByRole('textbox', { name: 'Name of plain-8, seed 1, iterations 25' });
  await name.fill('half a na');
  await otherRuns.press('Delete: plain-8, seed 2, iterations 25');
  await runs.counts(1);
  await expect(name).toHaveValue('half a na');
  await expect(name).toBeFocused();
});

test('a run that is stopped is kept as far as it got, and one record that cannot be read hides no other', async ({
  lab,
  page,
}) => {
  await lab.open('?v=1&depths=8&kind=plain&iterations=5000');
  await lab.press('Train');
  await lab.reaches(3);
  await lab.press('Stop');
  await expect(lab.root.getByRole('link', { name: ledgerNoticeStrings.way })).toBeVisible();
  const runs = new RunsPage(page);
  await runs.open();
  await runs.counts(1);
  await expect(runs.row('plain-8, seed 1, iterations 5000')).toContainText('stopped');
  await page.evaluate(async () => {
    const opened = indexedDB.open('shortcut');
    const database = await new Promise<IDBDatabase>((resolve) => (opened.onsuccess = () => resolve(opened.result)));
    const transaction = database.transaction('ledger', 'readwrite');
    transaction.objectStore('ledger').add('<img src=x onerror=alert(1)>');
    await new Promise((resolve) => (transaction.oncomplete = resolve));
    database.close();
  });
  await page.reload();
  await runs.counts(1);
  await expect(runs.main.getByText(words.unreadable(1))).toBeVisible();
  await runs.press(words.deleteUnreadable);
  await expect(runs.main.getByText(words.unreadable(1))).toHaveCount(0);
  await runs.counts(1);
});

test('where storage is forbidden, the run is as good as ever, and both the figure and the lab say so', async ({
  lab,
  page,
}) => {
  await forbidStorage(page, 'indexedDB');
  await lab.open(shortRun);
  await lab.train();
  await expect(lab.root.getByText(ledgerNoticeStrings.notKept.unavailable)).toHaveCount(1);
  await expect(lab.alert).toBeEmpty();
  await page.goto('./lab/');
  await expect(new RunsPage(page).alert).toHaveText(words.problems.unavailable('The operation is insecure.'));
});

test('where the browser has no room, the figure says that its run is not kept, and what was kept stays', async ({
  lab,
  page,
}) => {
  const runs = new RunsPage(page);
  await trainAndOpen(lab, runs, shortRun, 1);
  // A quota that is overridden lets so small a record pass; only the ledger adds what has no key yet.
  await page.addInitScript(() => {
    IDBObjectStore.prototype.add = () => {
      throw new DOMException('There is no room.', 'QuotaExceededError');
    };
  });
  await lab.open(`${shortRun}&seed=2`);
  await lab.train();
  await expect(lab.root.getByText(ledgerNoticeStrings.notKept.full)).toHaveCount(1);
  await runs.open();
  await runs.counts(1);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the lab says that it needs it, and leads to the figures that train', async ({ page }) => {
    await page.goto('./lab/');
    const note = page.locator('run-ledger > noscript > p');
    expect(await note.evaluate((element) => element.textContent)).toBe(words.needsScript);
    await expect(page.getByRole('button', { name: words.tools.exportAll })).toBeHidden();
    const links = page.getByRole('region', { name: words.trainingFigures.title }).getByRole('link');
    expect(await links.count()).toBeGreaterThan(5);
  });
});
