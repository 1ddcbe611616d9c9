import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { RunProgress } from '../src/worker/run-progress.ts';
import { builtFile } from './built-file.ts';
import { openEnginePage } from './engine-page.ts';
import { expect, test as base } from './test.ts';
import { prependToWorker, shims } from './worker-script.ts';

// A network that starts from another's end, trained by the site's own workers. `same-bits.e2e.ts` compares it with Node.

type Train = (backend: 'wasm' | 'cpu' | 'webgl', fromKept?: boolean) => ReturnType<typeof globalThis.trainStarted>;

const test = base.extend<{ readonly train: Train }>({
  train: async ({ page, baseURL }, use, { project }) => {
    const { resolve } = createRequire(import.meta.url);
    await openEnginePage(page, new URL('./train-started.ts', import.meta.url));
    const modules = {
      'tfjs.wasm': resolve('@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm'),
      'kernels.wasm': resolve('../src/engine/kernels/wasm/build/kernels.wasm'),
    };
    for (const [name, path] of Object.entries(modules))
      await page.route(`**/engine/${name}`, (route) => route.fulfill({ path }));
    await page.waitForFunction(() => 'trainStarted' in globalThis);
    const script = builtFile('train.worker-*.js', `${project.metadata['folder']}`, baseURL!);
    await use((backend, fromKept = false) =>
      page.evaluate((order) => globalThis.trainStarted(...order), [script, backend, fromKept] as const),
    );
  },
});

const lossesOf = (run: RunProgress | undefined) => run?.records.map(({ trainingLoss }) => trainingLoss) ?? [];
const noWorkers = (page: Page) => expect.poll(() => page.workers().length).toBe(0);

test('an end that was handed out and is handed in again gives the same losses, and is not trained again', async ({
  page,
  train,
}) => {
  const whole = await train('wasm');
  expect(whole.failure).toBeNull();
  expect([...whole.starts, ...whole.runs].map(({ status, records }) => [status, records.length])).toEqual([
    ['done', 6],
    ['done', 6],
  ]);
  const short = await train('wasm', true);
  expect(short.starts).toEqual([]);
  expect(lossesOf(short.runs[0])).toEqual(lossesOf(whole.runs[0]));
  expect(short.runs[0]?.evaluation).toEqual(whole.runs[0]?.evaluation);
  await noWorkers(page);
});

for (const backend of ['cpu', 'webgl'] as const) {
  test(`from the same end it begins on ${backend} as on WebAssembly, and trains on`, async ({ page, train }) => {
    test.setTimeout(180_000);
    const onWasm = await train('wasm');
    const { failure, runs } = await train(backend, true);
    expect(failure).toBeNull();
    expect(runs[0]).toMatchObject({ status: 'done', backend, move: null, substitution: null });
    const [loss] = lossesOf(runs[0]);
    const [expected] = lossesOf(onWasm.runs[0]);
    expect(Math.abs(loss! - expected!)).toBeLessThan(1e-3 * expected!);
    expect(lossesOf(runs[0])).toHaveLength(6);
    await noWorkers(page);
  });
}

test('where the graphics card is lost in the first part, WebAssembly trains both, as it would have alone', async ({
  page,
  train,
}) => {
  test.setTimeout(180_000);
  const onWasm = await train('wasm');
  // Before its first iteration: so few may be read all at once.
  await prependToWorker(page, shims.loseContextAfter(0));
  const { failure, starts, runs } = await train('webgl');
  expect(failure).toBeNull();
  expect(starts[0]).toMatchObject({ backend: 'wasm', move: { reason: 'context-lost', resumedAfter: 0 } });
  expect(runs[0]).toMatchObject({ backend: 'wasm', substitution: { type: 'distrusted', reason: 'context-lost' } });
  expect(lossesOf(starts[0])).toEqual(lossesOf(onWasm.starts[0]));
  expect(lossesOf(runs[0])).toEqual(lossesOf(onWasm.runs[0]));
  await noWorkers(page);
});

test('where the graphics card is lost in the second part, WebAssembly begins it again from the edited end', async ({
  page,
  train,
}) => {
  test.setTimeout(180_000);
  const onWasm = await train('wasm');
  // Before its first iteration: so few may be read all at once.
  await prependToWorker(page, shims.loseContextAfter(0));
  const { failure, starts, runs } = await train('webgl', true);
  expect(failure).toBeNull();
  expect(starts).toEqual([]);
  expect(runs[0]).toMatchObject({ backend: 'wasm', move: { reason: 'context-lost', resumedAfter: 0 } });
  expect(lossesOf(runs[0])).toEqual(lossesOf(onWasm.runs[0]));
  await noWorkers(page);
});

test('a worker that breaks in the first part fails the second by name, and leaves no worker', async ({
  page,
  train,
}) => {
  await prependToWorker(page, shims.throwWhileTraining);
  const { failure, starts, runs } = await train('wasm');
  expect(failure).toMatchObject({ type: 'threw', reason: 'broken on purpose' });
  expect(starts[0]?.status).toBe('failed');
  expect(runs[0]).toMatchObject({ status: 'failed', failure: { type: 'not-started', cause: { type: 'threw' } } });
  await noWorkers(page);
});
