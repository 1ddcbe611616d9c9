import type { Page } from '@playwright/test';
import { shortRun } from './lab.ts';
import { SlowHost } from './slow-host.ts';
import { expect, test as base } from './test.ts';

// Everything that training needs, over lines that are slow, break, or fall silent.

const test = base.extend<{ host: SlowHost }>({
  host: async ({}, use) => {
    const host = await SlowHost.open('dist');
    await use(host);
    await host.close();
  },
  baseURL: async ({ host }, use) => use(host.url),
});

const script = /\/train\.worker[^/]*\.js$/;
const shard = /\/fashion-mnist-14\/training-2\.bin$/;
const shards = /\/fashion-mnist-14\/.*\.bin$/;
const kernels = /\/kernels\.[^/]*\.wasm$/;
const progress = /^Loading, (\d+\.\d) of (\d+\.\d) MB/;

declare global {
  var statusTexts: string[];
}

/** Lets the page's time go by, second by second, until something is so. */
async function pass(page: Page, until: () => boolean): Promise<void> {
  await expect(async () => {
    if (!until()) await page.clock.runFor(1000);
    expect(until()).toBe(true);
  }).toPass({ intervals: [50], timeout: 60_000 });
}

test('at 200 kbit/s the lab trains, and says from the first bytes on how far it is', async ({ lab, page, host }) => {
  test.setTimeout(400_000);
  await lab.open(shortRun);
  await lab.root.locator('.status').evaluate((status) => {
    globalThis.statusTexts = [];
    const observer = new MutationObserver(() => globalThis.statusTexts.push(status.textContent));
    observer.observe(status, { childList: true, characterData: true, subtree: true });
  });
  host.bitsPerSecond = 200_000;
  await lab.press('Train');
  await expect(lab.root.locator('.status')).toHaveText(/^Loading, 0\.\d of 2\.\d MB, about \d+ (s|min) left$/);
  // Bytes were told before any file of images was whole.
  const underWay = host.requestsFor(shards);
  expect(underWay.every(({ sent }) => sent < 259_000)).toBe(true);
  // The first megabyte as slowly; the rest comes faster, and is told like it.
  await expect(lab.root.locator('.status')).toHaveText(/^Loading, 1\.\d of/, { timeout: 120_000 });
  host.bitsPerSecond = 800_000;
  await lab.is('done', 240_000);
  await expect(lab.alert).toBeEmpty();
  await expect(lab.root).toHaveAttribute('data-backend', 'wasm');

  const texts = await page.evaluate(() => globalThis.statusTexts);
  const told = texts.flatMap((text) => (progress.exec(text) ? [Number(progress.exec(text)?.[1])] : []));
  // The throttle held: every tenth of a megabyte was seen to come.
  expect(new Set(told).size).toBeGreaterThan(20);
  expect(told).toEqual(told.toSorted((one, other) => one - other));
  // The engine does not start before all is there; on a fast machine that is over before it is drawn.
  const whileLoading = texts.slice(
    0,
    texts.findLastIndex((text) => progress.test(text)),
  );
  expect(whileLoading.filter((text) => text.startsWith('Starting the engine'))).toEqual([]);
  // Once each, and no part of it twice: not by the page, and not by the worker.
  for (const file of [script, kernels, shard]) expect(host.requestsFor(file)).toHaveLength(1);
});

test('a connection that is cut at half of a file goes on from there', async ({ lab, host }) => {
  await lab.open(shortRun);
  // Slow enough that the page has what was sent before: a browser drops what nobody has read yet.
  host.bitsPerSecond = 8_000_000;
  host.mishaps = [{ path: shard, kind: 'hang-up', after: 131_000, times: 1 }];
  await lab.train();
  await expect(lab.alert).toBeEmpty();
  const [cut, rest, ...more] = host.requestsFor(shard);
  expect(more).toEqual([]);
  const had = Number(/^bytes=(\d+)-$/.exec(rest?.range ?? '')?.[1]);
  expect(had).toBeGreaterThan(100_000);
  expect(had).toBeLessThanOrEqual(cut?.sent ?? 0);
  expect(had + (rest?.sent ?? 0)).toBe(262_367);
});

