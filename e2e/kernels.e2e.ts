import { kernelProperties } from '../src/engine/kernels/kernel-properties.ts';
import { openEnginePage } from './engine-page.ts';
import { expect, test } from './test.ts';

for (const { sentence } of kernelProperties) {
  test(`on WebGL, ${sentence}`, async ({ page }) => {
    test.setTimeout(180_000);
    await openEnginePage(page, new URL('./check-kernels.ts', import.meta.url));
    await page.waitForFunction(() => 'checkKernelProperty' in globalThis);
    expect(await page.evaluate((own) => globalThis.checkKernelProperty(own), sentence)).toEqual([]);
  });
}
