import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { Edit } from '../src/experiment/edits.ts';
import type { Measurement } from '../src/experiment/measurements.ts';
import type { Answer } from '../src/worker/trained-network.ts';
import { builtFile } from './built-file.ts';
import { openEnginePage } from './engine-page.ts';
import { expect, test as base } from './test.ts';
import { prependToWorker, shims, workerScript } from './worker-script.ts';

const images = 100;
const share = { set: 'test', images } as const;
const half: Edit = { kind: 'shortcut-scale', block: 'all', scale: 0.5 };
const ask = (page: Page, edits: readonly Edit[]) =>
  page.evaluate((own) => globalThis.askHeld(own), { edits, reads: [{ type: 'share-error', share }] } as const);

const hold = (page: Page, script: string, backend: 'auto' | 'wasm' | 'webgl' | 'cpu') =>
  page.evaluate(([address, own]) => globalThis.holdTrained(address, own), [script, backend] as const);

function errorIn(answer: Answer): number {
  const [first]: readonly (Measurement | undefined)[] = answer.type === 'answered' ? answer.measurements : [];
  if (first?.type !== 'share-error') throw new Error(`no answer: ${JSON.stringify(answer)}`);
  return first.error;
}

/** A page in which the site's own worker has trained a network, with the test error that it was told. */
const test = base.extend<{ readonly trained: { readonly script: string; readonly testError: number } }>({
  trained: async ({ page, baseURL }, use, { project }) => {
    const { resolve } = createRequire(import.meta.url);
    await openEnginePage(page, new URL('./hold-network.ts', import.meta.url));
    const modules = {
      'tfjs.wasm': resolve('@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm'),
      'kernels.wasm': resolve('../src/engine/kernels/wasm/build/kernels.wasm'),
    };
    for (const [name, path] of Object.entries(modules))
      await page.route(`**/engine/${name}`, (route) => route.fulfill({ path }));
    await page.waitForFunction(() => 'askHeld' in globalThis);
    const script = builtFile('train.worker-*.js', `${project.metadata['folder']}`, baseURL!);
    const { evaluation } = await page.evaluate((address) => globalThis.trainAndKeep(address), script);
    await expect.poll(() => page.workers().length).toBe(0);
    await use({ script, testError: evaluation!.testError });
  },
});

for (const backend of ['wasm', 'cpu', 'webgl'] as const) {
  test(`a network that was trained on WebAssembly is held on ${backend}, answers as it was evaluated, and leaves no worker`, async ({
    page,
    trained: { script, testError },
  }) => {
    test.setTimeout(240_000);
    expect(await hold(page, script, backend)).toMatchObject({ status: 'held', backend, refused: [] });
    expect(page.workers()).toHaveLength(1);
    // Rounding may turn an image or two.
    const tolerance = backend === 'wasm' ? 0 : 2 / images;
    const errorOf = async (edits: readonly Edit[]) => errorIn((await ask(page, edits)).answer);
    expect(Math.abs((await errorOf([])) - testError)).toBeLessThanOrEqual(tolerance);
    expect(Math.abs((await errorOf([half])) - testError)).toBeGreaterThan(tolerance);
    expect(Math.abs((await errorOf([])) - testError)).toBeLessThanOrEqual(tolerance);
    expect((await ask(page, [{ kind: 'block-left-out', block: 9 }])).answer).toMatchObject({
      type: 'unanswered',
      reason: { type: 'misfit', misfit: { code: 'no-such-block', blocks: 3 } },
    });
    expect(await page.evaluate(() => globalThis.releaseHeld())).toEqual({ status: 'idle' });
    await expect.poll(() => page.workers().length).toBe(0);
  });
}

test('where the graphics card is lost over a question, WebAssembly answers it, to the last image', async ({
  page,
  trained: { script, testError },
}) => {
  test.setTimeout(240_000);
  await prependToWorker(page, shims.loseContextAtQuestion);
  expect(await hold(page, script, 'webgl')).toMatchObject({ status: 'held', backend: 'webgl' });
  const { answer, state } = await ask(page, []);
  expect(errorIn(answer)).toBe(testError);
  expect(state).toMatchObject({ status: 'held', backend: 'wasm', moved: { reason: 'context-lost' } });
});

for (const [what, shim, failure] of [
  ['hangs', shims.hangAtQuestion, 'hung'],
  ['throws', shims.throwAtQuestion, 'threw'],
] as const) {
  test(`a worker that ${what} over a question is ended, and the network is held by another`, async ({
    page,
    trained: { script, testError },
  }) => {
    await prependToWorker(page, shim);
    await hold(page, script, 'auto');
    const { answer, state } = await ask(page, []);
    expect(answer).toEqual({ type: 'released' });
    expect(state).toMatchObject({ status: 'failed', failure: { type: failure } });
    await page.unroute(workerScript);
    // A worker that hangs ends within two seconds.
    await expect.poll(() => page.workers().length).toBe(0);
    expect(await hold(page, script, 'auto')).toMatchObject({ status: 'held', backend: 'wasm' });
    expect(errorIn((await ask(page, [])).answer)).toBe(testError);
  });
}

test('a page that is left while it holds a network leaves no worker behind', async ({ page, trained: { script } }) => {
  await hold(page, script, 'auto');
  await page.goto('./');
  expect(page.workers()).toHaveLength(0);
});