test('Stop ends the downloads at once, and Train goes on with what had come', async ({ lab, host }) => {
  test.setTimeout(240_000);
  host.bitsPerSecond = 8_000_000;
  await lab.open(shortRun);
  host.mishaps = [{ path: shard, kind: 'silence', after: 200_000, times: 1 }];
  await lab.press('Train');
  await expect.poll(() => host.requestsFor(shard)[0]?.sent).toBe(200_000);
  await lab.press('Stop');
  await lab.is('stopped', 2000);
  const before = host.requests.length;
  await lab.train();
  const asked = host.requests.slice(before).filter(({ path }) => shards.test(path) || /\.wasm$|worker/.test(path));
  // What was whole is there already, and of the other file what is missing.
  const [rest] = asked.filter(({ path }) => shard.test(path));
  expect(Number(/^bytes=(\d+)-$/.exec(rest?.range ?? '')?.[1])).toBeGreaterThan(100_000);
  expect(asked.filter(({ path }) => /training-0\.bin$|\.wasm$|worker/.test(path))).toEqual([]);
});

test('a line that goes away in the middle is told, and the next Train goes on', async ({ lab, host, context }) => {
  await lab.open(shortRun);
  host.mishaps = [{ path: shard, kind: 'silence', after: 100_000, times: 1 }];
  await lab.press('Train');
  await expect.poll(() => host.requestsFor(shard)[0]?.sent).toBe(100_000);
  await context.setOffline(true);
  await lab.is('failed');
  await expect(lab.alert).toContainText('offline');
  await context.setOffline(false);
  await lab.train();
  await expect(lab.alert).toBeEmpty();
  expect(host.requestsFor(shard).at(-1)?.range).toMatch(/^bytes=[1-9]\d+-$/);
  expect(host.requestsFor(/training-0\.bin$/)).toHaveLength(1);
});

test('a module that falls silent is said to, and after the same patience another backend trains', async ({
  lab,
  page,
  host,
}) => {
  test.setTimeout(240_000);
  host.mishaps = [{ path: kernels, kind: 'silence', after: 0, times: 2 }];
  await page.clock.install();
  await lab.open(shortRun);
  await lab.press('Train');
  await expect.poll(() => host.requestsFor(shards).every(({ sent }) => sent > 259_000)).toBe(true);
  await page.clock.runFor(10_000);
  await expect(lab.root.locator('.status')).toHaveText(/MB, nothing has come for \d+ s$/);
  await pass(page, () => host.requestsFor(kernels).length === 2);
  await pass(page, () => page.workers().length > 0);
  await lab.is('done', 60_000);
  await expect(lab.root).not.toHaveAttribute('data-backend', 'wasm');
  await expect(lab.root.getByText(/kernels[^ ]*\.wasm did not arrive intact: .+ 20 seconds/)).toBeVisible();

  // It is asked for again by the next Train.
  await lab.press('Reset');
  await lab.train();
  await expect(lab.root).toHaveAttribute('data-backend', 'wasm');
});

test('a training script that falls silent is said to within the same patience', async ({ lab, page, host }) => {
  test.setTimeout(240_000);
  host.mishaps = [{ path: script, kind: 'silence', after: 0, times: 2 }];
  await page.clock.install();
  await lab.open(shortRun);
  await lab.press('Train');
  await pass(page, () => host.requestsFor(script).length === 2);
  await page.clock.runFor(21_000);
  await lab.is('failed');
  await expect(lab.alert).toContainText(/The training script could not be loaded \(train\.worker.+ 20 seconds\)/);
  expect(page.workers()).toHaveLength(0);
  await lab.train();
  await expect(lab.alert).toBeEmpty();
});
