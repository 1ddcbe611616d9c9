import { expect, test } from '../../../e2e/test.ts';
import { wantedMappingStrings as words } from '../../i18n/wanted-mapping.ts';

test('the dial lifts the boot: nothing is left where it stays, and more than it was where it is lifted far', async ({
  page,
}) => {
  await page.goto('./residual-learning/');
  const figure = page.locator('wanted-mapping');
  await figure.scrollIntoViewIfNeeded();
  await page.evaluate(() => customElements.whenDefined('wanted-mapping').then(() => undefined));
  const dial = figure.getByRole('slider', { name: words.legend });
  const left = figure.getByRole('listitem').filter({ hasText: words.asked.residual });
  const wanted = figure.getByRole('listitem').filter({ hasText: words.asked.plain });
  await expect(figure.getByRole('img')).toHaveCount(3);
  await expect(left).toContainText('66 %');
  await dial.fill('0');
  await expect(left).toContainText(/\b0\s%/);
  await expect(dial).toHaveAttribute('aria-valuetext', /^not at all: /);
  // One grey alone: nothing differs.
  await expect(figure.getByRole('img', { name: words.pictures.left }).locator('path[stroke]')).toHaveCount(1);
  await dial.fill('3');
  await expect(left).toContainText('109 %');
  await expect(wanted).toContainText('100 %');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the boot, the lifted one and their difference stand there, and no dial', async ({ page }) => {
    await page.goto('./residual-learning/');
    const figure = page.locator('wanted-mapping');
    for (const name of Object.values(words.pictures)) await expect(figure.getByRole('img', { name })).toBeVisible();
    await expect(figure.getByRole('slider')).toHaveCount(0);
  });
});
