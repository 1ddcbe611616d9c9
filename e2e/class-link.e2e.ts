import type { Locator } from '@playwright/test';
import { linkOf } from '../src/figures/block-editor/block-link.ts';
import { presets } from '../src/figures/block-editor/presets.ts';
import { expect, test } from './test.ts';

const task = '<b>Guess</b> first:\nwhich network ends lower?';

async function build(root: Locator): Promise<string> {
  await root.getByRole('button', { name: 'For a class' }).click();
  const panel = root.getByRole('group', { name: 'For a class' });
  const field = (name: string) => panel.getByRole('combobox', { name, exact: true });
  await field('Learning rate').selectOption('fixed');
  await expect(field('Depths')).toHaveAccessibleDescription('8');
  await field('Depths').selectOption('fixed');
  await field('Networks').selectOption('hidden');
  await panel.getByRole('textbox', { name: /^Task, at most/ }).fill(task);
  return panel.getByRole('textbox', { name: 'Link for the class' }).inputValue();
}

test('a link for a class fixes, hides and asks what its teacher chose, until the reader opens everything', async ({
  lab,
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await lab.open('?lab.v=1&lab.depths=8&lab.kind=plain&lab.rate=0.05&lab.iterations=25');
  const link = await build(lab.root);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  await page.goto('about:blank');
  await page.goto(link);
  const box = lab.root.getByRole('region', { name: 'Task from the link' });
  await expect(box.getByText(/^<b>Guess/)).toHaveText(/ first:\nwhich network/);
  await expect(box.getByText(/^<b>Guess/)).toHaveCSS('white-space-collapse', 'preserve-breaks');
  await expect(box.locator('b')).toHaveCount(0);
  await expect(box).toContainText('it fixes Depths (8) and Learning rate (0.05), and it hides Networks.');
  const makesLinks = lab.root.getByRole('button', { name: /^(Embed|For a class)$/ });
  await expect(makesLinks).toHaveCount(0);
  await lab.root.getByText('More settings').click();
  const rate = lab.root.getByRole('spinbutton', { name: 'Learning rate' });
  await expect(rate).toBeDisabled();
  await expect(lab.root.getByText('fixed by your teacher’s link').first()).toBeVisible();
  await expect(lab.root.getByRole('radio', { name: 'residual', exact: true })).toBeHidden();
  for (const preset of ['Quick', '20 and 56', 'Full sweep'])
    await expect(lab.root.getByRole('radio', { name: preset })).toBeDisabled();
  await expect(lab.root.getByText('Presets that would change what your teacher’s link fixes are')).toBeVisible();
  await lab.root.getByRole('spinbutton', { name: 'Iterations' }).fill('50');
  expect(new URL(page.url()).searchParams.get('lab.depths')).toBe('8');
  expect(new URL(page.url()).searchParams.get('lab.kind')).toBe('plain');
  await box.getByRole('button', { name: 'Open all controls' }).click();
  await expect(rate).toBeEnabled();
  await expect(lab.root.getByRole('radio', { name: 'residual', exact: true })).toBeVisible();
  await expect(lab.root.getByRole('radio', { name: 'Quick' })).toBeEnabled();
  await expect(makesLinks).toHaveCount(2);
  await expect(box).toContainText('which network ends lower?');
  expect(page.url()).not.toContain('fixed');
});

test('a link that fixes what is set by itself holds the values, lets presets that keep to them be, and no guess is told', async ({
  lab,
  page,
}) => {
  await page.goto('./introduction/');
  await lab.root.getByRole('button', { name: 'For a class' }).click();
  const panel = lab.root.getByRole('group', { name: 'For a class' });
  const iterations = panel.getByRole('combobox', { name: 'Iterations', exact: true });
  await expect(iterations).toHaveAccessibleDescription('150');
  await iterations.selectOption('fixed');
  const link = panel.getByRole('textbox', { name: 'Link for the class' });
  await expect(link).toHaveValue(/lab\.iterations=150.*#lab\.fixed=iterations$/);
  // What is set in the figure meanwhile is what would be fixed.
  await lab.root.getByText('More settings').click();
  await lab.root.getByRole('spinbutton', { name: 'Iterations' }).fill('300');
  await expect(iterations).toHaveAccessibleDescription('300');
  await expect(iterations).toHaveValue('fixed');
  const address = await link.inputValue();
  await page.evaluate(() => sessionStorage.clear());
  await page.goto('about:blank');
  await page.goto(address);
  await expect(lab.root.getByRole('region', { name: 'Task from the link' })).toContainText(
    'it fixes Iterations (300).',
  );
  await expect(lab.root.locator('kept-result[data-covered]').first()).toBeAttached();
  await expect(lab.root.getByRole('radio', { name: 'Quick' })).toBeDisabled();
  await expect(lab.root.getByRole('radio', { name: 'Full sweep' })).toBeEnabled();
});

test('what a link for a class asks of no control, or is too long, is named, and nothing of it is done', async ({
  lab,
  page,
}) => {
  await page.goto(`./#lab.fixed=nosuch,__proto__&lab.task=${'a'.repeat(401)}&lab.open=<img src=x onerror=alert(1)>`);
  await expect(lab.root.getByText(/“lab\.open” and 2 more: not known here/)).toBeVisible();
  await expect(lab.root.getByText(/has 401 characters, and at most 400 are shown/)).toBeVisible();
  await expect(lab.root.getByRole('region', { name: 'Task from the link' })).toHaveCount(0);
  await expect(page.locator('img[src="x"]')).toHaveCount(0);
});

test('the code of a block goes along with a link for a class and with the frame of Embed', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(`./residual-learning/${await linkOf(presets['pre-activation'])}`);
  const figure = page.locator('[data-figure="block-editor"]');
  const written = figure.getByRole('textbox', { name: 'Code of the block' });
  await expect(written).toContainText('let F = conv(relu(batchNorm(x))');
  for (const name of ['Embed', 'For a class']) await figure.getByRole('button', { name, exact: true }).click();
  await figure.getByRole('combobox', { name: /^Depth/ }).selectOption('fixed');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  const link = await figure.getByRole('textbox', { name: 'Link for the class' }).inputValue();
  // Browsers pack the same code into other bytes than Node.
  expect(new URL(link).hash).toMatch(/^#block=[\w-]{80,}&block\.fixed=depth$/);
  const frame = await figure.getByRole('textbox', { name: 'Code of the frame' }).inputValue();
  expect(frame).toMatch(/\/embed\/block-editor\/#block=[\w-]{80,}"/);
  await page.goto('about:blank');
  await page.goto(link);
  await expect(written).toContainText('let F = conv(relu(batchNorm(x))');
  await expect(figure.getByRole('region', { name: 'Task from the link' })).toContainText('it fixes Depth');
});

test('Reset keeps to what the link fixes', async ({ page }) => {
  await page.goto('./implementation/?signal.gain=120&signal.layers=20#signal.fixed=gain');
  const figure = page.locator('[data-figure="signal-propagation"]');
  const [gain, layers] = [figure.getByRole('slider').first(), figure.getByRole('slider').nth(1)];
  await expect(gain).toBeDisabled();
  await figure.getByRole('button', { name: 'Reset', exact: true }).click();
  await expect(layers).toHaveValue('100');
  await expect(gain).toHaveValue('120');
});
