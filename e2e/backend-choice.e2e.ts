import type { Page } from '@playwright/test';
import { lossesOf, shortRun } from './lab.ts';
import type { Lab } from './lab.ts';
import { expect, test } from './test.ts';
import { prependToWorker, shims } from './worker-script.ts';

const twoNetworks = '?v=1&depths=8&kind=both&iterations=25';

/** How often backends were timed by workers of a page from now on: what each tells when its backend is ready. */
async function countTimings(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const found: string[] = [];
    Object.assign(window, { found });
    window.Worker = class extends Worker {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options);
        this.addEventListener(
          'message',
          ({ data }: MessageEvent<{ type: string; probe?: { type: string } | null }>) => {
            if (data.type === 'ready') found.push(data.probe?.type ?? 'no choice');
          },
        );
      }
    };
  });
  return async () => {
    const found = await page.evaluate(() => (window as unknown as { found: readonly string[] }).found);
    expect(found.length).toBeGreaterThan(0);
    return found.filter((type) => type === 'timed' || type === 'cut-off').length;
  };
}

/** Why the backend was chosen, as the badge tells it. */
async function reason(lab: Lab): Promise<string> {
  await lab.root.getByText('LIVE', { exact: true }).click();
  return (await lab.root.locator('.provenance div', { hasText: 'chosen since' }).textContent()) ?? '';
}

test('where WebGL is computed in software no backend is timed, and the figure says why WebAssembly trains', async ({
  lab,
  page,
}) => {
  const timings = await countTimings(page);
  await lab.open(shortRun);
  await lab.train();
  await expect(lab.root).toHaveAttribute('data-backend', 'wasm');
  expect(await timings()).toBe(0);
  expect(await reason(lab)).toMatch(/no graphics card computes WebGL here|WebGL is computed in software here/);
});

test('a slow graphics card is timed once for all networks, and WebAssembly trains with its own bits', async ({
  lab,
  page,
}) => {
  test.setTimeout(240_000);
  await lab.open(`${twoNetworks}&backend=wasm`);
  const onWasm = lossesOf(await lab.train());
  const timings = await countTimings(page);
  await prependToWorker(page, shims.seeminglyHardware);
  await lab.open(twoNetworks);
  expect(lossesOf(await lab.train(60_000))).toEqual(onWasm);
  await expect(lab.root).toHaveAttribute('data-backend', 'wasm');
  expect(await timings()).toBe(1);
  expect(await reason(lab)).toMatch(/an iteration takes .+ ms on WebAssembly here[;,] .*WebGL/);

  await lab.press('New seed');
  await lab.train();
  expect(await timings(), 'after a second sweep').toBe(1);
});

test('the reader may choose the backend, and the address remembers it', async ({ lab, page }) => {
  await lab.open(shortRun);
  await lab.root.getByText('More settings').click();
  await lab.root.getByRole('radio', { name: 'WebGL' }).check();
  await expect(page).toHaveURL(/&backend=webgl$/);
  await lab.press('Train');
  await lab.is('running');
  await expect(lab.root).toHaveAttribute('data-backend', 'webgl');
  await lab.press('Stop');
  await lab.root.getByRole('radio', { name: 'the fastest here' }).check();
  await expect(page).not.toHaveURL(/backend=/);

  await lab.open(`${shortRun}&backend=cpu`);
  await lab.root.getByText('More settings').click();
  await expect(lab.root.getByRole('radio', { name: 'plain JavaScript' })).toBeChecked();
});
