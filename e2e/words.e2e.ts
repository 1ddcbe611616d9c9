import type { Locator, Page } from '@playwright/test';
import { expect, test } from './test.ts';

const preview = (page: Page) => page.getByRole('tooltip');

/** Moves the focus there as the keyboard does: the page shows previews only for a focus that can be seen. */
async function focusByKeyboard(page: Page, target: Locator): Promise<void> {
  await page.keyboard.press('Tab');
  await target.focus();
}

test.beforeEach(async ({ page }) => {
  await page.goto('./related-work/');
});

test('a term shows its definition on hover, which goes when the pointer leaves', async ({ page }) => {
  const term = page.getByRole('link', { name: 'exploding gradients' });
  await term.hover();
  await expect(preview(page)).toContainText('A gradient that grows from layer to layer');
  await expect(term).toHaveAttribute('aria-describedby', 'preview');
  await page.mouse.move(2, 2);
  await expect(preview(page)).toBeHidden();
});

test('a preview can be pointed at', async ({ page }) => {
  await page.getByRole('link', { name: 'exploding gradients' }).hover();
  await preview(page).hover();
  await page.waitForTimeout(400);
  await expect(preview(page)).toBeVisible();
});

test('a term shows its definition to the keyboard, and Escape puts it away', async ({ page }) => {
  const term = page.getByRole('link', { name: 'backpropagation' });
  await focusByKeyboard(page, term);
  await expect(preview(page)).toContainText('How gradients are computed');
  await page.keyboard.press('Escape');
  await expect(preview(page)).toBeHidden();
  await expect(term).toBeFocused();
  await expect(term).not.toHaveAttribute('aria-describedby');
});

test('a term leads to its entry, and the entry back to the place', async ({ page }) => {
  await page.getByRole('link', { name: 'backpropagation' }).click();
  await expect(page).toHaveURL(/glossary\/#backpropagation$/);
  const entry = page.locator('#backpropagation');
  await expect(entry).toBeInViewport();
  await entry.getByRole('link', { name: 'Neither residuals nor shortcuts were new', exact: true }).click();
  await expect(page).toHaveURL(/related-work\/#term-backpropagation-1$/);
});

test('a citation shows its reference in the same preview', async ({ page }) => {
  await page.locator('.cite a').first().hover();
  await expect(preview(page)).toContainText('Aggregating Local');
  await page.getByRole('link', { name: 'backpropagation' }).hover();
  await expect(preview(page)).toHaveCount(1);
  await expect(preview(page)).toContainText('How gradients are computed');
});

test('a symbol shows its meaning on hover, a formula those of all its symbols on focus', async ({ page }) => {
  const equation = page.locator('.equation').nth(1);
  await equation.locator('[data-symbol="solver-guess"]').first().hover();
  await expect(preview(page)).toContainText('a guess at the solution');
  await expect(preview(page)).not.toContainText('what the guess lacks');
  await focusByKeyboard(page, equation.locator('.formula .katex'));
  await expect(preview(page)).toContainText('a guess at the solution');
  await expect(preview(page)).toContainText('what the guess lacks');
});

test('parts of one name are marked together, in the formula, its list and the drawing', async ({ page }) => {
  const linked = page.locator('linked-parts').first();
  const marked = (part: string) => linked.locator(`[data-part="${part}"].is-linked`);
  await linked.locator('[data-symbol="gate"]').first().hover();
  await expect(marked('gate').filter({ hasText: 'gate' }).first()).toBeAttached();
  await expect(linked.locator('svg .is-linked').first()).toBeAttached();
  await expect(marked('carry')).toHaveCount(0);
  await linked.getByText('Symbols').click();
  await linked.locator('li[data-part="carry"]').focus();
  await expect(marked('gate')).toHaveCount(0);
  await expect(linked.locator('svg [data-part="carry"].is-linked').first()).toBeAttached();
  await page.keyboard.press('Shift+Tab');
  await expect(linked.locator('li.is-linked[data-part="carry"]')).toHaveCount(0);
});

test('in the drawing that stands under a formula, parts are marked on hover too', async ({ page }) => {
  const linked = page.locator('linked-parts').first();
  await linked.locator('svg text[data-part="transform"]').first().hover();
  await expect(linked.locator('[data-symbol="highway-layer"]')).toHaveClass(/is-linked/);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a term is a link, and the symbols of an equation stand under it', async ({ page }) => {
    await expect(page.getByRole('link', { name: 'backpropagation' })).toHaveAttribute(
      'href',
      /glossary\/#backpropagation$/,
    );
    const symbols = page.locator('details.symbols').nth(1);
    await symbols.getByText('Symbols').click();
    await expect(symbols.getByText('a guess at the solution')).toBeVisible();
  });

  test('the badge of a diagram says how it was drawn', async ({ page }) => {
    const diagram = page.locator('#figure-1');
    await diagram.getByText('DIAGRAM').click();
    await expect(diagram.getByText('nothing in it was measured')).toBeVisible();
  });
});
