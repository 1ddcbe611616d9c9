import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { builtPages } from '../../src/cli/built-pages.ts';
import { expect, test } from '../test.ts';
import { englishLeft } from './english-left.ts';

// The site with words of a made-up language, in brackets, and texts in it: whatever stands outside of them would stand in
// English in every language.

/** Waits for nothing to be left in English on the page as it is now. */
async function expectNothingLeft(page: Page): Promise<void> {
  // The page's policy allows no function to be made from text, so it is given whole.
  const left = await page.evaluate(`(${englishLeft.toString()})(document)`);
  expect(left).toEqual([]);
}

const figureOf = (page: Page, name: string) => page.locator(`[data-figure="${name}"]`);

const press = (figure: Locator, name: string) =>
  figure
    .getByRole('button', { name: `⟦${name}⟧`, exact: true })
    .first()
    .click();

async function trainIn(figure: Locator): Promise<void> {
  await press(figure, 'Train');
  await expect(figure).toHaveAttribute('data-state', 'done', { timeout: 100_000 });
}

for (const path of builtPages('build/made-up')) {
  test(`on ${path === '' ? 'the home page' : path} nothing is left in English`, async ({ page }) => {
    await page.goto(`./${path}`);
    await expectNothingLeft(page);
  });
}

test('every figure and every component stands on some page', () => {
  const text = ['index', 'about', 'introduction', 'shortcuts', 'afterword', 'lab']
    .map((name) => readFileSync(`e2e/made-up/content/en/${name}.mdx`, 'utf8'))
    .join('\n');
  const names = ['src/figures/index.ts', 'src/components/index.ts'].flatMap((list) =>
    [...readFileSync(list, 'utf8').matchAll(/(?:default as|^import) (\w+).* from '.*\.astro'/gm)].map(
      ([, name]) => name,
    ),
  );
  expect(names.length).toBeGreaterThan(25);
  // A table is written as one, in Markdown.
  expect(names.filter((name) => name !== 'ScrollTable' && !text.includes(`<${name}`))).toEqual([]);
});

test('the lab trains, guesses and asks without a word of English', async ({ page }) => {
  await page.goto('./introduction/?v=1&depths=8&kind=both&seeds=1&iterations=25');
  const lab = figureOf(page, 'degradation-lab');
  await trainIn(lab);
  for (const summary of await lab.locator('details > summary').all()) await summary.click();
  await expectNothingLeft(page);
});

test('the trial of the gradients trains without a word of English', async ({ page }) => {
  await page.goto('./introduction/?gradients.v=1&gradients.depth=8&gradients.iterations=25');
  const trial = figureOf(page, 'gradient-trial');
  await trainIn(trial);
  await expectNothingLeft(page);
});

test('the shortcut options train, and are guessed, without a word of English', async ({ page }) => {
  await page.goto('./introduction/?workbench.v=1&workbench.depth=20&workbench.iterations=25');
  const workbench = figureOf(page, 'shortcut-workbench');
  await workbench.scrollIntoViewIfNeeded();
  await workbench.getByRole('radio').first().check();
  await trainIn(workbench);
  await expectNothingLeft(page);
});

test('a block is chosen, run, and told to be wrong without a word of English', async ({ page }) => {
  await page.goto('./introduction/');
  const editor = figureOf(page, 'block-editor');
  await editor.scrollIntoViewIfNeeded();
  await editor.locator('select[name="preset"]').selectOption('highway-gate');
  await expect(editor.locator('[data-said]')).toHaveText(/Drawn/);
  await editor.getByRole('textbox').click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText('function block(x, { add }) { return add(x); }');
  await press(editor, 'Run');
  await expect(editor.locator('[data-problem]')).toHaveText(/Line/);
  await expectNothingLeft(page);
});

test('blocks are drawn and trained at other widths and depths without a word of English', async ({ page }) => {
  await page.goto('./introduction/?bottleneck.v=1&bottleneck.blocks=3&bottleneck.iterations=25');
  const widths = figureOf(page, 'block-widths');
  await widths.scrollIntoViewIfNeeded();
  await widths.getByRole('radio').nth(1).check();
  await widths.getByRole('radio').nth(3).check();
  await widths.getByRole('slider').first().press('ArrowRight');
  const bottleneck = figureOf(page, 'bottleneck');
  await bottleneck.scrollIntoViewIfNeeded();
  await trainIn(bottleneck);
  await expectNothingLeft(page);
});

test('a long training is kept, and gone on with, without a word of English', async ({ page }) => {
  await page.goto('./shortcuts/?long.v=1&long.depth=8');
  const long = figureOf(page, 'trained-to-the-end');
  await long.scrollIntoViewIfNeeded();
  await press(long, 'Train');
  await expect(long.locator('.live-finding')).toBeVisible({ timeout: 80_000 });
  await expect(long.locator('progress')).toHaveAttribute('value', /^0\.0[2-9]/, { timeout: 80_000 });
  await press(long, 'Stop');
  await expect(long.locator('[data-kept] li')).toHaveCount(1);
  await expectNothingLeft(page);
});

