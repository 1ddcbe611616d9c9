import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { RunEvent } from '../src/engine/train-to-the-end.ts';
import { openEnginePage } from './engine-page.ts';
import { lossesOf, shortRun } from './lab.ts';
import type { Loss } from './lose-context.ts';
import { expect, test } from './test.ts';
import { prependToWorker, shims } from './worker-script.ts';

// WebGL is computed in software here, and an iteration on it may take a second.
const webgl = `${shortRun}&backend=webgl`;

for (const [when, iterations, told] of [
  ['before its first iteration', 0, 'in the first iteration'],
  ['after a few iterations', 3, /after iteration \d+/],
] as const) {
  test(`a run whose graphics card is lost ${when} goes on with WebAssembly to the same end`, async ({ lab, page }) => {
    test.setTimeout(240_000);
    await lab.open(`${shortRun}&backend=wasm`);
    const onWasm = await lab.train();

    await prependToWorker(page, shims.loseContextAfter(iterations));
    await lab.open(webgl);
    await lab.press('Train');
    await lab.is('done', 90_000);
    await expect(lab.root).toHaveAttribute('data-backend', 'wasm');
    const notice = lab.root.getByText(/The graphics card was lost .+; training starts again on WebAssembly\./);
    await expect(notice).toContainText(told);
    await expect(lab.alert).toBeEmpty();
    const runs = await lab.runs();
    // There was no checkpoint yet: every iteration is WebAssembly's, and none is there twice.
    expect(runs[0]?.records.map(({ iteration }) => iteration)).toEqual(
      Array.from({ length: 25 }, (_, index) => index + 1),
    );
    expect(lossesOf(runs)).toEqual(lossesOf(onWasm));
    expect(page.workers()).toHaveLength(0);
  });
}

test('where WebAssembly cannot take over from a lost graphics card, the run says both and keeps its records', async ({
  lab,
  page,
}) => {
  test.setTimeout(240_000);
  await prependToWorker(page, shims.loseContextAfter(2));
  await page.route(/\.wasm$/, (route) => route.fulfill({ status: 404, body: 'not found' }));
  await lab.open(webgl);
  await lab.press('Train');
  await lab.is('failed', 90_000);
  await expect(lab.alert).toContainText(
    /the graphics card was lost after iteration \d+, and WebAssembly cannot take over: .+ answered with status 404/,
  );
  expect((await lab.iterations())[0]).toBeGreaterThanOrEqual(2);
  expect(page.workers()).toHaveLength(0);
});

test('a paused run whose graphics card is lost meanwhile steps on with WebAssembly', async ({ lab, page }) => {
  test.setTimeout(240_000);
  await prependToWorker(page, shims.loseContextAfter(2));
  // Long enough that nothing ends before Pause is pressed, wherever it trains.
  await lab.open('?v=1&depths=8&kind=plain&iterations=1000&backend=webgl');
  await lab.press('Train');
  await lab.is('running');
  await lab.press('Pause');
  await lab.press('Step');
  await expect.poll(() => lab.iterations(), { timeout: 60_000 }).not.toEqual([0]);
  await expect(async () => {
    await lab.press('Step');
    await expect(lab.root).toHaveAttribute('data-backend', 'wasm', { timeout: 5000 });
  }).toPass({ timeout: 60_000 });
  await lab.is('paused');
  const [before = 0] = await lab.settledIterations();
  await lab.press('Step');
  await expect.poll(() => lab.iterations()).toEqual([before + 1]);
  await lab.press('Resume');
  await lab.is('done', 60_000);
});

/** The events of a run on WebGL whose context is lost while the engine computes. */
async function trainAndLose(page: Page, loss: Loss): Promise<readonly RunEvent[]> {
  await openEnginePage(page, new URL('./lose-context.ts', import.meta.url));
  const { resolve } = createRequire(import.meta.url);
  const modules = {
    'tfjs.wasm': resolve('@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm'),
    'kernels.wasm': resolve('../src/engine/kernels/wasm/build/kernels.wasm'),
  };
  for (const [name, path] of Object.entries(modules))
    await page.route(`**/engine/${name}`, (route) => route.fulfill({ path }));
  await page.waitForFunction(() => 'trainAndLose' in globalThis);
  return page.evaluate((own) => globalThis.trainAndLose(own), loss);
}

function lossesIn(events: readonly RunEvent[]): readonly number[] {
  return events.flatMap((event) => (event.type === 'iteration' ? [event.record.trainingLoss] : []));
}

test('a checkpoint taken on WebGL is where WebAssembly goes on, and nothing from after the loss is told', async ({
  page,
}) => {
  test.setTimeout(240_000);
  const loss = { iterations: 9, checkpointEvery: 5, lostAfter: 7, inStepWith: 'iteration' } as const;
  const events = await trainAndLose(page, loss);
  const moved = events.findIndex(({ type }) => type === 'moved');
  expect(events[moved]).toEqual({
    type: 'moved',
    move: { reason: 'context-lost', detail: null, leftAfter: 7, resumedAfter: 5 },
  });
  const iterations = events.flatMap((event) => (event.type === 'iteration' ? event.record.iteration : []));
  expect(iterations).toEqual([1, 2, 3, 4, 5, 6, 7, 6, 7, 8, 9]);
  const [webgl, wasm] = [lossesIn(events.slice(0, moved)), lossesIn(events.slice(moved))];
  const gap = (made: number) => Math.abs((wasm[made] ?? NaN) / (webgl[5 + made] ?? NaN) - 1);
  // Within the tolerance between WebGL and WebAssembly: from the same weights, and updated with the same velocities.
  expect(gap(0)).toBeLessThan(1e-3);
  expect(gap(1)).toBeLessThan(1e-3);
  expect(events.at(-1)?.type).toBe('evaluation');
});

test('a graphics card lost during the evaluation costs no iteration', async ({ page }) => {
  test.setTimeout(240_000);
  const events = await trainAndLose(page, {
    iterations: 3,
    checkpointEvery: 50,
    lostAfter: 3,
    inStepWith: 'checkpoint',
  });
  expect(events.map(({ type }) => type)).toEqual(['iteration', 'iteration', 'iteration', 'moved', 'evaluation']);
  expect(events[3]).toMatchObject({ move: { leftAfter: 3, resumedAfter: 3 } });
});
