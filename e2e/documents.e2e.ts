import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { shortRun } from './lab.ts';
import { expect, test } from './test.ts';

const text = '## What I saw\n\nIt *falls*. [The paper](https://arxiv.org/abs/1512.03385)';

const documentsOf = (page: Page): Locator => page.locator('reader-documents');

async function begin(page: Page, title: string): Promise<Locator> {
  await page.goto('./lab/');
  const documents = documentsOf(page);
  const field = documents.getByRole('textbox', { name: 'Title' });
  // The page above may still grow, and carry the button away from under the press.
  await expect(async () => {
    await documents.getByRole('button', { name: 'New document' }).click();
    await expect(field).toBeVisible({ timeout: 2000 });
  }).toPass();
  await field.fill(title);
  return documents;
}

test('a document of prose and runs is found again after a reload, and its file reads the same on a device that has nothing of it', async ({
  page,
  lab,
  browser,
}, { project }) => {
  await lab.open(shortRun);
  await lab.train();
  await expect(page.locator('[data-to-lab]')).toBeVisible();
  const documents = await begin(page, 'My <b>runs</b>');
  await documents.getByRole('textbox', { name: /^Text/ }).fill(text);
  await page
    .locator('run-ledger')
    .getByRole('checkbox', { name: /^Select (plain|residual)/ })
    .first()
    .check();
  await documents.getByRole('button', { name: 'Insert runs' }).click();
  // What is selected in the table is ticked here.
  await expect(documents.getByRole('checkbox', { checked: true })).toHaveCount(1);
  await documents.getByRole('button', { name: 'Insert what is chosen' }).click();
  await expect(documents.getByRole('textbox', { name: /^Text/ })).toHaveValue(/```runs\n1\n```/);
  const whole = await documents.getByRole('textbox', { name: /^Text/ }).inputValue();
  await expect(documents.locator('[data-preview] figure svg').first()).toBeVisible();
  await expect(documents.getByText('Kept on this device.')).toBeVisible();
  await page.reload();
  await documents.getByRole('button', { name: 'Open My <b>runs</b>' }).click();
  await expect(documents.getByRole('textbox', { name: /^Text/ })).toHaveValue(whole);
  const arrives = page.waitForEvent('download');
  await documents.getByRole('button', { name: 'Save as a file' }).click();
  const path = await (await arrives).path();
  const html = await readFile(path, 'utf8');

  const elsewhere = await browser.newContext({ baseURL: project.use.baseURL ?? '' });
  const reader = await elsewhere.newPage();
  const requests: string[] = [];
  const refused: string[] = [];
  await reader.route('https://document.test/', (route) => route.fulfill({ contentType: 'text/html', body: html }));
  reader.on('request', (request) => requests.push(request.url()));
  reader.on('console', (message) => refused.push(message.text()));
  await reader.goto('https://document.test/');
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText('My <b>runs</b>');
  await expect(reader.locator('figure svg').first()).toBeVisible();
  await expect(reader.getByRole('row', { name: /plain-8/ })).toBeVisible();
  expect(requests).toEqual(['https://document.test/']);
  expect(refused).toEqual([]);

  await reader.goto('./lab/');
  const there = documentsOf(reader);
  await expect(there.getByRole('button', { name: 'New document' })).toBeVisible();
  await there
    .locator('input[type="file"]')
    .setInputFiles({ name: 'a.html', mimeType: 'text/html', buffer: Buffer.from(html) });
  await expect(there.getByRole('textbox', { name: /^Text/ })).toHaveValue(whole);
  await expect(there.getByRole('textbox', { name: 'Title' })).toHaveValue('My <b>runs</b>');
  await expect(there.locator('[data-preview] figure svg').first()).toBeVisible();
  await elsewhere.close();
});

test('a file that is no document, or a hostile one, is refused, and what is open stays', async ({ page }) => {
  const documents = await begin(page, 'Mine');
  const html = '<script>alert(1)</script><script type="application/json" id="shortcut-document">{"schema":9}</script>';
  await documents
    .locator('input[type="file"]')
    .setInputFiles({ name: 'bad.html', mimeType: 'text/html', buffer: Buffer.from(html) });
  await expect(documents.getByRole('alert')).toHaveText(/^bad\.html was not opened: .*schema/);
  await expect(documents.getByRole('textbox', { name: 'Title' })).toHaveValue('Mine');
});

test('what two tabs write into one document is in two documents', async ({ page, context }) => {
  const documents = await begin(page, 'Shared');
  await expect(documents.getByText('Kept on this device.')).toBeVisible();
  const other = await context.newPage();
  await other.goto('./lab/');
  await documentsOf(other).getByRole('button', { name: 'Open Shared' }).click();
  await documentsOf(other).getByRole('textbox', { name: /^Text/ }).fill('of the other');
  await expect(documentsOf(other).getByText('Kept on this device.')).toBeVisible();
  await documents.getByRole('textbox', { name: /^Text/ }).fill('of the first');
  await expect(documents.getByText(/^Another tab has changed this document/)).toBeVisible();
  await expect(documents.getByRole('button', { name: 'Open Shared' })).toHaveCount(2);
});

test('text that is made to be slow freezes nothing: it is not shown, and why, and it is kept', async ({ page }) => {
  const documents = await begin(page, 'Slow');
  const text = documents.getByRole('textbox', { name: /^Text/ });
  // Each mark that could begin emphasis is tried with every one that could end it.
  await text.fill('*a_ '.repeat(15_000));
  await expect(documents.locator('[data-preview]').getByRole('alert')).toContainText('longer than 3 seconds', {
    timeout: 20_000,
  });
  await expect(documents.getByText('Kept on this device.')).toBeVisible();
  await text.fill('It *reads* again.');
  await expect(documents.locator('[data-preview] em')).toHaveText('reads');
});
