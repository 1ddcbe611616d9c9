import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { shortRun } from './lab.ts';
import { pages } from './pages.ts';
import { expect, test } from './test.ts';

const colorSchemes = ['light', 'dark'] as const;
/** Of axe's rules, those that look at colours. */
const colourRules = ['color-contrast', 'link-in-text-block'];

/** What axe finds, in a form that can be read in a failure. In the dark nothing but the colours is different. */
async function findingsIn(page: Page, colorScheme: (typeof colorSchemes)[number]): Promise<readonly string[]> {
  const runOnly = colorScheme === 'dark' ? { runOnly: { type: 'rule' as const, values: colourRules } } : {};
  // No frame of another origin is on a page. What is right is neither described nor carried: that took most of the time.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'], ...runOnly });
  const { violations } = await axe.analyze();
  return violations.map(({ id, help, nodes }) => {
    const places = nodes.slice(0, 5).map(({ target }) => target.join(' '));
    return `${id}: ${help} (${nodes.length}): ${places.join('; ')}`;
  });
}

/** Presses Tab until the focus is on an element, as a reader without a mouse does. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 100; presses++) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error('100 presses of Tab did not lead there');
}

/** One visit for both: what a page is made of is the same in the dark. */
async function expectNoFindings(page: Page): Promise<void> {
  for (const colorScheme of colorSchemes) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    // Colours that are inherited are there a frame later.
    await page.evaluate(() => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))));
    expect(await findingsIn(page, colorScheme), colorScheme).toEqual([]);
  }
}

for (const path of pages) {
  test(`axe finds nothing on ${path}, light or dark`, async ({ page }) => {
    test.setTimeout(240_000);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    // With all that its scripts make of it.
    await page.goto(path, { waitUntil: 'networkidle' });
    await expectNoFindings(page);
  });
}

test('axe finds nothing in a lab that has trained, with everything open, light or dark', async ({ page, lab }) => {
  test.setTimeout(240_000);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(`./introduction/${shortRun}`);
  await lab.isAlive();
  await lab.train();
  await lab.root.evaluate((root) => {
    for (const details of root.querySelectorAll('details')) details.open = true;
  });
  await lab.root.getByRole('button', { name: 'Show at 14 × 14 pixels' }).click();
  await expect(lab.root.getByRole('heading', { name: /One image of each class/ })).toBeVisible();
  await expectNoFindings(page);
});

test('a reader trains, pauses and stops by keyboard alone', async ({ page, lab }) => {
  await lab.open('?v=1&depths=8&kind=plain&iterations=5000');
  await tabTo(page, lab.button('Train'));
  await page.keyboard.press('Enter');
  await lab.is('running');
  await expect(lab.button('Pause')).toBeFocused();
  await page.keyboard.press('Space');
  await lab.is('paused');
  await expect(lab.button('Resume')).toBeFocused();
  await tabTo(page, lab.button('Step'));
  await tabTo(page, lab.button('Stop'));
  await page.keyboard.press('Enter');
  await lab.is('stopped');
});

test('a reader guesses by keyboard alone', async ({ page, lab }) => {
  await lab.open();
  await tabTo(page, lab.root.getByRole('button', { name: 'Draw my guess' }));
  await page.keyboard.press('Enter');
  const sliders = lab.root.getByRole('slider');
  await expect(sliders).toHaveCount(6);
  await expect(sliders.first()).toBeFocused();
  for (let slider = 1; slider < 6; slider++) await page.keyboard.press('Tab');
  await expect(sliders.last()).toBeFocused();
  for (let press = 0; press < 3; press++) await page.keyboard.press('ArrowUp');
  await expect(sliders.last()).toHaveAttribute('aria-valuetext', /^53/);
  await tabTo(page, lab.root.getByRole('button', { name: 'Compare' }));
  await page.keyboard.press('Enter');
  // One point moved by 3 is no shape yet.
  await expect(
    lab.root.getByText(/You drew the plain networks flat; .* their error rises by \d+ points/),
  ).toBeVisible();
});

test('a reader draws a guess with the pointer', async ({ lab }) => {
  await lab.open();
  await lab.root.getByRole('button', { name: 'Draw my guess' }).click();
  const sliders = lab.root.getByRole('slider');
  await expect(sliders).toHaveCount(6);
  const values = () => sliders.evaluateAll((all) => all.map((slider) => (slider as HTMLInputElement).value));
  const chart = lab.root.locator('[data-chart="degradation"]');
  await expect(async () => {
    // Until the chart has been drawn anew, without what was measured, there is nothing to draw on.
    await chart.click({ position: { x: 250, y: 80 } });
    expect((await values()).filter((value) => value !== '50')).toHaveLength(1);
  }).toPass();
});

test('a reader reads a chart point by point with the arrow keys', async ({ page, lab }) => {
  await lab.open();
  await tabTo(page, lab.root.locator('[data-chart="degradation"]'));
  await page.keyboard.press('ArrowRight');
  const reading = lab.root.locator('figure > .reading');
  await expect(reading).toContainText(/layers|plain|residual/);
  const first = await reading.innerText();
  await page.keyboard.press('ArrowRight');
  await expect(reading).not.toHaveText(first);
});
