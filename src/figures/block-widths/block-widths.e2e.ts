import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../../../e2e/test.ts';

async function openFigure(page: Page, query = ''): Promise<Locator> {
  await page.goto(`./imagenet/${query}`);
  const figure = page.locator('[data-figure="block-widths"]');
  await figure.scrollIntoViewIfNeeded();
  await page.waitForFunction(() => customElements.get('block-widths') !== undefined);
  return figure;
}

const counts = (figure: Locator, block: 'basic block' | 'bottleneck') =>
  figure.getByRole('row', { name: block }).getByRole('cell');

test('the blocks of Fig. 5 are there, and counts follow a width that is dragged by keys', async ({ page }) => {
  const figure = await openFigure(page);
  await expect(counts(figure, 'basic block')).toHaveText(['73,728', '231,211,008', '401,408']);
  await expect(counts(figure, 'bottleneck')).toHaveText(['69,632', '218,365,952', '1,204,224']);
  const slider = figure.getByRole('slider', { name: 'Bottleneck' });
  await slider.press('ArrowRight');
  await expect(counts(figure, 'bottleneck').first()).toHaveText((17 * 65 ** 2).toLocaleString('en-GB'));
  await expect(slider).toHaveAttribute('aria-valuetext', '65 of 260');
  await expect(figure.getByRole('img').locator('visible=true')).toHaveAttribute('aria-label', /Bottleneck on 260/);
  await expect(page).toHaveURL(/widths\.bottleneck=65/);
});

test('at equal multiply-adds one width follows the other, and a link restores both', async ({ page }) => {
  const figure = await openFigure(page);
  await figure.getByText('at equal multiply-adds', { exact: true }).click();
  await expect(counts(figure, 'bottleneck').first()).toHaveText((17 * 66 ** 2).toLocaleString('en-GB'));
  await figure.getByRole('slider', { name: 'Basic' }).press('Home');
  await expect(figure.getByRole('slider', { name: 'Bottleneck' })).toHaveValue('8');
  await figure.getByText('projection', { exact: true }).click();
  await expect(figure.locator('.finding')).toContainText('The projection makes the bottleneck');

  const other = await openFigure(page, '?widths.v=1&widths.basic=32&widths.bottleneck=16');
  await expect(counts(other, 'bottleneck').first()).toHaveText('4,352');
  await expect(other.locator('.finding')).toContainText('carries 2 times as many channels, at 0.24 times');
});
