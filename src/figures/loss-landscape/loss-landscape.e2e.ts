import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../../../e2e/test.ts';

async function openFigure(page: Page, query = ''): Promise<Locator> {
  await page.goto(`./afterword/${query}`);
  const figure = page.locator('[data-figure="loss-landscape"]');
  await figure.scrollIntoViewIfNeeded();
  await expect(figure.getByRole('button', { name: /^Compute a plane \(loads [\d,]+ kB\)$/ })).toBeVisible();
  return figure;
}

const plot = (figure: Locator, kind: string) =>
  figure.getByRole('img', { name: `Contours of the training loss of the ${kind} network`, exact: false });

test('a plane grows in the page, can be stopped, and has the recorded losses to the last bit', async ({ page }) => {
  test.setTimeout(180_000);
  const figure = await openFigure(page);
  await expect(figure.locator('.badge')).toHaveText('RECORDED');
  await figure.getByRole('button', { name: /^Compute a plane/ }).click();
  await expect(figure).toHaveAttribute('data-state', 'running', { timeout: 60_000 });
  await expect(figure.locator('.status')).toContainText('5 × 5 points; now 9 × 9 points', { timeout: 90_000 });
  await expect(figure.locator('.badge')).toHaveText('LIVE');
  await figure.getByRole('button', { name: 'Stop' }).click();
  await expect(figure).toHaveAttribute('data-state', 'stopped');
  await expect(figure).toHaveAttribute('data-backend', 'wasm');
  await expect(figure.getByText('50 points that are also on record have the recorded loss')).toBeVisible();
  await expect(figure.locator('[data-panel="plain"]')).toContainText('directions 1, 5 × 5 points');
});

test('another recorded pair is drawn, named in the link, and restored from it', async ({ page }) => {
  const figure = await openFigure(page);
  const before = await plot(figure, 'plain').innerHTML();
  await figure.getByRole('radio', { name: 'seed 2' }).check();
  await expect(figure.locator('[data-panel="plain"]')).toHaveText('plain-44, training seed 2');
  await expect.poll(() => plot(figure, 'plain').innerHTML()).not.toBe(before);
  await expect(page).toHaveURL(/landscape\.pair=2&landscape\.bn=asTrained&landscape\.directions=1$/);
  const again = await openFigure(page, `?${new URL(page.url()).searchParams.toString()}`);
  await expect(again.locator('[data-panel="residual"]')).toHaveText('residual-44, training seed 2');
  await expect(again).toHaveAttribute('data-state', 'recorded');
});

test('all recorded points can be taken, and their doublings read as a table', async ({ page }) => {
  const figure = await openFigure(page);
  await figure.getByText('The numbers, as a table').click();
  await expect(figure.getByRole('table').getByRole('row')).toHaveCount(13);
  const download = page.waitForEvent('download');
  await figure.getByRole('button', { name: 'All points as CSV' }).click();
  const lines = (await readFile((await (await download).path())!, 'utf8')).trim().split('\r\n');
  expect(lines).toHaveLength(1 + 3 * 2 * (17 * 17 + 9 * 9));
});

test('the keyboard reads a plane point by point', async ({ page }) => {
  const figure = await openFigure(page);
  await figure.locator('[data-chart="plain"]').focus();
  await page.keyboard.press('ArrowRight');
  await expect(figure.locator('.reading')).toHaveText(/^step -?[\d.]+ and -?[\d.]+: loss /);
});
