import { fixtureNames } from '../src/engine/fixtures/read-fixture.ts';
import { openEnginePage } from './engine-page.ts';
import { expect, test } from './test.ts';

/** Early and late in the run; the first of each pair has its update checked too. */
const checkpoints = [0, 10];

for (const name of fixtureNames()) {
  test(`an iteration on WebGL equals PyTorch in float64 from the same state: ${name}`, async ({ page }) => {
    test.setTimeout(180_000);
    await openEnginePage(page, new URL('./compare-fixtures.ts', import.meta.url));
    await page.waitForFunction(() => 'compareWithFixture' in globalThis);
    const found = await page.evaluate(([own, indices]) => globalThis.compareWithFixture('webgl', own, indices), [
      name,
      checkpoints,
    ] as const);
    expect(found).toEqual([]);
  });
}
