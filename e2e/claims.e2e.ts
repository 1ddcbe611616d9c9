import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { parse } from 'yaml';
import { globSync } from 'tinyglobby';
import { openSearch } from './open-search.ts';
import { expect, test } from './test.ts';

interface Written {
  readonly step: string;
  readonly type: string;
  readonly here: string;
  readonly said?: readonly unknown[];
}

/** The steps as their files have them. */
const steps = globSync('content/en/claims/*.yaml').flatMap((file) => parse(readFileSync(file, 'utf8')) as Written[]);
const all = steps.length;
const countOf = (isWanted: (step: Written) => boolean) => steps.filter(isWanted).length;

const filter = (page: Page) => page.getByRole('form', { name: 'Which steps to show' });
const status = (page: Page) => filter(page).getByRole('status');
/** A kind in a group of the filter; its name ends with how many steps it has. */
const choice = (page: Page, group: string, name: string) =>
  filter(page)
    .getByRole('group', { name: group })
    .getByRole('checkbox', { name: new RegExp(`^${name} \\d+$`) });
const rows = (page: Page) => page.locator('claims-ledger li:visible');

/** Opens the page, and waits for its filter to be ready. */
async function open(page: Page, rest = ''): Promise<void> {
  await page.goto(`./claims/${rest}`);
  await expect(filter(page).getByRole('group', { name: 'View' })).toBeEnabled();
}

test('every step of the argument stands on the page, and the status says so', async ({ page }) => {
  await open(page);
  await expect(rows(page)).toHaveCount(all);
  await expect(status(page)).toHaveText(`All ${all} steps are shown.`);
  await expect(page.getByRole('heading', { level: 2 })).toContainText(['Abstract', 'Sec. 1: Introduction']);
});

