import type { Locator, Page } from '@playwright/test';
import { downloadFrom } from '../../../e2e/download.ts';
import { expect, test } from '../../../e2e/test.ts';
import { countUnfinished } from '../../../e2e/unfinished.ts';
import { linkOf } from './block-link.ts';
import { papersBlock, presets } from './presets.ts';

async function openFigure(page: Page, hash = ''): Promise<Locator> {
  await page.goto(`./residual-learning/${hash}`);
  const figure = page.locator('[data-figure="block-editor"]');
  await figure.scrollIntoViewIfNeeded();
  await page.waitForFunction(() => customElements.get('block-editor') !== undefined);
  return figure;
}

const codeOf = (figure: Locator) => figure.getByRole('textbox', { name: 'Code of the block' });
const drawing = (figure: Locator) => figure.locator('.written-block');
const status = (figure: Locator) => figure.locator('[data-said]');

async function write(page: Page, figure: Locator, code: string): Promise<void> {
  const edit = figure.getByRole('button', { name: 'Edit' });
  if (await edit.isVisible()) await edit.click();
  const text = codeOf(figure);
  await text.click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(code);
}

async function run(page: Page, figure: Locator, code: string): Promise<void> {
  await write(page, figure, code);
  await figure.getByRole('button', { name: 'Run' }).click();
}

const parameters = (figure: Locator, block: string) =>
  figure.getByRole('row', { name: block }).getByRole('cell').nth(1);

test('the paper’s block is there before any script, and costs what the paper’s costs', async ({ page }) => {
  const figure = await openFigure(page);
  await expect(figure.locator('pre').first()).toHaveText(papersBlock);
  await expect(drawing(figure)).toHaveAttribute('aria-label', /A way leads from x to addition \(identity\)/);
  await expect(parameters(figure, 'this one')).toHaveText((await parameters(figure, 'the paper’s').textContent())!);
});

test('what a reader writes is drawn and counted when it runs', async ({ page }) => {
  const figure = await openFigure(page);
  await run(page, figure, presets.bottleneck.replace('relu(add(F, shortcut(x)))', 'add(F, shortcut(x))'));
  await expect(status(figure)).toHaveText('Drawn and counted as the code says.');
  await expect(drawing(figure)).toHaveAttribute(
    'aria-label',
    /1×1, 2, BN; ReLU; 3×3, 2, BN; ReLU; 1×1, 8, BN; addition; the/,
  );
  // Drawn when it is seen.
  await figure.locator('.finding').scrollIntoViewIfNeeded();
  await expect(figure.locator('.finding')).toContainText(/takes 0\.\d+ times the parameters/);
});

test('what a block may use is listed below the editor, and an operation that is not there is named', async ({
  page,
}) => {
  const figure = await openFigure(page);
  await run(page, figure, 'function block(x, { conv, dropout }) {\n  return dropout(conv(x));\n}');
  await expect(figure.locator('[data-problem]')).toHaveText(
    /^Line 1: There is no operation called “dropout”\. A block can use conv, .+ and shortcut\.$/,
  );
  const list = figure.getByRole('group').filter({ hasText: 'What a block may use' });
  await expect(list.getByText('shortcut(a)')).toBeHidden();
  await list.getByText('What a block may use').click();
  await expect(list.getByText('shortcut(a)')).toBeVisible();
});

test('a block to begin with runs when it is chosen, and undo brings back what there was', async ({ page }) => {
  const figure = await openFigure(page);
  await figure.getByRole('combobox', { name: 'Begin with' }).selectOption('a highway gate');
  await expect(drawing(figure)).toHaveAttribute('aria-label', /sigmoid; addition; product; addition/);
  await figure.getByRole('button', { name: 'Undo' }).click();
  await expect(codeOf(figure)).toContainText('return relu(add(F, shortcut(x)));');
  await expect(status(figure)).toContainText('The code has changed');
  await expect(figure.getByRole('combobox', { name: 'Begin with' })).toHaveValue('paper');
});

