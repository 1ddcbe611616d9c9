import type { Locator } from '@playwright/test';
import { expect, test } from './test.ts';

/** How far the grey at an edge of a box is from the grey beside it, of 255. */
async function edge(box: Locator, side: 'left' | 'right'): Promise<number> {
  const bytes = [...(await box.screenshot())];
  return box.page().evaluate(
    async ([png, at]) => {
      const picture = await createImageBitmap(new Blob([Uint8Array.from(png)]));
      const { width, height } = picture;
      const context = new OffscreenCanvas(width, height).getContext('2d')!;
      context.drawImage(picture, 0, 0);
      // Letters and rules take little of a column: its median is what they stand on.
      const greyOf = (column: number) => {
        const { data } = context.getImageData(column, 0, 1, height);
        const greens = Array.from({ length: height }, (_, row) => data[4 * row + 1]!);
        return greens.toSorted((one, other) => one - other)[height >> 1]!;
      };
      const [outer, inner] = at === 'left' ? [1, 40] : [width - 2, width - 41];
      return Math.abs(greyOf(outer!) - greyOf(inner!));
    },
    [bytes, side] as const,
  );
}

for (const colorScheme of ['light', 'dark'] as const) {
  for (const [path, name] of [
    ['./shortcuts/', 'Table'],
    ['./detection/#voc', 'Table 10'],
  ] as const) {
    test(`on a phone, ${name} of ${path} shows on which side it has more, ${colorScheme}`, async ({ page }) => {
      await page.setViewportSize({ width: 360, height: 740 });
      await page.emulateMedia({ colorScheme });
      await page.goto(path);
      const box = page.getByRole('group', { name, exact: true }).last();
      await box.scrollIntoViewIfNeeded();
      expect(await edge(box, 'left')).toBeLessThan(4);
      expect(await edge(box, 'right')).toBeGreaterThan(15);
      await box.focus();
      await box.evaluate((element) => element.scrollTo({ left: element.scrollWidth }));
      expect(await edge(box, 'left')).toBeGreaterThan(15);
      expect(await edge(box, 'right')).toBeLessThan(4);
    });
  }
}

test('a table that is not wider than its page has no shadow', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('./shortcuts/');
  const box = page.getByRole('group', { name: 'Table', exact: true }).last();
  await box.scrollIntoViewIfNeeded();
  for (const side of ['left', 'right'] as const) expect(await edge(box, side)).toBeLessThan(4);
});
