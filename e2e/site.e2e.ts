import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { shortRun } from './lab.ts';
import { pages } from './pages.ts';
import { expect, test } from './test.ts';

/** All addresses of a page that are on its own site, by what leads there. */
async function ownAddresses(page: Page): Promise<readonly string[]> {
  const addresses = await page.evaluate(() =>
    [...document.querySelectorAll('[href], [src]')].map((element) => {
      return new URL(element.getAttribute('href') ?? element.getAttribute('src') ?? '', document.baseURI).href;
    }),
  );
  return addresses.filter((address) => new URL(address).origin === new URL(page.url()).origin);
}

for (const path of pages) {
  test(`every link and file of ${path} is there`, { tag: '@any-path' }, async ({ page, baseURL }) => {
    await page.goto(path);
    const addresses = new Set(await ownAddresses(page));
    expect(addresses.size).toBeGreaterThan(0);
    for (const address of addresses) {
      expect(address.startsWith(baseURL ?? ''), `${address} is under ${baseURL}`).toBe(true);
      const response = await page.request.get(address);
      expect(response.status(), address).toBe(200);
      const { hash } = new URL(address);
      if (hash.length < 2 || !(response.headers()['content-type'] ?? '').startsWith('text/html')) continue;
      expect(await response.text(), address).toMatch(
        new RegExp(`\\bid="?${RegExp.escape(decodeURIComponent(hash.slice(1)))}["\\s>]`),
      );
    }
  });

  test(`${path} has a title, one main heading and a language`, async ({ page }) => {
    await page.goto(path);
    await expect(page).toHaveTitle(/\S/);
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    await expect(page.getByRole('main')).toHaveCount(1);
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`${path} scrolls in one direction only at 320 pixels, ${colorScheme}`, async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 640 });
      await page.emulateMedia({ colorScheme });
      await page.goto(path);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    });
  }
}

test(
  'what is not there answers with status 404 and a page that leads home',
  { tag: '@any-path' },
  async ({ page, baseURL }) => {
    const response = await page.goto('./no-such-page/');
    expect(response?.status()).toBe(404);
    const home = page.getByRole('main').getByRole('link').first();
    await home.click();
    expect(page.url().startsWith(baseURL ?? '')).toBe(true);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  },
);

test('nothing of the data, no engine and no worker is loaded before Train', async ({ lab, page }) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await lab.open();
  await lab.root.scrollIntoViewIfNeeded();
  await page.mouse.wheel(0, 4000);
  await page.waitForLoadState('networkidle');
  expect(requests.filter((url) => /\/data\/|\.wasm|\.worker/.test(url))).toEqual([]);
  expect(page.workers()).toHaveLength(0);
});

test('the quick preset downloads at most 1.6 MB of data', async ({ lab, page }) => {
  const sizes: Promise<number>[] = [];
  page.on('response', (response) => {
    if (response.url().includes('/data/')) sizes.push(response.body().then((body) => body.length));
  });
  await lab.open();
  await expect(lab.root.getByRole('radio', { name: 'Quick' })).toBeChecked();
  await lab.press('Train');
  await lab.is('running');
  await lab.press('Stop');
  const total = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  expect(total).toBeGreaterThan(1e6);
  expect(total).toBeLessThanOrEqual(1.6e6);
});

test('the first training downloads at most 230 kB of script and WebAssembly', async ({ lab, page }) => {
  await lab.open();
  await page.waitForLoadState('networkidle');
  await lab.press('Train');
  await lab.is('running');
  const [worker] = page.workers();
  const loaded = () => performance.getEntriesByType('resource').map(({ name }) => name);
  const [byWorker, byPage] = [(await worker?.evaluate(loaded)) ?? [], await page.evaluate(loaded)];
  await lab.press('Stop');
  // The modules are loaded by the page, once for all its workers.
  const modules = byPage.filter((name) => name.endsWith('.wasm'));
  expect(byWorker.filter((name) => name.endsWith('.wasm'))).toEqual([]);
  // The worker begins in a blob that imports the script, which the page has fetched before.
  const script = byPage.filter((name) => /\/train\.worker[^/]*\.js$/.test(name));
  expect(script.length).toBeGreaterThan(0);
  const addresses = new Set([...script, ...byWorker.filter((name) => name.endsWith('.js')), ...modules]);
  let total = 0;
  // The set grows on the way by what scripts import.
  for (const address of addresses) {
    const body = await (await page.request.get(address)).body();
    total += gzipSync(body, { level: 9 }).length;
    const imports = address.endsWith('.js') ? body.toString().matchAll(/\b(?:from|import)"(\.[^"]+)"/g) : [];
    for (const [, path = ''] of imports) addresses.add(new URL(path, address).href);
  }
  expect([...addresses].filter((address) => address.endsWith('.wasm'))).toHaveLength(2);
  expect([...addresses].filter((address) => address.endsWith('.js')).length).toBeGreaterThan(1);
  expect(total).toBeGreaterThan(1e5);
  expect(total).toBeLessThanOrEqual(230_000);
});

test('the content security policy blocks an inline script that was not there at build', async ({ page, incidents }) => {
  await page.goto('./');
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.hasRun = true';
    document.body.append(script);
  });
  await expect.poll(() => incidents.violations.length).toBe(1);
  expect(await page.evaluate(() => 'hasRun' in window)).toBe(false);
  incidents.violations.length = 0;
});

test('every part of the lab works within the content security policy', async ({ lab, page }) => {
  await page.goto(`./introduction/${shortRun}`);
  await lab.isAlive();
  for (const summary of await page.locator('details:visible > summary').all()) {
    if (await summary.isVisible()) await summary.click();
  }
  await lab.root.getByRole('button', { name: 'Show at 14 × 14 pixels' }).click();
  await expect(lab.root.getByRole('heading', { name: 'One image of each class, 14 by 14 pixels' })).toBeVisible();
  await lab.train();
  for (const name of [/as CSV$/, /as SVG$/, /as PNG$/]) {
    const arrives = page.waitForEvent('download');
    await lab.root.getByRole('button', { name }).click();
    expect(await (await arrives).failure()).toBeNull();
  }
});

test('the theme that a reader chooses stays, on the next page too', async ({ page }) => {
  await page.goto('./');
  const ink = () => page.evaluate(() => getComputedStyle(document.body).color);
  const light = await ink();
  await page.getByText('Theme', { exact: true }).click();
  await page.getByRole('radio', { name: 'Dark', exact: true }).check();
  await expect.poll(ink).not.toBe(light);
  const dark = await ink();
  await page.goto('./introduction/');
  expect(await ink()).toBe(dark);
});
