import type { Locator } from '@playwright/test';
import { expect, test } from './test.ts';

const task = '<b>Guess</b> first: which network ends lower?';

async function build(root: Locator): Promise<string> {
  await root.getByRole('button', { name: 'For a class' }).click();
  const panel = root.getByRole('group', { name: 'For a class' });
  await panel.getByRole('group', { name: 'Learning rate', exact: true }).getByRole('radio', { name: 'fixed' }).check();
  await panel.getByRole('group', { name: 'Depths', exact: true }).getByRole('radio', { name: 'fixed' }).check();
  await panel.getByRole('group', { name: 'Networks', exact: true }).getByRole('radio', { name: 'hidden' }).check();
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
  await expect(box).toContainText(task);
  await expect(box.locator('b')).toHaveCount(0);
  await expect(box).toContainText('it sets 2 controls, and it hides 1 control');
  await lab.root.getByText('More settings').click();
  const rate = lab.root.getByRole('spinbutton', { name: 'Learning rate' });
  await expect(rate).toBeDisabled();
  await expect(lab.root.getByText('set by your teacher’s link').first()).toBeVisible();
  await expect(lab.root.getByRole('radio', { name: 'residual', exact: true })).toBeHidden();
  // A preset sets all that the link leaves open.
  await lab.root.getByText('Quick', { exact: true }).click();
  await expect(rate).toHaveValue('0.05');
  await expect(lab.root.getByRole('spinbutton', { name: 'Iterations' })).not.toHaveValue('25');
  expect(new URL(page.url()).searchParams.get('lab.depths')).toBe('8');
  expect(new URL(page.url()).searchParams.get('lab.kind')).toBe('plain');
  await box.getByRole('button', { name: 'Open everything' }).click();
  await expect(rate).toBeEnabled();
  await expect(lab.root.getByRole('radio', { name: 'residual', exact: true })).toBeVisible();
  await expect(box).toContainText(task);
  expect(page.url()).not.toContain('fixed');
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

test('Reset keeps to what the link fixes', async ({ page }) => {
  await page.goto('./implementation/?signal.gain=120&signal.layers=20#signal.fixed=gain');
  const figure = page.locator('[data-figure="signal-propagation"]');
  const [gain, layers] = [figure.getByRole('slider').first(), figure.getByRole('slider').nth(1)];
  await expect(gain).toBeDisabled();
  await figure.getByRole('button', { name: 'Reset', exact: true }).click();
  await expect(layers).toHaveValue('100');
  await expect(gain).toHaveValue('120');
});
