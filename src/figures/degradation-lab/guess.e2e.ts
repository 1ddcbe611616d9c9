import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../../../e2e/test.ts';

// In the introduction the result of the lab waits for the reader's guess.

const result = (page: Page) => page.getByRole('heading', { name: /^Deeper plain networks train worse/ });
const question = (page: Page) => page.getByRole('heading', { name: 'What does depth do to training error?' });
const figure = (page: Page) => page.locator('[data-figure="degradation-lab"]');
/** What tells the result: title, charts, caption, and prose below. */
const answers = (page: Page): readonly Locator[] => [
  result(page),
  figure(page).locator('[data-chart="degradation"]'),
  figure(page).locator('[data-chart="curves"]'),
  figure(page).getByText(/^After 300 iterations the 56-layer/),
  page.getByText('A good solution exists, and training from random weights ends somewhere worse.'),
  page.getByText('As depth grows, the paper says'),
  page.getByRole('heading', { name: /^Trained to the end/ }),
  page.getByRole('heading', { name: /^A deep plain network that is as good exists/ }),
];

async function isCovered(page: Page): Promise<void> {
  await expect(question(page)).toBeVisible();
  for (const answer of answers(page)) await expect(answer).not.toBeVisible();
}

async function isShown(page: Page): Promise<void> {
  await expect(question(page)).not.toBeVisible();
  for (const answer of answers(page)) await expect(answer).toBeVisible();
}

test('the result is covered before anything is painted, and Show the result uncovers it without other scripts', async ({
  page,
}) => {
  await page.route('**/*.js', () => undefined);
  await page.goto('./introduction/', { waitUntil: 'commit' });
  await expect.poll(() => page.evaluate(() => performance.getEntriesByName('first-contentful-paint').length)).toBe(1);
  await isCovered(page);
  await figure(page).getByRole('button', { name: 'Show the result' }).click();
  await isShown(page);
  await page.unrouteAll({ behavior: 'ignoreErrors' });
});

test('a guess begins where the reader is, and one that is taken away leads back there', async ({ page }) => {
  await page.goto('./introduction/');
  const draw = figure(page).getByRole('button', { name: 'Draw my guess' });
  await draw.scrollIntoViewIfNeeded();
  const before = (await question(page).boundingBox())!.y;
  await draw.click();
  await expect(figure(page).locator('[data-chart="degradation"]')).toBeVisible();
  await expect(figure(page).locator('[data-chart="curves"]')).toBeHidden();
  expect(Math.abs((await figure(page).locator('.fig-head').boundingBox())!.y - before)).toBeLessThan(30);
  await figure(page).getByRole('button', { name: 'Drop the guess' }).click();
  await expect(draw).toBeFocused();
  await expect(draw).toBeInViewport();
});

test('who draws both curves sees the result, and a reply to the shape of each', async ({ page }) => {
  await page.goto('./introduction/');
  await figure(page).getByRole('button', { name: 'Draw my guess' }).click();
  const plain = figure(page).getByRole('group', { name: 'Training error of plain networks' });
  await plain.getByRole('slider', { name: '56 layers' }).fill('80');
  await figure(page).getByRole('radio', { name: 'residual networks' }).check();
  await expect(figure(page).getByRole('group', { name: 'Training error of residual networks' })).toBeVisible();
  await figure(page).getByRole('button', { name: 'Compare' }).click();
  await isShown(page);
  await expect(
    figure(page).getByText(/You drew the plain networks rising; from 8 to 56 layers their error rises by/),
  ).toBeVisible();
  await expect(figure(page).getByText(/You drew the residual networks flat; .*stays about level/)).toBeVisible();
  await expect(figure(page).getByText(/Compared after 300 iterations\.$/)).toBeVisible();
});

test('a guess that is taken away leaves the result covered', async ({ page }) => {
  await page.goto('./introduction/');
  await figure(page).getByRole('button', { name: 'Draw my guess' }).click();
  await figure(page).getByRole('button', { name: 'Drop the guess' }).click();
  await isCovered(page);
});

test('the guess is compared at the budget that is drawn', async ({ lab, page }) => {
  await page.goto('./introduction/?lab.v=1&lab.depths=8&lab.kind=plain&lab.iterations=50');
  await lab.isAlive();
  await lab.root.getByRole('button', { name: 'Draw my guess' }).click();
  await lab.root.getByRole('button', { name: 'Compare' }).click();
  await expect(lab.root.getByText(/Compared after 300 iterations\.$/)).toBeVisible();
  await lab.train();
  await expect(lab.root.getByText(/Compared after 50 iterations\.$/)).toBeVisible();
});

test('a reader who has seen the result is not asked again in this session', async ({ page }) => {
  await page.goto('./introduction/');
  await figure(page).getByRole('button', { name: 'Show the result' }).click();
  await page.reload();
  await isShown(page);
});

test('Train shows the result that it is about to make', async ({ page, lab }) => {
  await page.goto('./introduction/');
  await lab.isAlive();
  await lab.press('Train');
  await expect(result(page)).toBeVisible();
  await lab.press('Stop');
});

for (const link of [
  '?lab.v=1&lab.depths=8,14',
  '?v=1&depths=8',
  '?constructed.v=1&constructed.depth=20',
  '#constructed-solution',
  '#degradation',
]) {
  test(`a link with ${link} covers nothing, and leads where it says`, async ({ page }) => {
    await page.goto(`./introduction/${link}`);
    await isShown(page);
    if (link.startsWith('#')) await expect(page.locator(link)).toBeInViewport();
  });
}

test('on paper all is shown', async ({ page }) => {
  await page.goto('./introduction/');
  await isCovered(page);
  await page.emulateMedia({ media: 'print' });
  await isShown(page);
});

test('the home page keeps nothing', async ({ page }) => {
  await page.goto('./');
  await expect(result(page)).toBeVisible();
  await expect(figure(page).locator('[data-chart="degradation"]')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Show the result' })).toHaveCount(0);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('all is shown', async ({ page }) => {
    await page.goto('./introduction/');
    await isShown(page);
    await expect(page.getByRole('button', { name: 'Show the result' })).toHaveCount(0);
  });
});