test('the page is in the menu and in the footer', async ({ page }) => {
  await page.goto('./introduction/');
  const footer = page.getByRole('contentinfo');
  await expect(footer.getByRole('link', { name: 'Claims of the paper' })).toBeVisible();
  await page.getByText('Chapters', { exact: true }).click();
  await page.getByRole('banner').getByRole('link', { name: 'Claims of the paper' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Claims of the paper' })).toBeVisible();
});

test('a reader asks for what is supposed, and the address keeps the question', async ({ page }) => {
  await open(page);
  await choice(page, 'How firmly', 'supposed').check();
  const supposed = countOf(({ type }) => type === 'supposed');
  await expect(rows(page)).toHaveCount(supposed);
  await expect(status(page)).toHaveText(`${supposed} of ${all} steps are shown.`);
  await expect(page).toHaveURL(/claims\/\?firmly=supposed$/);
  await page.reload();
  await expect(choice(page, 'How firmly', 'supposed')).toBeChecked();
  await expect(rows(page)).toHaveCount(supposed);
});

test('a link opens the page filtered, and sections without a step are left out', async ({ page }) => {
  await open(page, '?here=not-confirmed');
  const unconfirmed = countOf(({ here }) => here === 'not-confirmed' || here === 'contrary');
  expect(unconfirmed).toBeGreaterThan(0);
  await expect(rows(page)).toHaveCount(unconfirmed);
  await expect(page.getByRole('heading', { name: 'Sec. 4.1: ImageNet classification' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'App. C' })).toBeHidden();
});

test('what is often said is a view of the same steps', async ({ page }) => {
  await open(page);
  await choice(page, 'View', 'often said').check();
  await expect(rows(page)).toHaveCount(countOf(({ said }) => said !== undefined));
  await expect(rows(page).filter({ hasNot: page.getByText('Often said', { exact: true }) })).toHaveCount(0);
  await expect(page.getByText('ResNet-152 has a top-5 error of 3.57 %.')).toBeVisible();
});

test('several kinds of one group are shown together, and their link restores them', async ({ page }) => {
  await open(page);
  await choice(page, 'How firmly', 'argued').check();
  await choice(page, 'How firmly', 'supposed').check();
  const both = countOf(({ type }) => type === 'argued' || type === 'supposed');
  await expect(rows(page)).toHaveCount(both);
  await expect(page).toHaveURL(/claims\/\?firmly=argued&firmly=supposed$/);
  await page.reload();
  await expect(choice(page, 'How firmly', 'argued')).toBeChecked();
  await expect(rows(page)).toHaveCount(both);
});

test('every kind says how many steps it has under the other choices, and one without any cannot be chosen', async ({
  page,
}) => {
  await open(page);
  const untested = countOf(({ here }) => here === 'not-tested');
  await expect(choice(page, 'Here', 'not tested here')).toHaveAccessibleName(`not tested here ${untested}`);
  await choice(page, 'How firmly', 'supposed').check();
  const supposed = countOf(({ type, here }) => type === 'supposed' && here === 'not-tested');
  expect(supposed).toBeLessThan(untested);
  await expect(choice(page, 'Here', 'not tested here')).toHaveAccessibleName(`not tested here ${supposed}`);
  expect(countOf(({ type, here }) => type === 'supposed' && here === 'nothing-to-test')).toBe(0);
  await expect(choice(page, 'Here', 'nothing to test')).toHaveAccessibleName('nothing to test 0');
  await expect(choice(page, 'Here', 'nothing to test')).toBeDisabled();
  await choice(page, 'How firmly', 'supposed').uncheck();
  await expect(choice(page, 'Here', 'nothing to test')).toBeEnabled();
});

test('where a link asks for what no step is, the page says so and leads back', async ({ page }) => {
  await open(page, '?firmly=supposed&here=nothing-to-test');
  await expect(rows(page)).toHaveCount(0);
  await expect(status(page)).toHaveText(
    `None of the ${all} steps is of all that is chosen. Take a choice back, or show all steps.`,
  );
  await expect(choice(page, 'Here', 'nothing to test')).toBeEnabled();
  await filter(page).getByRole('button', { name: 'Show all steps' }).click();
  await expect(rows(page)).toHaveCount(all);
  await expect(page).toHaveURL(/claims\/$/);
  await expect(choice(page, 'How firmly', 'measured')).toBeFocused();
});

test('the step that a link names is shown, whatever the filter says', async ({ page }) => {
  await open(page, '?firmly=measured#c-4-1-4e');
  const named = page.locator('#c-4-1-4e');
  await expect(named).toBeInViewport();
  await expect(named).toContainText('exponentially low convergence rates');
  await expect(rows(page)).toHaveCount(countOf(({ type }) => type === 'measured') + 1);
  await expect(status(page)).toContainText('The step that your link names is shown too.');
});

test('the filter is worked by keyboard alone', async ({ page }) => {
  await open(page);
  await choice(page, 'How firmly', 'measured').focus();
  await page.keyboard.press('Space');
  await expect(choice(page, 'How firmly', 'measured')).toBeChecked();
  await expect(rows(page)).toHaveCount(countOf(({ type }) => type === 'measured'));
  await page.keyboard.press('Tab');
  await expect(choice(page, 'How firmly', 'argued')).toBeFocused();
});

test('a step leads to its chapter, to its figure and to its page of the paper', async ({ page }) => {
  await open(page);
  const step = page.locator('#c-1-3b');
  await expect(step.getByRole('link', { name: 'p. 1 of the PDF' })).toHaveAttribute(
    'href',
    'https://arxiv.org/pdf/1512.03385v1#page=1',
  );
  await step
    .getByRole('link', { name: /, Figure \d+$/ })
    .first()
    .click();
  await expect(page).toHaveURL(/introduction\/#/);
  await page.goBack();
  await step.getByRole('link', { name: 'in the chapter' }).click();
  await expect(page).toHaveURL(/introduction\/#degradation$/);
});

test('on paper all that is shown is printed, without the filter', async ({ page }) => {
  await open(page, '?firmly=supposed');
  await page.emulateMedia({ media: 'print' });
  await expect(rows(page)).toHaveCount(countOf(({ type }) => type === 'supposed'));
  await expect(filter(page)).toBeHidden();
});

test('the search finds a step in its section', async ({ page }) => {
  await page.goto('./');
  const dialog = await openSearch(page);
  await dialog.getByRole('searchbox').fill('counterintuitive');
  await expect(dialog.getByRole('link', { name: /Claims of the paper/ }).first()).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('every step can be read, and nothing offers to filter them', async ({ page }) => {
    await page.goto('./claims/');
    await expect(rows(page)).toHaveCount(all);
    await expect(page.getByRole('checkbox')).toHaveCount(0);
  });
});
