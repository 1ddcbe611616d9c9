import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../../../e2e/test.ts';

const path = './architectures/';
const figure = '[data-figure="through-a-network"]';
const files = /\/through-a-network\/[\w.-]+\.bin$/;

/** The figure, once it is alive. */
async function openFigure(page: Page): Promise<Locator> {
  await page.goto(path);
  // What makes it live comes when it is in sight.
  await page.locator(figure).scrollIntoViewIfNeeded();
  await page.evaluate(() => customElements.whenDefined('through-a-network').then(() => undefined));
  return page.locator(figure);
}

const place = (root: Locator) => root.getByRole('slider', { name: 'Place in the network' });
const map = (root: Locator) => root.getByRole('slider', { name: 'Map' });
const pictures = (root: Locator, name: RegExp) => root.getByRole('img', { name });
const answer = (root: Locator) => root.locator('.scores .is-answer');

test('all maps, a stage that begins, and the answer stand there without JavaScript', async ({ browser, baseURL }) => {
  const page = await browser.newPage({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
  await page.goto(path);
  const root = page.locator(figure);
  await expect(root.getByText('Place in the network: stage 2, block 1 of 3')).toBeVisible();
  for (const [maps, places] of [
    ['8 maps of 14×14', 4],
    ['16 maps of 7×7', 3],
    ['32 maps of 4×4', 3],
  ] as const)
    await expect(pictures(root, new RegExp(`^After .*: ${maps}, a picture$`))).toHaveCount(places);
  await expect(root.getByText('zeros, 7×7')).toBeVisible();
  await expect(root.getByText('kept, 7×7')).toBeVisible();
  await expect(root.getByRole('list', { name: /^The scores of all classes/ }).getByRole('listitem')).toHaveCount(10);
  await expect(answer(root)).toContainText('Ankle boot');
  await expect(root.locator('form')).toBeHidden();
  await page.close();
});

test('maps are drawn to one scale: a stage later they are half as wide', async ({ page }) => {
  const root = await openFigure(page);
  const widthOf = async (name: RegExp) => (await pictures(root, name).first().boundingBox())!.width;
  // Two maps of 14, of 7 and of 4 pixels, with a pixel between them.
  const unit = (await widthOf(/^After the first layer/)) / 29;
  expect(await widthOf(/^After stage 2, block 1/)).toBeCloseTo(15 * unit, 1);
  expect(await widthOf(/^After stage 3, block 1/)).toBeCloseTo(9 * unit, 1);
  expect(await widthOf(/^The image, Ankle boot/)).toBeCloseTo(14 * unit, 1);
});

test('arrow keys walk from the first layer to the answer, and the map of the network goes along', async ({ page }) => {
  const root = await openFigure(page);
  await place(root).focus();
  await page.keyboard.press('ArrowRight');
  await expect(root.getByText('Place in the network: stage 2, block 2 of 3')).toBeVisible();
  await expect(place(root)).toHaveAttribute('aria-valuetext', 'stage 2, block 2 of 3');
  await expect(root.getByText('zeros, 7×7')).toHaveCount(0);
  await page.keyboard.press('End');
  await expect(root.getByText('Place in the network: the answer')).toBeVisible();
  await expect(root.getByText('mean, 1×1').first()).toBeVisible();
  await page.keyboard.press('Home');
  await expect(root.getByText('Place in the network: the first layer')).toBeVisible();
  await expect(map(root)).toHaveAttribute('max', '8');
});

test('another image and the plain twin are loaded when they are chosen, and a wrong answer is told as it falls', async ({
  page,
}) => {
  const fetched: string[] = [];
  page.on('request', (request) => void (files.test(request.url()) && fetched.push(request.url())));
  const root = await openFigure(page);
  expect(fetched).toEqual([]);
  await root.getByRole('radio', { name: 'Coat, a test image' }).check({ force: true });
  const finding = root.locator('.finding');
  await expect(finding).toContainText('residual-20 is “Pullover”');
  await expect(finding).toContainText('The image shows “Coat”, so the answer is wrong.');
  await expect(root.getByRole('listitem').filter({ hasText: 'Coat' })).toContainText('true class');
  await root.getByRole('radio', { name: 'plain' }).check({ force: true });
  await expect(finding).toContainText('plain-20 is “Coat”');
  await expect(finding).toContainText('That is what the image shows.');
  // A plain block adds nothing.
  await expect(root.getByText('F(x)', { exact: false }).locator('visible=true')).toHaveCount(1);
  expect(new Set(fetched.map((url) => /(plain|residual)-\d+/.exec(url)![0]))).toEqual(
    new Set(['residual-0', 'residual-6', 'plain-6']),
  );
});

test('a click on a map follows it at its place', async ({ page }) => {
  const root = await openFigure(page);
  const picture = pictures(root, /^After stage 3, block 2/);
  const box = (await picture.boundingBox())!;
  // The second map of the sixth row, of sixteen.
  await picture.click({ position: { x: 0.75 * box.width, y: (5.5 / 16) * box.height } });
  await expect(root.getByRole('heading', { name: 'Map 12', exact: true })).toBeVisible();
  await expect(place(root)).toHaveValue('9');
  await expect(map(root)).toHaveAttribute('aria-valuetext', '12 of 32');
});

test('maps that are missing are told, the picture stays, and a second try draws them', async ({ page }) => {
  const root = await openFigure(page);
  await page.route(files, (route) => route.fulfill({ status: 404, body: 'not found' }));
  await root.getByRole('radio', { name: 'Trouser, a test image' }).check({ force: true });
  await expect(root.getByText(/The maps of this image could not be loaded \(.*404\)/)).toBeVisible();
  await expect(answer(root)).toContainText('Ankle boot');
  await page.unroute(files);
  await root.getByRole('button', { name: 'Try again' }).click();
  await expect(answer(root)).toContainText('Trouser');
  await expect(root.getByText(/could not be loaded/)).toHaveCount(0);
});

test('a screen reader is told the place, its maps and the answer', async ({ page }) => {
  const root = await openFigure(page);
  await place(root).press('End');
  await expect(root.locator('span[role="status"]')).toHaveText('the answer: 32 maps of 4×4. Answer: Ankle boot.');
});
