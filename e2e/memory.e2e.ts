import type { CDPSession } from '@playwright/test';
import { shortRun } from './lab.ts';
import { expect, test } from './test.ts';

/** Bytes that the page's JavaScript holds once nothing is left to collect. */
async function heapOf(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? NaN;
}

test('twenty runs in a row leave no worker behind, and the page holds no more after the last ten', async ({
  lab,
  page,
  context,
}) => {
  test.setTimeout(240_000);
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable');
  await lab.open(shortRun);
  const heap: number[] = [];
  for (let run = 1; run <= 20; run++) {
    await lab.press('Train');
    await lab.is('done');
    expect(page.workers()).toHaveLength(0);
    await lab.press('Reset');
    await lab.is('recorded');
    heap.push(await heapOf(session));
  }
  // In the first runs the browser still compiles what draws and trains.
  expect(heap.at(-1)).toBeLessThan(1.1 * (heap[9] ?? NaN));
});

test('a run that is stopped leaves no worker behind, however often', async ({ lab, page }) => {
  test.setTimeout(240_000);
  await lab.open('?v=1&depths=8&kind=both&iterations=5000');
  for (let run = 1; run <= 10; run++) {
    await lab.press('Train');
    await lab.is('running');
    await lab.press('Stop');
    await expect.poll(() => page.workers()).toHaveLength(0);
  }
});
