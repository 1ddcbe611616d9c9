import { labStrings } from '../src/i18n/lab.ts';
import { expect, test } from './test.ts';

/** Six networks that train for about a second each. */
const sweep = 'experiment.v=1&experiment.depth=8,14,20&experiment.iterations=25&experiment.seeds=1';

test('where the tab dies in the middle of a sweep, the next one has its runs, what is left of it, and the draft of a block', async ({
  page,
  context,
}) => {
  test.setTimeout(240_000);
  await page.goto(`./lab/?${sweep}`);
  const editor = page.locator('[data-figure="block-editor"]');
  await editor.scrollIntoViewIfNeeded();
  await editor.getByRole('button', { name: 'Edit' }).click();
  await editor.getByRole('textbox', { name: 'Code of the block' }).click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText('// mine\nconst block = (x) => x;');
  const figure = page.locator('[data-figure="experiment-lab"]');
  await figure.getByRole('button', { name: 'Train', exact: true }).click();
  const ledger = page.getByRole('table', { name: labStrings.table.caption });
  await expect(ledger.locator('time').first()).toBeVisible({ timeout: 80_000 });

  const [died, session] = [page.waitForEvent('crash'), await context.newCDPSession(page)];
  // It never answers: who would is gone.
  session.send('Page.crash').catch(() => undefined);
  await died;
  await page.close();

  const next = await context.newPage();
  await next.goto(`./lab/?${sweep}`);
  const again = next.locator('[data-figure="experiment-lab"]');
  const left = again.getByRole('listitem').filter({ hasText: /left: / });
  await expect(left).toContainText(/^[1-5] of 6 runs (is|are) left: plain and residual, depth 8, 14 and 20/);
  await expect(next.getByRole('table', { name: labStrings.table.caption }).locator('time').first()).toBeVisible();
  const draft = next.locator('[data-figure="block-editor"]');
  await draft.scrollIntoViewIfNeeded();
  await draft.getByRole('button', { name: 'Edit' }).click();
  await expect(draft.getByRole('textbox', { name: 'Code of the block' })).toContainText('// mine');
  await left.getByRole('button', { name: /^Continue/ }).click();
  await expect(again).toHaveAttribute('data-state', 'done', { timeout: 80_000 });
  await expect(next.getByRole('table', { name: labStrings.table.caption }).locator('time')).toHaveCount(6);
});
