import { standardWork } from '../src/experiment/bench-result.ts';
import type { BenchWork } from '../src/experiment/bench-work.ts';
import type { WebGLCosts } from './count-webgl.ts';
import { openEnginePage } from './engine-page.ts';
import { expect, test } from './test.ts';
import type { Page } from '@playwright/test';

// Draws, uploads and texture memory are the same on every machine, which times are not.

async function costsOf(page: Page, work: BenchWork, warmUp: number): Promise<WebGLCosts> {
  await openEnginePage(page, new URL('./count-webgl.ts', import.meta.url));
  await page.waitForFunction(() => 'countWebGLCosts' in globalThis);
  return page.evaluate((given) => globalThis.countWebGLCosts(...given), [work, warmUp] as const);
}

/** Images and labels, as 32-bit floats. */
const bytesOfBatch = ({ batchSize, featureMapSize }: BenchWork) => 4 * batchSize * (featureMapSize ** 2 + 1);

test('WebGL trains 20 layers in at most 300 draws, uploads the mini-batch alone, and allocates nothing', async ({
  page,
}) => {
  const { draws, ...costs } = await costsOf(page, standardWork, 2);
  expect(costs).toMatchObject({ uploadedBytes: bytesOfBatch(standardWork), newTextures: 0, newTensors: 0 });
  expect(draws).toBeGreaterThan(0);
  expect(draws).toBeLessThanOrEqual(300);
});

test('textures of 20 layers of 16, 32 and 64 filters, on 64 images of 32x32, take at most 200 MB', async ({ page }) => {
  test.setTimeout(240_000);
  const costs = await costsOf(page, { depth: 20, featureMapSize: 32, filters: 16, batchSize: 64 }, 1);
  // What must be kept for the backward pass is two feature maps a layer, 96 MB.
  expect(costs.textureBytes).toBeGreaterThan(96e6);
  expect(costs.textureBytes).toBeLessThan(200e6);
});
