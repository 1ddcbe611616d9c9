import type { Page } from '@playwright/test';
import { shortRun } from './lab.ts';
import { expect, test } from './test.ts';

/** Every key that the site keeps in the browser. */
const keys = ['theme', 'reading', 'shortcut.speeds.2'] as const;

/** What a browser may hold under these keys after a crash, an older version, or another hand. */
const damaged = {
  'nothing but a number too small to be one': '1e-320',
  'a number beyond all': '1e309',
  'half a record': '{"en/introduction":{"read":0.4',
  'records of another kind': '{"en/introduction":[1,2],"__proto__":{"read":1},"en/shortcuts":{"read":7,"at":"x"}}',
  markup: '<img src=x onerror=alert(1)>"><script>alert(1)</script>',
  'half a character': '\ud800',
} as const;

async function keep(page: Page, text: string): Promise<void> {
  await page.addInitScript(([names, value]) => names.forEach((name) => localStorage.setItem(name, value)), [
    keys,
    text,
  ] as const);
}

for (const [what, text] of Object.entries(damaged)) {
  test(`a browser that holds ${what} under every key of the site shows and trains all the same`, async ({
    lab,
    page,
  }) => {
    await keep(page, text);
    await page.goto('./introduction/');
    await page.mouse.wheel(0, 3000);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await lab.open(shortRun);
    await expect(lab.root.locator('.status')).toHaveText(/^(about \d+(\.\d)? (s|min|h)|less than a second),? /);
    await expect(page.locator('html')).not.toHaveAttribute('data-theme');
    await expect(page.locator('img[src="x"]')).toHaveCount(0);
    await expect(page.locator('[data-progress-of]').filter({ hasText: 'read' })).toHaveCount(0);
    await lab.train();
    await expect(lab.alert).toBeEmpty();
  });
}

test('a browser whose storage is full trains, changes colours and is read all the same', async ({ lab, page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
    };
  });
  await lab.open(shortRun);
  await page.getByText('Theme', { exact: true }).click();
  await page.getByRole('radio', { name: 'Dark', exact: true }).check();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await lab.train();
  await expect(lab.alert).toBeEmpty();
  await page.goto('./introduction/');
  await page.mouse.wheel(0, 3000);
  await expect(page.getByRole('heading', { level: 1 })).toBeAttached();
});

test('a browser whose storage is really full keeps working', async ({ lab, page }) => {
  test.setTimeout(240_000);
  await lab.open(shortRun);
  const fits = await page.evaluate(() => {
    const tryToKeep = (name: string, length: number) => {
      try {
        localStorage.setItem(name, 'x'.repeat(length));
        return true;
      } catch {
        return false;
      }
    };
    // Up to its last characters.
    for (let length = 4_000_000; length >= 1; length = Math.floor(length / 2)) tryToKeep(`filler ${length}`, length);
    return tryToKeep('one more', 10);
  });
  expect(fits).toBe(false);
  await lab.train();
  await expect(lab.alert).toBeEmpty();
});