test('a sweep is set wrongly, then queued, cut and trained without a word of English', async ({ page }) => {
  await page.goto(
    './lab/?experiment.v=1&experiment.depth=8&experiment.bn=on,off&experiment.seeds=1&experiment.iterations=25',
  );
  const figure = figureOf(page, 'experiment-lab');
  const filters = figure.locator('input[name="filters"]');
  await filters.fill('none');
  await expect(filters).toHaveAttribute('aria-invalid', 'true');
  await expectNothingLeft(page);
  await filters.fill('8');
  // That of the badge would lie over what follows.
  for (const summary of await figure.locator('details:not(.fig-head *) > summary').all()) await summary.click();
  await figure.locator('button[data-act="remove"]').last().click();
  await expectNothingLeft(page);
  await trainIn(figure);
  await expect(figure.locator('.queue tbody tr')).toHaveCount(3);
  await expectNothingLeft(page);
});

test('runs are listed, drawn and compared without a word of English', async ({ page }) => {
  await page.goto('./introduction/?v=1&depths=8&kind=both&seeds=1&iterations=25');
  await trainIn(figureOf(page, 'degradation-lab'));
  await expect(page.locator('[data-to-lab]')).toBeVisible();
  await page.goto('./lab/');
  const lab = page.locator('run-ledger');
  await expect(lab.locator('tbody tr')).toHaveCount(2);
  await lab.getByRole('checkbox').first().check();
  await expect(lab.locator('.chart svg')).toHaveCount(3);
  await expectNothingLeft(page);
  await lab.locator('[data-do="delete"]').first().click();
  await expectNothingLeft(page);
});

test('trained twins are cut without a word of English', async ({ page }) => {
  await page.goto('./introduction/');
  const lesion = figureOf(page, 'lesion');
  await lesion.locator('form button.primary').click();
  await expect(lesion).toHaveAttribute('data-state', 'done', { timeout: 100_000 });
  await press(lesion, 'Block 5');
  await expectNothingLeft(page);
});

test('a plane through the loss is computed without a word of English', async ({ page }) => {
  await page.goto('./introduction/');
  const landscape = figureOf(page, 'loss-landscape');
  await landscape.locator('form button.primary').click();
  await expect(landscape).toHaveAttribute('data-state', 'running', { timeout: 80_000 });
  await expectNothingLeft(page);
  await press(landscape, 'Stop');
  await landscape.locator('.numbers > summary').click();
  await expectNothingLeft(page);
});

test('what computes without training, and what is chosen, say nothing in English', async ({ page }) => {
  await page.goto('./introduction/');
  const signal = figureOf(page, 'signal-propagation');
  await press(signal, 'New seed');
  await expect(signal).toHaveAttribute('data-state', 'done', { timeout: 100_000 });
  await expectNothingLeft(page);
});

test('figures on networks, pixels and costs follow the reader without a word of English', async ({ page }) => {
  await page.goto('./shortcuts/?v=2&nonsense=1');
  const accountant = figureOf(page, 'accountant');
  await accountant.getByRole('combobox').first().selectOption({ index: 3 });
  const block = figureOf(page, 'building-block');
  await block.scrollIntoViewIfNeeded();
  await block.getByRole('spinbutton').first().fill('99');
  await page.keyboard.press('Tab');
  const through = figureOf(page, 'through-a-network');
  await through.scrollIntoViewIfNeeded();
  await through.getByRole('slider').first().press('End');
  await expect(through.locator('span[role="status"]')).not.toBeEmpty();
  const dial = figureOf(page, 'residual-preconditioning');
  await dial.scrollIntoViewIfNeeded();
  await dial.getByRole('radio').first().check();
  await dial.getByRole('slider').fill('45');
  await expect(dial).toHaveAttribute('data-state', 'done');
  for (const summary of await dial.locator('details > summary').all()) await summary.click();
  await expectNothingLeft(page);
});

test('a figure for teachers has no word of English: alone, presented, fixed by a link', async ({ page }) => {
  await page.goto('./embed/degradation-lab/');
  await expectNothingLeft(page);
  await page.goto('./introduction/#lab.fixed=rate&lab.hidden=kind&lab.task=⟦?⟧');
  const lab = figureOf(page, 'degradation-lab');
  await expect(lab.locator('.class-task')).toBeVisible();
  await expectNothingLeft(page);
  // What is for teachers is hidden from a class until everything is opened.
  await lab.locator('.class-task').getByRole('button').first().click();
  for (const button of ['Embed', 'For a class']) await press(lab, button);
  await expectNothingLeft(page);
  await press(lab, 'Present');
  await expect(lab.locator('.present-bar')).toBeVisible();
  await expectNothingLeft(page);
});

test('a document is written and deleted without a word of English', async ({ page }) => {
  await page.goto('./lab/');
  const documents = page.locator('reader-documents');
  await documents.locator('[data-act="new"]').click();
  await documents.getByRole('textbox').first().fill('⟦?⟧');
  await documents.getByRole('textbox').nth(1).fill('⟦?⟧\n\n```runs\n1\n```');
  await documents.locator('[data-act="insert"]').click();
  await expect(documents.locator('[data-list] li')).toHaveCount(1);
  await expectNothingLeft(page);
  await documents.locator('[data-act="delete"]').click();
  await expectNothingLeft(page);
});