test('a problem is told with its line, which the reader can go to', async ({ page }) => {
  const figure = await openFigure(page);
  await run(page, figure, 'function block(x, { add }) {\n  const y = x;\n  return add(y, 3);\n}');
  const alert = figure.locator('[data-problem]');
  await expect(alert).toHaveText('Line 3: add wants feature maps, and was given a number.');
  await figure.getByRole('button', { name: 'Go to line 3' }).click();
  await expect(codeOf(figure)).toBeFocused();
  await run(page, figure, 'function block(x, { conv }) {\n  return conv(x, { size: 5 });\n}');
  await expect(alert).toHaveText('Line 2: “size” of conv is 5 (want 1 or 3).');
  await run(page, figure, 'function block(x, { relu }) {\n  return relu(x);\n}');
  await expect(alert).toHaveText('Line 2: There is nothing to learn in a stage of 8 filters.');
  await run(page, figure, 'function block(x, {');
  await expect(alert).toHaveText(/^Line \d: SyntaxError/);
  // What was drawn before stays.
  await expect(drawing(figure)).toHaveAttribute('aria-label', /identity/);
});

test('code that never ends is stopped, and the reader can go on', async ({ page }) => {
  const figure = await openFigure(page);
  await run(page, figure, 'for (;;) ;');
  await expect(figure.locator('[data-problem]')).toHaveText('The code did not end within 2 s, so it was stopped.');
  await run(page, figure, 'const block = (x, { conv, filters, stride }) => conv(x, { filters, stride });');
  await expect(status(figure)).toHaveText('Drawn and counted as the code says.');
});

test('what code prints is shown as text', async ({ page }) => {
  const figure = await openFigure(page);
  await run(page, figure, `console.log('<b onclick=x>seen</b>');\n${presets.plain}`);
  await expect(figure.locator('[data-printed] pre')).toHaveText('<b onclick=x>seen</b>');
});

test('what a reader writes is there again after a reload, and the paper’s block is a press away', async ({ page }) => {
  const figure = await openFigure(page);
  await write(page, figure, '// mine\nconst block = (x) => x;');
  await page.goto('./introduction/');
  const again = await openFigure(page);
  await again.getByRole('button', { name: 'Edit' }).click();
  await expect(codeOf(again)).toContainText('// mine');
  await expect(again.getByText('as you left it on this device')).toBeVisible();
  await again.getByRole('button', { name: 'Back to the paper’s block' }).click();
  await expect(codeOf(again)).not.toContainText('// mine');
});

test('a link brings its code, which does not run until the reader wants it, and a draft is not lost', async ({
  page,
}) => {
  const first = await openFigure(page);
  await write(page, first, '// mine\nconst block = (x) => x;');
  await page.goto('./introduction/');
  const link = await linkOf(`console.log('ran');\n${presets['pre-activation']}`);
  const figure = await openFigure(page, link);
  await expect(codeOf(figure)).toContainText('let F = conv(relu(batchNorm(x))');
  await expect(status(figure)).toContainText('Nothing has run');
  await figure.getByText('where a stage begins', { exact: true }).click();
  await figure.locator('.chart').last().hover();
  await expect(status(figure)).toContainText('Nothing has run');
  await expect(figure.locator('[data-printed]')).toBeHidden();
  // The paper's block is not drawn and counted beside other code. What is said instead stands there when it is seen.
  await figure.locator('[data-chart="written-block"]').scrollIntoViewIfNeeded();
  await expect(figure.getByText('The code is drawn when it has run.')).toBeVisible();
  await expect(drawing(figure)).toHaveCount(0);
  await figure.locator('.block-counts').scrollIntoViewIfNeeded();
  await expect(parameters(figure, 'this one')).toHaveText('–');
  await figure.getByRole('button', { name: 'Undo' }).click();
  await expect(codeOf(figure)).toContainText('// mine');
});

