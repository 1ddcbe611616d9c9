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
  await expect(paragraph(page)).toContainText('multiplied by 0.0');
  await expect(slider(page)).toHaveAttribute('aria-valuetext', `0.0: ${recorded('shortcut-scale:all:0')}`);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the sentence says what it says at its start, and shows no dial', async ({ page }) => {
    await page.goto('./');
    await expect(paragraph(page)).toContainText(`get ${recorded('')} of the test images wrong`);
    await expect(slider(page)).toBeHidden();
  });
});
