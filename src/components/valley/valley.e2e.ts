import { expect, test } from '../../../e2e/test.ts';
import { valleyStrings as words } from '../../i18n/valley.ts';

const share = (text: string | null) => Number(/(\d+) % of the way/.exec(text ?? '')?.[1]);

test('the rate of the valley moves both ways down, and too large a one throws out the one without momentum', async ({
  page,
}) => {
  await page.goto('./implementation/#sgd');
  const figure = page.locator('valley-momentum');
  const without = figure.locator('.panel-title', { hasText: words.kind.without });
  const withMomentum = figure.locator('.panel-title', { hasText: words.kind.with(0.9) });
  const ways = () => figure.locator('path.way').evaluateAll((paths) => paths.map((path) => path.getAttribute('d')));
  expect(share(await without.textContent())).toBeGreaterThan(10 * share(await withMomentum.textContent()));
  const before = await ways();
  const slider = figure.getByRole('slider', { name: words.rate });
  await slider.fill('0.024');
  await expect(without).toContainText('farther away than at the start');
  expect(share(await withMomentum.textContent())).toBeLessThan(10);
  await expect(slider).toHaveAttribute('aria-valuetext', '0.024');
  const after = await ways();
  for (const [index, way] of after.entries()) expect(way).not.toBe(before[index]);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('both ways down stand there, and no slider', async ({ page }) => {
    await page.goto('./implementation/');
    const figure = page.locator('valley-momentum');
    await expect(figure.locator('path.way')).toHaveCount(2);
    await expect(figure.getByRole('slider')).toHaveCount(0);
    await expect(figure.locator('noscript > p')).toBeVisible();
  });
});
