import type { Page } from 'puppeteer-core';
import { leaveAndReturn, tabTimeout as timeout, withTab } from './kept-tab.ts';
import { Lab, shortRun } from './lab.ts';
import { expect, test } from './test.ts';

const figure = '[data-figure="degradation-lab"]';

const press = (page: Page, name: string) =>
  page.locator(`${figure} ::-p-aria([name="${name}"][role="button"])`).click();
const stateIs = (page: Page, state: string) => page.waitForSelector(`${figure}[data-state="${state}"]`, { timeout });

const iterations = 5000;
const query = (depth: number) => `?v=1&depths=${depth}&kind=plain&iterations=${iterations}`;

/** Waits until the run has made so many iterations, and they are drawn. */
async function reaches(page: Page, wanted: number): Promise<void> {
  await page.waitForFunction(
    (root, least) => {
      const done = document.querySelector<HTMLProgressElement>(`${root} progress`)?.value ?? 0;
      return done >= least && document.querySelector(`${root} .badge.live`) !== null;
    },
    { timeout },
    figure,
    wanted / iterations,
  );
}

test('a page that the browser freezes pauses its run, and goes on where it was once it is thawed', async ({
  baseURL,
}) => {
  test.setTimeout(180_000);
  await withTab(`${baseURL}${query(8)}`, async (page) => {
    await press(page, 'Train');
    await stateIs(page, 'running');
    await reaches(page, 5);
    await page.evaluate((root) => {
      const states: Record<string, string> = {};
      Object.assign(window, { states });
      for (const event of ['freeze', 'resume']) {
        // Behind the figure's own listener.
        document.addEventListener(event, () => {
          states[event] = document.querySelector<HTMLElement>(root)?.dataset['state'] ?? '';
        });
      }
    }, figure);
    const session = await page.createCDPSession();
    // Only a hidden tab is frozen.
    const other = await page.browser().newPage();
    await other.bringToFront();
    await page.waitForFunction(() => document.hidden, { polling: 100 });
    await session.send('Page.setWebLifecycleState', { state: 'frozen' });
    await new Promise((resolve) => setTimeout(resolve, 1000));
    await session.send('Page.setWebLifecycleState', { state: 'active' });
    await page.bringToFront();
    await stateIs(page, 'running');
    expect(await page.evaluate(() => (window as unknown as { states: unknown }).states)).toEqual({
      freeze: 'paused',
      resume: 'running',
    });
    const done = await page.$eval(`${figure} progress`, (bar) => (bar as HTMLProgressElement).value);
    await page.waitForFunction(
      (root, before) => document.querySelector<HTMLProgressElement>(`${root} progress`)!.value > before,
      { timeout },
      figure,
      done,
    );
    await press(page, 'Stop');
    await stateIs(page, 'stopped');
  });
});

test('a page that the browser keeps when it is left is back as it was, and trains with one worker', async ({
  baseURL,
}) => {
  test.setTimeout(180_000);
  // Of the deepest network: its worker is in the middle of an iteration when the page is left, and lives on to its end.
  await withTab(`${baseURL}${query(110)}`, async (page) => {
    await press(page, 'Train');
    await reaches(page, 1);
    await leaveAndReturn(page, `${baseURL}introduction/`);
    // Leaving ends a run; what it had reported is still there.
    await stateIs(page, 'stopped');
    await page.waitForSelector(`${figure} .badge.live`);
    expect(page.workers()).toHaveLength(0);
    await press(page, 'Train');
    await stateIs(page, 'running');
    await reaches(page, 1);
    expect(page.workers()).toHaveLength(1);
    await press(page, 'Stop');
    await stateIs(page, 'stopped');
    await expect.poll(() => page.workers()).toHaveLength(0);
  });
});

test('two tabs train the same experiment at the same time, each to its own end', async ({ lab, page, context }) => {
  test.setTimeout(240_000);
  const other = new Lab(await context.newPage());
  await lab.open(shortRun);
  await other.open(shortRun);
  await other.press('Train');
  await page.bringToFront();
  await lab.press('Train');
  await lab.is('done', 60_000);
  await other.is('done', 60_000);
  await other.page.bringToFront();
  const losses = async (one: Lab) =>
    (await one.runs()).map(({ records }) => records.map((record) => record.trainingLoss));
  expect(await losses(other)).toEqual(await losses(lab));
  // What one keeps on the device, the other finds.
  await other.press('Reset');
  await lab.press('Reset');
  for (const one of [lab, other])
    await expect(one.root.getByText(/^(about .+|less than a second) on this device$/)).toBeVisible();
});
