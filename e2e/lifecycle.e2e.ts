import { chromium } from '@playwright/test';
import { Lab, longRun, shortRun } from './lab.ts';
import { expect, test } from './test.ts';

test('a page that the browser freezes pauses its run, and goes on where it was once it is thawed', async ({
  lab,
  page,
  context,
}) => {
  test.setTimeout(120_000);
  const session = await context.newCDPSession(page);
  await lab.open(longRun);
  await lab.press('Train');
  await lab.reaches(5);
  await page.evaluate(() => {
    const states: Record<string, string> = {};
    Object.assign(window, { states });
    const figure = document.querySelector<HTMLElement>('[data-figure="degradation-lab"]')!;
    for (const event of ['freeze', 'resume']) {
      // Behind the figure's own listener.
      document.addEventListener(event, () => (states[event] = figure.dataset['state'] ?? ''));
    }
  });
  await session.send('Page.setWebLifecycleState', { state: 'frozen' });
  // Nothing can be asked of a frozen page.
  await new Promise((resolve) => setTimeout(resolve, 1000));
  await session.send('Page.setWebLifecycleState', { state: 'active' });
  await lab.is('running');
  const states = await page.evaluate(() => (window as unknown as { states: unknown }).states);
  expect(states).toEqual({ freeze: 'paused', resume: 'running' });
  const before = Math.max(...(await lab.iterations()));
  await lab.reaches(before + 5);
  await expect(lab.alert).toBeEmpty();
  await lab.press('Stop');
  await lab.is('stopped');
  const [run] = await lab.runs();
  expect(run?.records.map(({ iteration }) => iteration)).toEqual(run?.records.map((_, index) => index + 1));
});

test('a page that the browser keeps when it is left is back as it was, and trains with one worker', async ({
  baseURL,
  incidents,
}) => {
  test.setTimeout(180_000);
  // Playwright switches the cache of left pages off.
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '',
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });
  try {
    const context = await browser.newContext({ baseURL: baseURL ?? '' });
    incidents.watch(context, new URL(baseURL ?? '').origin);
    const page = await context.newPage();
    const lab = new Lab(page);
    await lab.open('?v=1&depths=8&kind=plain&iterations=5000');
    await page.evaluate(() => Object.assign(window, { isTheSame: true }));
    await lab.press('Train');
    await lab.reaches(1);
    await page.goto('./introduction/');
    await page.goBack();
    await expect(lab.root).toBeVisible();
    expect(await page.evaluate(() => 'isTheSame' in window), 'the page was kept').toBe(true);
    // Leaving ends a run; what it had reported is still there.
    await lab.is('stopped');
    expect(page.workers()).toHaveLength(0);
    expect((await lab.iterations())[0]).toBeGreaterThan(0);
    await lab.press('Train');
    await lab.reaches(1);
    expect(page.workers()).toHaveLength(1);
    await lab.press('Stop');
    await expect.poll(() => page.workers()).toHaveLength(0);
  } finally {
    await browser.close();
  }
});

test('two tabs train the same experiment at the same time, each to its own end', async ({ lab, page, context }) => {
  test.setTimeout(120_000);
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
