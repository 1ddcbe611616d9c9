import type { Page } from '@playwright/test';
import { openEnginePage } from './engine-page.ts';
import { expect, test } from './test.ts';
import type { ShortRun, ToldRun } from './train-on-webgl.ts';

const run: ShortRun = { iterations: 12, checkpointEvery: 5, recordsAwaited: false, stopAfter: null };

async function train(page: Page, own: ShortRun): Promise<ToldRun> {
  await openEnginePage(page, new URL('./train-on-webgl.ts', import.meta.url));
  await page.waitForFunction(() => 'trainOnWebGL' in globalThis);
  return page.evaluate((given) => globalThis.trainOnWebGL(given), own);
}

const iterationsOf = ({ events }: ToldRun) => events.filter((event) => event.type === 'iteration');

test('WebGL compiles before it trains, and what it reads together is what it reads one by one', async ({ page }) => {
  test.setTimeout(240_000);
  const together = await train(page, run);
  const following = iterationsOf(together).map((event) => event.following);
  // The first record is shown at once, and a checkpoint waits for all before it.
  expect(following).toEqual([0, 3, 2, 1, 0, 4, 3, 2, 1, 0, 1, 0]);
  expect(together.checkpoints).toEqual([5, 10, 12]);
  expect(together.tensorsLeft).toBe(0);

  // Evaluation included.
  expect(together.compiled[0]).toBeGreaterThan(20);
  expect(together.compiled[0]).toBe(together.compiled[1]);
  expect(together.compiledLater).toBe(0);

  const oneByOne = await train(page, { ...run, recordsAwaited: true });
  expect(new Set(iterationsOf(oneByOne).map((event) => event.following))).toEqual(new Set([0]));
  const recordsOf = (told: ToldRun) => iterationsOf(told).map(({ record }) => record);
  expect(recordsOf(together)).toEqual(recordsOf(oneByOne));
  expect(together.events.at(-1)).toEqual(oneByOne.events.at(-1));
});

test('a caller that stops amid records that were read together leaves no tensor', async ({ page }) => {
  test.setTimeout(240_000);
  const { events, tensorsLeft } = await train(page, { ...run, stopAfter: 2 });
  expect(events).toHaveLength(2);
  expect(tensorsLeft).toBe(0);
});
