import { longRun, shortRun } from './lab.ts';
import { expect, test } from './test.ts';
import { prependToWorker, shims, workerScript } from './worker-script.ts';

/** Answers that are no script, and what a host that has none of it may send. */
const unusable = {
  'is missing': { status: 404, body: 'not found' },
  'is a web page with status 200': {
    status: 200,
    contentType: 'text/html',
    body: '<!doctype html><title>Sign in</title>',
  },
  'is no JavaScript': { status: 200, contentType: 'text/javascript', body: 'this is not a script' },
} as const;

for (const [what, answer] of Object.entries(unusable)) {
  test(`a training script that ${what} is reported, and Train works once it is there`, async ({ lab, page }) => {
    await page.route(workerScript, (route) => route.fulfill(answer));
    await lab.open(shortRun);
    await lab.press('Train');
    await lab.is('failed');
    await expect(lab.alert).toContainText('The training script could not be loaded');
    expect(page.workers()).toHaveLength(0);
    await page.unroute(workerScript);
    await lab.train();
    await expect(lab.alert).toBeEmpty();
  });
}

test('a worker that throws at its start is reported with its reason', async ({ lab, page }) => {
  await prependToWorker(page, shims.throwAtOnce);
  await lab.open(shortRun);
  await lab.press('Train');
  await lab.is('failed');
  await expect(lab.alert).toContainText('broken on purpose');
});

test('a worker that throws in the middle of training is reported, and what it had said is kept', async ({
  lab,
  page,
}) => {
  await prependToWorker(page, shims.throwWhileTraining);
  await lab.open(longRun);
  await lab.press('Train');
  await lab.is('failed');
  await expect(lab.alert).toContainText('broken on purpose');
  expect(Math.max(...(await lab.iterations()))).toBeGreaterThan(0);
  await expect.poll(() => page.workers()).toHaveLength(0);
});

for (const [what, shim] of [
  ['hangs', shims.hangWhileTraining],
  ['closes itself', shims.closeWhileTraining],
] as const) {
  test(`a worker that ${what} is noticed within seconds and ended, and Train starts another`, async ({ lab, page }) => {
    await prependToWorker(page, shim);
    await lab.open('?v=1&depths=8&kind=plain&iterations=5000');
    await lab.press('Train');
    await lab.is('running');
    const startedAt = Date.now();
    await lab.is('failed', 20_000);
    // 5 s of silence; the rest is what a busy machine may add.
    expect(Date.now() - startedAt).toBeLessThan(12_000);
    await expect(lab.alert).toContainText(/Training has not answered for \d+ seconds and was ended/);
    await expect.poll(() => page.workers()).toHaveLength(0);
    expect((await lab.iterations())[0]).toBeGreaterThan(0);
    await page.unroute(workerScript);
    await lab.press('Train');
    await lab.reaches(30);
    await lab.press('Stop');
  });
}

test('a worker that hangs can be stopped at once', async ({ lab, page }) => {
  await prependToWorker(page, shims.hangWhileTraining);
  await lab.open('?v=1&depths=8&kind=plain&iterations=5000');
  await lab.press('Train');
  await lab.reaches(1);
  await lab.press('Stop');
  await lab.is('stopped', 2000);
  await expect.poll(() => page.workers()).toHaveLength(0);
});
