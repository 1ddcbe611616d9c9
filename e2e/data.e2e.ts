import { readFile } from 'node:fs/promises';
import type { Route } from '@playwright/test';
import { trainingErrorAt } from '../src/experiment/records.ts';
import { shortRun } from './lab.ts';
import { serveShuffledLabels } from './shuffled-labels.ts';
import { expect, test } from './test.ts';

const file = 'training-2.bin';
const shard = `**/data/fashion-mnist-14/${file}`;
const original = () => readFile(`public/data/fashion-mnist-14/${file}`);

/** Ways in which a shard can arrive broken. */
const faults: Readonly<Record<string, (route: Route) => Promise<void>>> = {
  'is missing': (route) => route.fulfill({ status: 404, body: 'not found' }),
  'is cut off in the middle': async (route) => {
    const bytes = await original();
    await route.fulfill({ body: bytes.subarray(0, bytes.length / 2) });
  },
  'has one wrong byte': async (route) => {
    const bytes = await original();
    bytes[1000] = (bytes[1000] ?? 0) ^ 1;
    await route.fulfill({ body: bytes });
  },
  'is a web page with status 200': (route) =>
    route.fulfill({ status: 200, contentType: 'text/html', body: '<!doctype html><title>Sign in</title>' }),
  'never comes': (route) => route.abort('connectionreset'),
};

for (const [what, answer] of Object.entries(faults)) {
  test(`a file of images that ${what} is fetched once more, named, and never trained on`, async ({ lab, page }) => {
    let fetches = 0;
    await page.route(shard, (route) => {
      fetches += 1;
      return answer(route);
    });
    await lab.open(shortRun);
    await lab.press('Train');
    await lab.is('failed');
    await expect(lab.alert).toContainText(file);
    expect(fetches).toBe(2);
    expect(await lab.iterations()).toEqual([0]);
    expect(page.workers()).toHaveLength(0);

    await page.unroute(shard);
    await lab.train();
    await expect(lab.alert).toBeEmpty();
  });
}

test('one wrong byte is refused, too, where the browser itself has no hashes, as on plain http', async ({
  lab,
  page,
}) => {
  await page.addInitScript(() => Object.defineProperty(Crypto.prototype, 'subtle', { value: undefined }));
  await page.route(shard, (route) => faults['has one wrong byte']?.(route));
  await lab.open(shortRun);
  expect(await page.evaluate(() => crypto.subtle)).toBeUndefined();
  await lab.press('Train');
  await lab.is('failed');
  await expect(lab.alert).toContainText(/training-2\.bin did not arrive intact: its hash is sha256-/);
  await page.unroute(shard);
  await lab.train();
  await expect(lab.alert).toBeEmpty();
});

test('a module of the engine with one wrong byte is refused, and another backend trains', async ({ lab, page }) => {
  test.setTimeout(240_000);
  await page.route(/\/kernels\.[^/]*\.wasm$/, async (route) => {
    const body = await (await route.fetch()).body();
    body[body.length - 100] = (body[body.length - 100] ?? 0) ^ 1;
    return route.fulfill({ body });
  });
  await lab.open(shortRun);
  await lab.train(90_000);
  await expect(lab.root).not.toHaveAttribute('data-backend', 'wasm');
  await expect(
    lab.root.getByText(/WebAssembly cannot be used: kernels.+ its hash is sha256-.+ instead\./),
  ).toBeVisible();
});

test('a manifest whose deviation is not that of its images is refused, and never trained on', async ({ lab, page }) => {
  await page.route('**/data/fashion-mnist-14/manifest.json', async (route) => {
    const manifest = await (await route.fetch()).json();
    return route.fulfill({ json: { ...manifest, deviation: 1e-30 } });
  });
  await lab.open(shortRun);
  await lab.press('Train');
  await lab.is('failed');
  await expect(lab.alert).toContainText('manifest.json did not arrive intact: its deviation is 1e-30');
  expect(await lab.iterations()).toEqual([0]);
});

test('a file of images that comes intact at the second attempt is trained on', async ({ lab, page }) => {
  let fetches = 0;
  await page.route(shard, (route) => {
    fetches += 1;
    return fetches === 1 ? route.fulfill({ body: 'half' }) : route.continue();
  });
  await lab.open(shortRun);
  await lab.train();
  expect(fetches).toBe(2);
  await expect(lab.alert).toBeEmpty();
});

test('offline, the lab says so, and trains once the connection is back', async ({ lab, context }) => {
  await lab.open(shortRun);
  await context.setOffline(true);
  await lab.press('Train');
  await lab.is('failed');
  await expect(lab.alert).toContainText('offline');
  await context.setOffline(false);
  await lab.train();
  await expect(lab.root.getByText('With one seed, nothing is shown of how much the seed matters.')).toBeVisible();
});

test('with shuffled labels the error stays near 90 %, with the true ones it falls: the page trains, it does not replay', async ({
  lab,
  page,
}) => {
  const run = '?v=1&depths=8&kind=residual&iterations=100';
  await lab.open(run);
  const [learning] = await lab.train();
  expect(trainingErrorAt(learning?.records ?? [])).toBeLessThan(0.6);

  await serveShuffledLabels(page);
  await lab.open(run);
  const [guessing] = await lab.train();
  const error = trainingErrorAt(guessing?.records ?? []);
  expect(error).toBeGreaterThanOrEqual(0.8);
  expect(error).toBeLessThanOrEqual(0.97);
});
