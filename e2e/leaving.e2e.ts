import { forbidStorage } from './forbid-storage.ts';
import { longRun, shortRun } from './lab.ts';
import { expect, test } from './test.ts';

test('leaving in the middle of a run leaves no worker behind, and coming back finds a lab that works', async ({
  lab,
  page,
}) => {
  await lab.open(longRun);
  await lab.press('Train');
  await lab.is('running');
  await expect.poll(() => page.workers().length).toBeGreaterThan(0);
  await page.goto('./introduction/');
  expect(page.workers()).toHaveLength(0);

  await page.goBack();
  await lab.isAlive();
  expect(page.workers()).toHaveLength(0);
  await page.goForward();
  await page.goBack();
  await lab.isAlive();
  await lab.press('Train');
  await lab.is('running');
  await lab.press('Stop');
});

test('closing the page warns once a minute of training would be lost, not before', async ({ lab, page }) => {
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.type());
    void dialog.dismiss();
  });
  await page.clock.install();
  await lab.open(longRun);
  await lab.press('Train');
  await lab.is('running');
  await page.reload({ waitUntil: 'commit' });
  expect(dialogs).toEqual([]);
  await lab.isAlive();
  await lab.press('Train');
  await lab.is('running');
  await page.clock.fastForward('01:05');
  await lab.reaches(1);
  await page.close({ runBeforeUnload: true });
  await expect.poll(() => dialogs).toEqual(['beforeunload']);
  await lab.press('Stop');
});

test('a hidden tab trains on, draws nothing, and shows what happened when it is seen again', async ({ lab, page }) => {
  await lab.open(longRun);
  await lab.press('Train');
  await lab.reaches(5);
  const show = (state: 'hidden' | 'visible') =>
    page.evaluate((visibility) => {
      Object.defineProperty(document, 'visibilityState', { value: visibility, configurable: true });
      Object.defineProperty(document, 'hidden', { value: visibility === 'hidden', configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    }, state);
  const chart = lab.root.locator('[data-chart="curves"]');
  await show('hidden');
  await page.waitForTimeout(500);
  const drawn = await chart.innerHTML();
  const before = Math.max(...(await lab.iterations()));
  await lab.reaches(before + 10);
  expect(await chart.innerHTML()).toBe(drawn);
  await show('visible');
  // What is out of sight is not drawn, and what has come in above may have pushed it there.
  await chart.scrollIntoViewIfNeeded();
  // Drawing takes at most an eighth of the time: on a busy machine the next picture is seconds away.
  await expect.poll(() => chart.innerHTML(), { timeout: 40_000 }).not.toBe(drawn);
  await lab.press('Stop');
});

test('a browser that forbids storage trains all the same', async ({ lab, page }) => {
  await forbidStorage(page, 'localStorage', 'sessionStorage', 'indexedDB');
  await lab.open(shortRun);
  await lab.train();
  await expect(lab.alert).toBeEmpty();
});

test('where the file that draws live charts is gone, the page says so, trains, and hands out the numbers', async ({
  lab,
  page,
}) => {
  await page.route(/\/lab-view[^/]*\.js$/, (route) => route.fulfill({ status: 404, body: 'not found' }));
  await lab.open(shortRun);
  const [run] = await lab.train();
  expect(run?.records).toHaveLength(25);
  await expect(lab.root.getByText(/The live charts could not be loaded/)).toHaveCount(1);
});