test('beside code that has not run stand the counts and the curves of the networks that are set, and none of its own', async ({
  page,
}) => {
  const cell = await openFigure(page);
  await write(page, cell, `// mine\n${presets['one-layer']}`);
  await page.goto('./lab/?block.v=1&block.depth=14&block.iterations=30');
  const figure = page.locator('[data-figure="block-editor"]');
  await expect(codeOf(figure)).toContainText('// mine');
  await figure.locator('.block-counts').scrollIntoViewIfNeeded();
  await expect(figure.getByRole('table', { name: /the paper’s of 14 layers/ })).toBeVisible();
  await expect(parameters(figure, 'this one')).toHaveText('–');
  await figure.locator('.finding').scrollIntoViewIfNeeded();
  await expect(figure.locator('.finding')).toHaveText('The code is counted when it has run.');
  await expect(figure.getByLabel(/plain and residual networks of 14 layers, seed 1/).first()).toBeVisible();
  await figure.getByRole('button', { name: 'Run' }).click();
  await expect(parameters(figure, 'this one')).toHaveText(/^[\d,]+$/);
  await figure.locator('.finding').scrollIntoViewIfNeeded();
  await expect(figure.locator('.finding')).toContainText(/takes 0\.\d+ times the parameters/);
});

test('a number that a field cannot take is told below it', async ({ page }) => {
  await page.goto('./lab/?block.v=1&block.depth=8&block.iterations=25');
  const figure = page.locator('[data-figure="block-editor"]');
  await expect(codeOf(figure)).toBeVisible();
  const depth = figure.getByRole('spinbutton', { name: 'Depth, with the paper’s block' });
  await depth.fill('10');
  const refusal = figure.getByText('Depth, with the paper’s block: want 6n + 2 from 8 to 56.');
  await expect(refusal).toBeVisible();
  await expect(depth).toHaveAttribute('aria-invalid', 'true');
  await depth.fill('14');
  await expect(refusal).toHaveCount(0);
  await expect(page).toHaveURL(/block\.depth=14/);
});

