import { longRun } from './lab.ts';
import { expect, test } from './test.ts';

test('a figure is presented alone and large while it trains, and goes back to where it was', async ({ lab, page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await lab.open(longRun);
  await lab.press('Train');
  await lab.is('running');
  const present = lab.root.getByRole('button', { name: 'Present', exact: true });
  const panels = lab.root.getByRole('group', { name: /^(For a class|Embed|Take it away)$/ });
  for (const name of ['For a class', 'Embed', 'Take it away'])
    await lab.root.getByRole('button', { name, exact: true }).click();
  await expect(panels).toHaveCount(3);
  await present.click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: 'Leave' })).toBeVisible();
  await expect(dialog.getByText('Space or T trains and pauses.')).toBeVisible();
  // What was open in the page is not projected.
  await expect(panels).toHaveCount(0);
  const box = await dialog.boundingBox();
  const { width, height } = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  expect(box).toMatchObject({ x: 0, y: 0, width, height });
  // Letters of a chart, as they are seen.
  const letters = dialog.locator('.chart svg:visible text').first();
  const size = () =>
    letters.evaluate((text) => {
      const drawn = text.closest('svg')!;
      return parseFloat(getComputedStyle(text).fontSize) * drawn.currentCSSZoom;
    });
  // It is drawn anew while it trains, and what has just been replaced has no size.
  await expect.poll(size).toBeGreaterThanOrEqual(15);
  // Nothing outside can be reached.
  const open = await dialog.evaluate((own) => {
    const all = [...document.querySelectorAll('a[href], button, input, select, summary, [tabindex]')];
    return all.filter((one) => !own.contains(one) && !one.contains(own) && !one.closest('[inert]')).length;
  });
  expect(open).toBe(0);
  await lab.is('running');
  await dialog.focus();
  await page.keyboard.press('Space');
  await lab.is('paused');
  await page.keyboard.press('t');
  await lab.is('running');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(present).toBeFocused();
  await lab.is('running');
  expect(await page.evaluate(() => document.querySelectorAll('[inert]').length)).toBe(0);
  await lab.press('Stop');
});

test('whoever leaves while the browser still thinks about full screen does not end in it', async ({ lab, page }) => {
  await lab.open();
  // A screen that fills when the test lets it.
  await page.evaluate(() => {
    let filled: Element | null = null;
    Object.defineProperty(Document.prototype, 'fullscreenElement', { get: () => filled });
    Element.prototype.requestFullscreen = async function () {
      await new Promise((resolve) => addEventListener('let-fill', resolve, { once: true }));
      filled = document.documentElement;
      document.documentElement.dataset['filled'] = 'once';
    };
    Document.prototype.exitFullscreen = async () => void (filled = null);
  });
  await lab.root.getByRole('button', { name: 'Present', exact: true }).click();
  await page.getByRole('button', { name: 'Leave' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.evaluate(() => dispatchEvent(new Event('let-fill')));
  await expect(page.locator('html')).toHaveAttribute('data-filled', 'once');
  await expect.poll(() => page.evaluate(() => document.fullscreenElement)).toBeNull();
});

test('a link presents a figure at once, and its address says so until the reader leaves', async ({ lab, page }) => {
  await page.goto(`./${longRun}#lab.present=yes`);
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.getByRole('button', { name: 'Leave' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect(page.url()).not.toContain('present');
  await lab.is('recorded');
});
