import { median } from '../../charts/median.ts';
import { lossesOf, longRun, shortRun } from '../../../e2e/lab.ts';
import { expect, test } from '../../../e2e/test.ts';

const networks = '?v=1&depths=8,14&kind=plain&iterations=30';

test('Train trains networks in the page and says so', { tag: '@any-path' }, async ({ lab }) => {
  await lab.open(shortRun);
  await expect(lab.root.getByText('RECORDED', { exact: true })).toBeVisible();
  const [run] = await lab.train();
  expect(run?.records).toHaveLength(25);
  expect(run?.evaluation?.testError).toBeLessThan(0.9);
  await expect(lab.root).toHaveAttribute('data-backend', 'wasm');
  await expect(lab.root.getByText('LIVE', { exact: true })).toBeVisible();
  await expect(lab.status).toContainText('1 network trained in', { timeout: 15_000 });
  expect(lab.page.workers()).toHaveLength(0);
});

test('a double click on Train trains, and does not pause what it has begun', async ({ lab }) => {
  await lab.open(longRun);
  await lab.button('Train').dblclick();
  await lab.is('running');
  await lab.reaches(3);
  await lab.press('Pause');
  await lab.is('paused');
  await lab.press('Stop');
});

test('Reset and Train give the same curve again to the last bit, New seed another', async ({ lab }) => {
  await lab.open(networks);
  const first = lossesOf(await lab.train());
  await lab.press('Reset');
  await lab.is('recorded');
  expect(lossesOf(await lab.train())).toEqual(first);
  await lab.press('New seed');
  const other = lossesOf(await lab.train());
  expect(other).toHaveLength(first.length);
  for (const [index, losses] of other.entries()) expect(losses[0]).not.toBe(first[index]?.[0]);
});

test('the runs before New seed stay in the list of earlier runs', async ({ lab }) => {
  await lab.open(shortRun);
  await lab.train();
  await lab.press('New seed');
  await expect(lab.root.getByRole('textbox', { name: /Name of the runs/ })).toHaveCount(1);
});

test('Step makes exactly one iteration of each running network, Resume goes on', async ({ lab }) => {
  await lab.open(longRun);
  await lab.press('Train');
  await lab.is('running');
  await lab.reaches(5);
  await lab.press('Pause');
  await lab.is('paused');
  const paused = await lab.settledIterations();
  for (let step = 1; step <= 3; step++) {
    await lab.press('Step');
    const expected = paused.map((iterations) => iterations + step);
    await expect.poll(async () => lab.iterations()).toEqual(expected);
    expect(await lab.settledIterations()).toEqual(expected);
  }
  await lab.is('paused');
  await lab.press('Resume');
  await lab.is('running');
  await lab.reaches(Math.max(...paused) + 10);
  await lab.press('Stop');
});

test('Stop ends the workers at once and keeps what they have reported', async ({ lab }) => {
  await lab.open(longRun);
  await lab.press('Train');
  await lab.reaches(5);
  await expect.poll(() => lab.page.workers().length).toBeGreaterThan(0);
  await lab.press('Stop');
  await lab.is('stopped');
  await expect.poll(() => lab.page.workers()).toHaveLength(0);
  const kept = await lab.iterations();
  expect(Math.max(...kept)).toBeGreaterThanOrEqual(5);
  await lab.press('Reset');
  await lab.is('recorded');
});

test('a click is answered within 200 ms while networks train', async ({ lab, page }) => {
  // Half of the clicks at least; of the others five times as much is borne, as the machine may be busy with other things.
  await page.addInitScript(() => {
    const durations: number[] = [];
    Object.assign(window, { interactions: durations });
    const observer = new PerformanceObserver((list) => {
      const events = list.getEntries() as PerformanceEventTiming[];
      durations.push(...events.filter(({ name }) => name === 'click').map(({ duration }) => duration));
    });
    observer.observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
  });
  await lab.open('?v=1&depths=8,20&kind=both&iterations=5000');
  await lab.press('Train');
  await lab.reaches(5);
  await page.evaluate(() => ((window as unknown as { interactions: number[] }).interactions.length = 0));
  for (let press = 0; press < 4; press++) {
    await lab.press('Pause');
    await lab.is('paused', 1000);
    await lab.press('Resume');
    await lab.is('running', 1000);
  }
  await lab.press('Stop');
  const durations = await page.evaluate(() => (window as unknown as { interactions: number[] }).interactions);
  // Answers within a frame are not even listed.
  expect(median(durations) ?? 0).toBeLessThan(200);
  expect(Math.max(0, ...durations)).toBeLessThan(1000);
});

test('settings rest while networks train, and are free again afterwards', async ({ lab }) => {
  await lab.open(longRun);
  const preset = lab.root.getByRole('radio', { name: 'Full sweep' });
  await lab.press('Train');
  await expect(preset).toBeDisabled();
  await lab.press('Stop');
  await expect(preset).toBeEnabled();
});
