import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from './test.ts';

const slider = (page: Page) =>
  page.getByRole('slider', { name: 'Factor of all shortcuts of trained residual-20 networks' });
const paragraph = (page: Page) =>
  page.getByRole('paragraph').filter({ hasText: 'residual-20 networks that were trained as in' });

interface RecordedNetwork {
  readonly experiment: string;
  readonly wrong: Readonly<Record<string, readonly [number, number]>>;
}

/** Median of three seeds, in whole per cent, of what residual-20 gets wrong under an edit of the record. */
function recorded(edit: string): string {
  const { networks, testImages } = JSON.parse(readFileSync('content/runs/lesion.json', 'utf8')) as {
    readonly networks: readonly RecordedNetwork[];
    readonly testImages: number;
  };
  const asked = networks.flatMap(({ experiment, wrong }) =>
    /^depth=20 residual=true (?!.*shortcutScale)/.test(experiment) ? [wrong[edit]![0]] : [],
  );
  expect(asked).toHaveLength(3);
  return `${Math.round((100 * asked.toSorted((one, other) => one - other)[1]!) / testImages)}\u00a0%`;
}

test('the sentence on the home page says what was recorded where its dial stands, by keyboard too', async ({
  page,
}) => {
  await page.goto('./');
  await expect(paragraph(page)).toContainText(`get ${recorded('')} of the test images wrong`);
  await slider(page).focus();
  await page.keyboard.press('Home');
  await expect(paragraph(page)).toContainText(`get ${recorded('shortcut-scale:all:0')} of the test images wrong`);
  await expect(paragraph(page)).toContainText('multiply each by');
  await expect(slider(page)).toHaveAttribute('aria-valuetext', `0.0: ${recorded('shortcut-scale:all:0')}`);
});

test('the drawing of the gate follows its dial: each way is as wide as its share, and says it', async ({ page }) => {
  await page.goto('./related-work/#gates');
  const gate = page.getByRole('slider', { name: 'The gate T, from 0 to 1' });
  const drawing = page.getByRole('img', { name: /^A highway layer/ });
  const widthOf = (part: string) =>
    drawing.locator(part).evaluate((line) => Number.parseFloat(getComputedStyle(line).strokeWidth));
  for (const [key, carried] of [
    ['Home', 1],
    ['End', 0],
  ] as const) {
    await gate.focus();
    await page.keyboard.press(key);
    await expect(drawing).toContainText(carried === 1 ? 'y = x' : 'y = G(x)');
    await expect(drawing.locator('[data-says="carried"]')).toHaveText(`=\u00a0${carried}`);
    await expect(drawing.locator('[data-says="passed"]')).toHaveText(`=\u00a0${1 - carried}`);
    expect((await widthOf('.gated')) > 0).toBe(carried === 1);
    expect((await widthOf('.passed')) > 0).toBe(carried === 0);
  }
});

for (const { path, label, press, says } of [
  {
    path: './afterword/',
    label: 'Factor of every shortcut, lambda',
    press: 'End',
    says: /1\.10\s+at each, a way along 50 of them .* by 117\./,
  },
  {
    path: './shortcuts/',
    label: 'Filters of the block',
    press: 'End',
    says: /512\s+filters, .* make 9,216 multiply-adds/,
  },
  {
    path: './architectures/',
    label: 'Growth of the filters where maps are halved',
    press: 'Home',
    says: /multiplied by 0\.0156, and its weights by 1\./,
  },
  {
    path: './implementation/',
    label: 'Gain of the weights',
    press: 'Home',
    says: /by 0\.5, and 50 layers by 1\/1,130,/,
  },
]) {
  test(`the sentence with “${label}” on ${path} follows its dial, in all its places`, async ({ page }) => {
    await page.goto(path);
    const dial = page.getByRole('slider', { name: label });
    await dial.focus();
    await page.keyboard.press('PageUp');
    await page.keyboard.press(press);
    await expect(page.getByRole('paragraph').filter({ has: dial })).toHaveText(says);
  });
}

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the sentence says what it says at its start, and shows no dial', async ({ page }) => {
    await page.goto('./');
    await expect(paragraph(page)).toContainText(`get ${recorded('')} of the test images wrong`);
    await expect(slider(page)).toBeHidden();
  });
});
