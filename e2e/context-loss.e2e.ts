import { lossesOf, shortRun } from './lab.ts';
import { expect, test } from './test.ts';
import { prependToWorker, shims } from './worker-script.ts';

// WebGL is computed in software here, and an iteration on it may take a second.
const webgl = `${shortRun}&backend=webgl`;

for (const [when, iterations, told] of [
  ['before its first iteration', 0, 'in the first iteration'],
  ['after a few iterations', 3, /after iteration \d+/],
] as const) {
  test(`a run whose graphics card is lost ${when} goes on with WebAssembly to the same end`, async ({ lab, page }) => {
    test.setTimeout(120_000);
    await lab.open(`${shortRun}&backend=wasm`);
    const onWasm = await lab.train();

    await prependToWorker(page, shims.loseContextAfter(iterations));
    await lab.open(webgl);
    await lab.press('Train');
    await lab.is('running');
    if (iterations > 0) await expect(lab.root).toHaveAttribute('data-backend', 'webgl');
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
  test.setTimeout(120_000);
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
  test.setTimeout(120_000);
  await prependToWorker(page, shims.loseContextAfter(2));
  await lab.open(webgl);
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
  await lab.is('done');
});
