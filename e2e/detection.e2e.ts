import type { Page } from '@playwright/test';
import { expect, test } from './test.ts';

async function openDial(page: Page) {
  await page.goto('./detection/');
  return page.locator('overlap-dial');
}

const counting = '.detection[data-right="true"]';

test('a reader drags the threshold up, and fewer boxes count', async ({ page }) => {
  const dial = await openDial(page);
  await expect(dial.locator(counting)).toHaveCount(3);
  await expect(dial.getByRole('row', { name: /^0\.95/ })).toContainText('yes');
  const slider = dial.getByRole('slider');
  await slider.focus();
  // From .50 to .65: the box with an overlap of 0.63 is lost.
  for (let step = 0; step < 3; step += 1) await slider.press('ArrowRight');
  await expect(slider).toHaveAttribute('aria-valuetext', '0.65');
  await expect(dial.locator(counting)).toHaveCount(2);
  await expect(dial.getByRole('row', { name: /^0\.95/ })).toContainText('no');
  // One right, two wrong, one right, of four boots: (1 + 1/2) / 4.
  await expect(dial.locator('output[name="precision"]')).toHaveText('0.38');
  await slider.press('End');
  await expect(dial.locator(counting)).toHaveCount(0);
  await expect(dial.locator('output[name="precision"]')).toHaveText('0.00');
});

test('closer boxes raise the mean over the thresholds, and leave the loosest as it is', async ({ page }) => {
  const dial = await openDial(page);
  const [loose, strict] = [dial.locator('output[name="precision"]'), dial.locator('output[name="strict"]')];
  const [looseBefore, strictBefore] = [await loose.textContent(), Number(await strict.textContent())];
  await dial.getByText('a third nearer').click();
  await expect.poll(async () => Number(await strict.textContent())).toBeGreaterThan(strictBefore + 0.05);
  await expect(loose).toHaveText(looseBefore?.trim() ?? '');
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('picture, list and the precision at all ten thresholds are there, and no dial', async ({ page }) => {
    const dial = await openDial(page);
    await expect(dial.getByRole('img')).toHaveCount(2);
    await expect(dial.getByRole('table').getByRole('row')).toHaveCount(6);
    await expect(dial.locator('.bar')).toHaveCount(10);
    await expect(dial.getByRole('slider')).toBeHidden();
  });
});
