import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from './test.ts';

/** Rooms whose figures stand on a page of the site; each has its sentence in a file of its own. */
const rooms = readdirSync('src/figures', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

const sentenceOf = (room: string) => {
  const text = readFileSync(`src/figures/${room}/words/en/entry.ts`, 'utf8');
  return /shows:\s*['"](.+)['"]/.exec(text)?.[1] ?? '';
};

test('every room is on the page of all figures, with its sentence, and each of its pictures is drawn', async ({
  page,
}) => {
  await page.goto('about/figures/');
  for (const room of rooms) {
    const entry = page.locator(`[data-listed-figure="${room}"]`);
    await expect(entry, room).toHaveCount(1);
    await expect(entry).toContainText(sentenceOf(room));
    await expect(entry).toContainText(`src/figures/${room}/`);
    const pictures = await entry.locator('img').all();
    expect(pictures.length, room).toBeGreaterThan(0);
    for (const picture of pictures) {
      await picture.scrollIntoViewIfNeeded();
      await expect(picture).toHaveAttribute('alt', /\w{3}/);
      await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
    }
  }
});

test('each place of a figure leads to its title', async ({ page }) => {
  await page.goto('about/figures/');
  const entries = page.locator('[data-listed-figure]');
  const links = await entries.locator('dd a').evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href));
  expect(links.length).toBeGreaterThanOrEqual(rooms.length);
  for (const link of links) {
    await page.goto(link);
    await expect(page.locator(`.fig-title${new URL(link).hash}`), link).toHaveCount(1);
  }
});

test('a picture is as dark as the page that shows it', async ({ page }) => {
  await page.goto('about/figures/');
  const picture = page.locator('[data-listed-figure="degradation-lab"] img').first();
  await picture.scrollIntoViewIfNeeded();
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  const light = await picture.screenshot();
  await page.evaluate(() => (document.documentElement.dataset['theme'] = 'dark'));
  expect((await picture.screenshot()).equals(light)).toBe(false);
  const svg = await page.request.get((await picture.getAttribute('src')) ?? '');
  expect(await svg.text()).toContain('light-dark(');
});

test('the home page shows the sign of a figure beside every chapter, and reads it out to nobody', async ({ page }) => {
  await page.goto('./');
  const chapters = page.getByRole('region', { name: 'Chapters' }).locator('ol > li');
  const signs = chapters.locator('> img[alt=""]');
  await expect(signs).toHaveCount(await chapters.count());
});
