import type { Page } from '@playwright/test';
import type { Lab } from './lab.ts';
import { expect, test } from './test.ts';
import { prependToWorker, shims } from './worker-script.ts';

/** Six networks, more than there are cores on most machines, that train for long. */
const manyRuns = '?v=1&depths=8,14,20&kind=both&iterations=5000';

/** Numbers of workers that lived at once, sampled while something is done. */
async function sampleWorkers(page: Page, action: () => Promise<void>): Promise<readonly number[]> {
  const samples: number[] = [];
  const timer = setInterval(() => samples.push(page.workers().length), 5);
  try {
    await action();
  } finally {
    clearInterval(timer);
  }
  return samples;
}

async function stopAndTrain(lab: Lab): Promise<void> {
  await lab.press('Stop');
  await lab.is('stopped');
  await lab.press('Train');
  await lab.is('running', 20_000);
}

const coresOf = (page: Page) => page.evaluate(() => navigator.hardwareConcurrency);

test('Stop and Train, as fast as can be, never has more workers than the device bears', async ({ lab, page }) => {
  test.setTimeout(240_000);
  await lab.open(manyRuns);
  await lab.press('Train');
  await lab.is('running');
  const samples = await sampleWorkers(page, async () => {
    for (let time = 0; time < 5; time++) await stopAndTrain(lab);
    await lab.press('Stop');
    await lab.press('Train');
    await lab.press('Stop');
    await lab.press('Train');
    await lab.is('running', 20_000);
  });
  expect(Math.max(...samples)).toBeGreaterThan(0);
  expect(Math.max(...samples)).toBeLessThanOrEqual(await coresOf(page));
  await lab.press('Stop');
  await expect.poll(() => page.workers()).toHaveLength(0);
});

test('workers that hang live on after Stop, and Train waits until they are gone', async ({ lab, page }) => {
  await prependToWorker(page, shims.hangWhileTraining);
  await lab.open(manyRuns);
  await lab.press('Train');
  await lab.reaches(1);
  const samples = await sampleWorkers(page, () => stopAndTrain(lab));
  expect(Math.max(...samples)).toBeLessThanOrEqual(await coresOf(page));
  await lab.press('Stop');
  await expect.poll(() => page.workers()).toHaveLength(0);
});

test('a browser that has no locks, as on plain http, trains again after Stop', async ({ lab, page }) => {
  await page.addInitScript(() => Object.defineProperty(Navigator.prototype, 'locks', { value: undefined }));
  await lab.open(manyRuns);
  await lab.press('Train');
  await lab.is('running');
  const samples = await sampleWorkers(page, () => stopAndTrain(lab));
  expect(Math.max(...samples)).toBeLessThanOrEqual(await coresOf(page));
  await lab.press('Stop');
});
