import { longRun } from './lab.ts';
import { expect, test } from './test.ts';

const hostile = {
  'a value that is markup': '?v=1&depths=<img src=x onerror=alert(1)>',
  'a field that is markup': '?v=1&<script>alert(1)</script>=1',
  'a backend that is markup': '?v=1&backend=<img src=x onerror=alert(1)>',
  'a script address': '?v=1&kind=javascript:alert(1)',
  'a way to the prototype': '?v=1&__proto__[depths]=8&constructor=1',
  'numbers outside the limits': '?v=1&rate=1e309&iterations=-0&seeds=999999999999999999999',
  'depths that are none': '?v=1&depths=7,8,9',
  'half a character and control characters': '?v=1&kind=%ED%A0%80%00%E2%80%AE',
  'another version': '?v=99&depths=8',
  'another version of this figure': '?lab.v=99&lab.depths=8',
  'a figure that there is none of': '?__proto__.depths=8&nosuch.depths=8',
  'thousands of characters': `?v=1&depths=${'8,'.repeat(4000)}8`,
} as const;

for (const [what, query] of Object.entries(hostile)) {
  test(`a link with ${what} leaves the quick preset, with a notice, and runs nothing`, async ({ lab, page }) => {
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    await lab.open(query);
    await expect(lab.root.getByText(/ignored|not used|is used|chooses one/).first()).toBeVisible();
    await expect(lab.root.getByRole('radio', { name: 'Quick' })).toBeChecked();
    await lab.is('recorded');
    await expect(page.locator('img[src="x"]')).toHaveCount(0);
    expect(dialogs).toEqual([]);
    expect(page.workers()).toHaveLength(0);
  });
}

const everySetting = 'v=1&depths=8,26,56&kind=residual&option=B&seeds=2&seed=7&iterations=60&rate=0.05&bn=off&side=28';
const linksOfEverySetting = { 'a link': everySetting.replace(/(?<=^|&)/g, 'lab.'), 'an old link': everySetting };

for (const [what, link] of Object.entries(linksOfEverySetting)) {
  test(`${what} restores every setting and runs nothing`, async ({ lab, page }) => {
    const data: string[] = [];
    page.on('request', (request) => void (request.url().includes('/data/') && data.push(request.url())));
    await lab.open(`?${link}`);
    await lab.root.getByText('More settings').click();
    const settings = lab.root.getByRole('group');
    for (const name of ['8', '56'])
      await expect(settings.getByRole('checkbox', { name, exact: true }).first()).toBeChecked();
    await expect(settings.getByRole('checkbox', { name: '44', exact: true }).first()).not.toBeChecked();
    await expect(settings.getByRole('textbox', { name: 'others' }).first()).toHaveValue('26');
    for (const name of ['residual', 'B: projection when widening', 'off', '28 × 28']) {
      await expect(settings.getByRole('radio', { name, exact: true }).first()).toBeChecked();
    }
    const numbers = { Seeds: '2', 'First seed': '7', Iterations: '60', 'Learning rate': '0.05' };
    for (const [name, value] of Object.entries(numbers)) {
      await expect(settings.getByRole('spinbutton', { name, exact: true }).first()).toHaveValue(value);
    }
    await lab.is('recorded');
    expect(data).toEqual([]);
  });
}

test('Copy link copies an address that restores the settings', async ({ lab, page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await lab.open('?v=1&depths=20&seed=9');
  await lab.root.getByRole('button', { name: 'Copy link' }).click();
  await expect(lab.root.getByText('The link is copied.')).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  const fields = { 'lab.depths': '20', 'lab.seed': '9', 'lab.kind': 'both' };
  expect(Object.fromEntries(new URL(link).searchParams)).toMatchObject(fields);
  expect(link).toBe(page.url());
});

test('what a reader sets stands in the address, and a reload restores it', async ({ lab, page }) => {
  await lab.open();
  await lab.root.getByRole('radio', { name: '20 and 56' }).check();
  await expect(page).toHaveURL(/lab\.depths=20,56/);
  await page.reload();
  await lab.isAlive();
  await expect(lab.root.getByRole('radio', { name: '20 and 56' })).toBeChecked();
});

test('a learning rate that diverges ends the run at its last finite loss, and the page explains it', async ({
  lab,
}) => {
  await lab.open('?v=1&depths=8&kind=residual&iterations=150&rate=10&bn=off');
  await lab.press('Train');
  await lab.is('done');
  await expect(lab.root.getByText(/residual-8 diverged: the learning rate is so large/)).toBeVisible();
  const [run] = await lab.runs();
  expect(run?.records.length).toBeLessThan(150);
  expect(run?.records.every(({ trainingLoss }) => Number.isFinite(trainingLoss))).toBe(true);
  await lab.root.getByText('The numbers, as a table').click();
  await expect(lab.root.getByRole('row', { name: /diverged/ })).toHaveCount(1);
  await lab.press('Reset');
  await lab.is('recorded');
});

test('a depth that is none keeps Train from starting and is named', async ({ lab }) => {
  await lab.open(longRun);
  await lab.root.getByText('More settings').click();
  const depths = lab.root.getByRole('textbox', { name: 'others' });
  await depths.fill('27');
  await lab.press('Train');
  await lab.is('recorded');
  const message = await depths.evaluate((field) => (field as HTMLInputElement).validationMessage);
  expect(message).toContain('27');
});
