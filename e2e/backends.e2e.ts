import { chromium } from '@playwright/test';
import { Lab, lossesOf, shortRun } from './lab.ts';
import { expect, test } from './test.ts';
import { prependToWorker, shims } from './worker-script.ts';

test('WebGL trains by drawing, and its first loss is that of WASM', async ({ lab, page }) => {
  test.setTimeout(240_000);
  // The page keeps the number of draws to itself; the worker says it at the end.
  await page.addInitScript(() => {
    const draws: number[] = [];
    Object.assign(window, { draws });
    window.Worker = class extends Worker {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options);
        this.addEventListener('message', ({ data }: MessageEvent<{ type: string; draws?: number }>) => {
          if (data.type === 'done') draws.push(data.draws ?? 0);
        });
      }
    };
  });
  const drawsOf = () => page.evaluate(() => (window as unknown as { draws: number[] }).draws);

  await lab.open(`${shortRun}&backend=wasm`);
  const [wasm] = lossesOf(await lab.train());
  await expect(lab.root).toHaveAttribute('data-backend', 'wasm');
  expect(await drawsOf()).toEqual([0]);

  await lab.open(`${shortRun}&backend=webgl`);
  await lab.press('Train');
  await lab.is('done', 200_000);
  await expect(lab.root).toHaveAttribute('data-backend', 'webgl');
  expect((await drawsOf())[0]).toBeGreaterThan(0);
  const [webgl = []] = lossesOf(await lab.runs());
  const [first, firstOfWasm] = [webgl[0] ?? NaN, wasm?.[0] ?? NaN];
  expect(Math.abs(first - firstOfWasm) / firstOfWasm).toBeLessThan(1e-3);
  // Never a word of equality: the sums come in another order.
  const finding = lab.root.locator('.finding');
  await expect(finding).toContainText(/close to the recorded one: .* differ by at most \d+\.\d percentage points/);
  await expect(finding).not.toContainText('last bit');
  const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  expect(meanOf(webgl.slice(-5))).toBeLessThan(0.9 * meanOf(webgl.slice(0, 5)));
});

test('a browser without WebGL trains on WASM and says why', async ({ baseURL, incidents }) => {
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '',
    args: ['--disable-gpu', '--disable-software-rasterizer'],
    ignoreDefaultArgs: ['--enable-unsafe-swiftshader'],
  });
  try {
    const context = await browser.newContext({ baseURL: baseURL ?? '' });
    incidents.watch(context, new URL(baseURL ?? '').origin);
    const lab = new Lab(await context.newPage());
    await lab.open(`${shortRun}&backend=webgl`);
    await lab.train();
    await expect(lab.root).toHaveAttribute('data-backend', 'wasm');
    await expect(lab.root.getByText(/WebGL cannot be used: .+ Training runs on WebAssembly instead\./)).toBeVisible();
  } finally {
    await browser.close();
  }
});

test('WebGL without 32-bit float textures is refused, and WASM trains instead', async ({ lab, page }) => {
  await prependToWorker(page, shims.noFloatTextures);
  await lab.open(`${shortRun}&backend=webgl`);
  await lab.train();
  await expect(lab.root).toHaveAttribute('data-backend', 'wasm');
  await expect(lab.root.getByText(/WebGL cannot be used: .+ Training runs on WebAssembly instead\./)).toBeVisible();
});

test('WebGL that computes wrongly is refused before it trains, and WASM trains instead', async ({ lab, page }) => {
  await prependToWorker(page, shims.wrongPrograms);
  await lab.open(`${shortRun}&backend=webgl`);
  await lab.train();
  await expect(lab.root).toHaveAttribute('data-backend', 'wasm');
  const notice = /WebGL cannot be used: it computes wrongly: .+ is off by .+ Training runs on WebAssembly instead\./;
  await expect(lab.root.getByText(notice)).toBeVisible();
});

test('without WebAssembly SIMD another backend trains, and the page says which', async ({ lab, page }) => {
  test.setTimeout(240_000);
  await prependToWorker(page, shims.noSimd);
  await lab.open(shortRun);
  await lab.press('Train');
  await lab.is('running', 60_000);
  await expect(lab.root).toHaveAttribute('data-backend', /^(webgl|cpu)$/);
  await expect(lab.root.getByText(/WebAssembly cannot be used: .*SIMD.*instead\./)).toBeVisible();
  await lab.press('Stop');
});

test('an unknown backend is ignored with a notice', async ({ lab }) => {
  await lab.open(`${shortRun}&backend=abacus`);
  await expect(lab.root.getByText('“abacus” is no backend')).toBeVisible();
});