test('the address holds the code, and a link that cannot be read is said', async ({ page }) => {
  const figure = await openFigure(page);
  await run(page, figure, presets.plain);
  await expect(page).toHaveURL(/#block=[\w-]+$/);
  await page.goto('./introduction/');
  const broken = await openFigure(page, '#block=%3Cscript%3E');
  await expect(broken.getByText('The link holds no code that can be read')).toBeVisible();
});

test('escape leaves the editor, and Tab is not kept', async ({ page }) => {
  const figure = await openFigure(page);
  await figure.getByRole('button', { name: 'Edit' }).click();
  await expect(codeOf(figure)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(figure.getByRole('button', { name: 'Run' })).toBeFocused();
  await codeOf(figure).click();
  await page.keyboard.press('Tab');
  await expect(codeOf(figure)).not.toBeFocused();
});

test('a browser that keeps nothing says so, and the editor works', async ({ page }) => {
  await page.addInitScript(() =>
    Object.defineProperty(globalThis, 'localStorage', {
      get: () => {
        throw new DOMException('forbidden', 'SecurityError');
      },
    }),
  );
  const figure = await openFigure(page);
  await run(page, figure, presets['one-layer']);
  await expect(status(figure)).toHaveText('Drawn and counted as the code says.');
  await expect(figure.getByText('Your browser keeps nothing for this site')).toBeVisible();
});

test('where the sandbox does not come, the figure says so', async ({ page }) => {
  await page.route('**/sandbox.htm', (route) => route.fulfill({ contentType: 'text/html', body: '' }));
  const figure = await openFigure(page);
  await run(page, figure, presets.plain);
  await expect(figure.locator('[data-problem]')).toHaveText(/^The page in which code runs did not come/, {
    timeout: 15_000,
  });
});

test('the paper’s block, as code, is trained with the very bits of the recorded residual network', async ({ page }) => {
  test.setTimeout(240_000);
  await page.goto('./residual-learning/?block.v=1&block.depth=8&block.iterations=25');
  const figure = page.locator('[data-figure="block-editor"]');
  await figure.getByRole('button', { name: 'Train' }).click();
  await expect(figure).toHaveAttribute('data-state', 'done', { timeout: 100_000 });
  await figure.locator('.block-outcome').scrollIntoViewIfNeeded();
  await expect(figure.locator('.block-outcome')).toContainText(
    'Its losses are those of the recorded residual network, to the last bit.',
  );
  await figure.getByText('The numbers, as a table').click();
  await expect(figure.getByRole('row', { name: 'this block' }).last()).toContainText('25');
});

test('another block is trained when Train is pressed, and what was trained is over when another one runs', async ({
  page,
}) => {
  test.setTimeout(240_000);
  await page.goto('./residual-learning/?block.v=1&block.depth=8&block.iterations=25');
  const figure = page.locator('[data-figure="block-editor"]');
  // A link with other settings has the editor come by itself.
  await expect(codeOf(figure)).toBeVisible();
  await write(page, figure, presets['highway-gate']);
  await figure.getByRole('button', { name: 'Train' }).click();
  await expect(figure).toHaveAttribute('data-state', 'done', { timeout: 100_000 });
  await figure.locator('.block-outcome').scrollIntoViewIfNeeded();
  await expect(figure.locator('.block-outcome')).toContainText(
    'After 25 iterations this block has a training error of',
  );
  await expect(figure.locator('.block-outcome')).not.toContainText('to the last bit');
  await figure.getByRole('combobox', { name: 'Begin with' }).selectOption('a plain block');
  await expect(figure).toHaveAttribute('data-state', 'recorded');
});

test('a run that diverges at once says in which iteration, and in which line of the code', async ({ page }) => {
  test.setTimeout(240_000);
  await page.goto('./residual-learning/?block.v=1&block.depth=8&block.iterations=25');
  const figure = page.locator('[data-figure="block-editor"]');
  await expect(codeOf(figure)).toBeVisible();
  const takes = '{ conv, batchNorm, relu, scale, multiply, add, shortcut, filters, stride }';
  const lines = [
    `function block(x, ${takes}) {`,
    '  let F = batchNorm(conv(x, { filters, stride }));',
    '  F = scale(multiply(F, F), 900);',
    '  F = multiply(F, F);',
    '  return relu(add(F, shortcut(x)));',
    '}',
  ];
  await write(page, figure, lines.join('\n'));
  await figure.getByRole('button', { name: 'Train' }).click();
  await expect(figure).toHaveAttribute('data-state', 'done', { timeout: 100_000 });
  await expect(figure.getByText(/0 networks trained in .+, 1 diverged/).first()).toBeAttached();
  await expect(figure.locator('.badge')).toHaveText('LIVE');
  await figure.locator('.block-outcome').scrollIntoViewIfNeeded();
  await expect(figure.locator('.block-outcome')).toHaveText(
    /^With this block training diverged (in the first iteration|after \d+ iterations?)\. No curve is drawn/,
  );
  const alert = figure.getByRole('alert').filter({ hasText: 'Training diverged' });
  await expect(alert).toHaveText(
    /^Line [345]: Training diverged\. In iteration \d+ .+ not finite, in block 1 of stage 1\.$/,
    {
      timeout: 100_000,
    },
  );
  await figure.getByRole('button', { name: /^Go to line [345]$/ }).click();
  await expect(codeOf(figure)).toBeFocused();
  // What is drawn of the code is as true as before, and what was trained is told for as long as it is there.
  await expect(status(figure)).toHaveText('Drawn and counted as the code says.');
  await figure.getByRole('button', { name: 'Reset' }).click();
  await expect(figure).toHaveAttribute('data-state', 'recorded');
  await expect(alert).toHaveCount(0);
  await expect(figure.getByRole('button', { name: /^Go to line/ })).toHaveCount(0);
});

test('Train draws and counts the block that it trains, though nobody has pressed Run', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 700 });
  await page.goto('./lab/?block.v=1&block.depth=8&block.iterations=5000');
  const figure = page.locator('[data-figure="block-editor"]');
  await expect(codeOf(figure)).toBeVisible();
  await write(page, figure, `// mine\n${presets.concatenation}`);
  await figure.getByRole('button', { name: 'Train' }).click();
  await expect(figure).toHaveAttribute('data-state', 'running', { timeout: 30_000 });
  // Nobody has looked up yet.
  await expect(status(figure)).toHaveText('Drawn and counted as the code says.');
  expect(await drawing(figure).getAttribute('aria-label')).toMatch(/joined/);
  expect(await parameters(figure, 'this one').textContent()).not.toBe(
    await parameters(figure, 'the paper’s').textContent(),
  );
  await figure.getByRole('button', { name: 'Stop' }).click();
});

