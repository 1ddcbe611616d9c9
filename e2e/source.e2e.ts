import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from './test.ts';

// Code that is there to be read: the networks in PyTorch, and the block in five lines.

const listing = readFileSync('content/code/residual_network.py', 'utf8');
const listingOf = (page: Page) => page.getByRole('figure', { name: 'The networks of Section 4.2 in PyTorch' });

const boxOf = (locator: ReturnType<Page['locator']>) => locator.evaluate((own) => own.getBoundingClientRect().toJSON());

/** Groups of lines with their notes, from top to bottom. */
async function groupsOf(page: Page) {
  const own = listingOf(page);
  const groups = await own.locator('.line-group').all();
  const notes = await own.getByRole('listitem').all();
  expect(notes.length).toBeGreaterThan(5);
  expect(groups).toHaveLength(notes.length);
  return Promise.all(
    groups.map(async (group, index) => ({ group: await boxOf(group), note: await boxOf(notes[index]!) })),
  );
}

test('the listing is shown whole, and copied and downloaded as it is in the file', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('./architectures/#listing');
  const own = listingOf(page);
  const lines = await own.locator('.ec-line').allTextContents();
  expect(lines.map((line) => line.trimEnd()).join('\n')).toBe(listing.trimEnd());
  await expect(own).toContainText('MIT licence');
  await own.getByRole('code').first().hover();
  await own.getByRole('button', { name: 'Copy to clipboard' }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(listing.trimEnd());
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    own.getByRole('link', { name: 'Download residual_network.py' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('residual_network.py');
  expect(readFileSync(await download.path(), 'utf8')).toBe(listing);
});

test('on a wide screen each group of lines has its note beside it', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('./architectures/#listing');
  for (const { group, note } of await groupsOf(page)) {
    expect(note.left).toBeGreaterThanOrEqual(group.right);
    expect(Math.abs(note.top - group.top)).toBeLessThan(2);
  }
});

test('on a phone each group has its note under it, and nothing scrolls sideways', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await page.goto('./architectures/#listing');
  const groups = await groupsOf(page);
  for (const [index, { group, note }] of groups.entries()) {
    expect(note.top).toBeGreaterThanOrEqual(group.bottom - 1);
    expect(groups[index + 1]?.group.top ?? Infinity).toBeGreaterThanOrEqual(note.bottom - 1);
    expect(group.right).toBeLessThanOrEqual(360);
  }
  for (const path of ['./architectures/', './shortcuts/']) {
    await page.goto(path);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBe(360);
  }
});

test('the addition of the block in five lines is marked with the formula and the drawing', async ({ page }) => {
  await page.goto('./shortcuts/');
  const figure = page.locator('#figure-1');
  const block = figure.getByRole('figure', { name: 'The block in five lines' });
  await expect(block.locator('.ec-line')).toHaveCount(5);
  await expect(block.locator('.ec-line.is-marked')).toHaveText(/y = F \+ x/);
  await block.getByText('+', { exact: true }).hover();
  const marked = (part: string) => figure.locator(`[data-part="${part}"].is-linked`);
  await expect(marked('y').and(figure.locator('.katex *')).first()).toBeAttached();
  await expect(marked('y').and(figure.locator('svg *')).first()).toBeAttached();
  await expect(marked('x')).toHaveCount(0);
  // By keys a reader comes to each part of the code once.
  const focusable = await block
    .locator('[data-part][tabindex="0"]')
    .evaluateAll((parts) => parts.map((part) => part.getAttribute('data-part')));
  expect(focusable.toSorted()).toEqual(['F', 'W1', 'W2', 'relu', 'x', 'y']);
});

test('the source that runs is folded under it, with the line that adds pointed out', async ({ page }) => {
  await page.goto('./shortcuts/');
  const addition = page.getByRole('figure', { name: 'The end of a layer: BN, addition, ReLU' });
  await expect(addition).toBeHidden();
  await page.getByText('Where the engine adds: the source that runs').click();
  await expect(addition.locator('.ec-line.is-marked')).toHaveText(/tf\.add\(out, fitShortcut\(/);
  await expect(page.getByRole('figure', { name: 'A block, as the engine runs it' })).toBeVisible();
});