test('what is no block is not trained', async ({ page }) => {
  const figure = await openFigure(page);
  await write(page, figure, 'const block = (x) => 1;');
  await figure.getByRole('button', { name: 'Train' }).click();
  await expect(figure.locator('[data-problem]')).toHaveText(
    'The block has to return feature maps, and returns a number.',
  );
  await expect(figure).toHaveAttribute('data-state', 'recorded');
});

test('in the lab everything can be set, the draft of the chapter is there, and a run is kept with its code', async ({
  page,
}) => {
  test.setTimeout(240_000);
  const cell = await openFigure(page);
  await write(page, cell, `// one layer\n${presets['one-layer']}`);
  await page.goto('./lab/?block.v=1&block.depth=8&block.iterations=25&block.filters=4&block.twins=yes');
  const figure = page.locator('[data-figure="block-editor"]');
  await expect(codeOf(figure)).toContainText('// one layer');
  await figure.getByRole('button', { name: 'Train' }).click();
  await expect(figure).toHaveAttribute('data-state', 'done', { timeout: 100_000 });
  await expect(figure.getByRole('row', { name: 'the paper’s' }).getByRole('cell').nth(1)).toHaveText('4,934');
  await figure.locator('.block-outcome').scrollIntoViewIfNeeded();
  await expect(figure.locator('.block-outcome')).toContainText('; the plain network had');

  await figure.getByRole('button', { name: 'Take it away' }).click();
  const script = await downloadFrom(figure, 'PyTorch script');
  expect(script).toContain('class Stage1Block(nn.Module):');
  expect(script).toContain('"written": "conv:0:4:3:1,');

  const before = page.url();
  await figure.getByRole('combobox', { name: 'Begin with' }).selectOption('a plain block');
  await expect(codeOf(figure)).not.toContainText('// one layer');
  // The address follows the code after a moment; until then the link leads to where the page is.
  await expect.poll(() => page.url()).not.toBe(before);
  await page.getByRole('button', { name: 'Code: one layer, depth 8, seed 1' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.locator('pre')).toHaveText(`// one layer\n${presets['one-layer']}`);
  await dialog.getByRole('link', { name: 'Open in the editor' }).click();
  await expect(page).toHaveURL(/block\.filters=4.*#block=[\w-]+$/);
  await expect(status(figure)).toContainText('Nothing has run');
  await expect(codeOf(figure)).toContainText('// one layer');
});

test('a run that was left while it trained is gone on with, or begun anew', async ({ page }) => {
  await page.goto('./lab/?block.v=1&block.depth=8&block.iterations=5000');
  const figure = page.locator('[data-figure="block-editor"]');
  const left = figure.getByText(/A run of this block was left after \d+ of 5000 iterations/);
  await figure.getByRole('button', { name: 'Train' }).click();
  await expect.poll(() => page.evaluate(countUnfinished), { timeout: 30_000 }).toBe(1);
  await page.reload();
  await expect(left).toBeVisible();
  await figure.getByRole('button', { name: 'Train' }).click();
  await expect(figure).toHaveAttribute('data-state', 'running');
  await figure.getByRole('button', { name: 'Stop' }).click();
  await figure.getByRole('button', { name: 'Begin anew' }).click();
  await expect(left).toHaveCount(0);
});
