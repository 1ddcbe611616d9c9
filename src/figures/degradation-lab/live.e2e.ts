import type { Page } from '@playwright/test';
import type { RunResult } from '../../experiment/records.ts';
import { longRun } from '../../../e2e/lab.ts';
import type { Lab } from '../../../e2e/lab.ts';
import { expect, test } from '../../../e2e/test.ts';

// What the lab shows beside its charts while networks train, and what it offers at the end.

/** Deep enough to be seen, short enough for a test. */
const twins = '?v=1&depths=8,20&kind=both&iterations=60';

const narration = (lab: Lab) => lab.root.getByText(/^(After \d+ iterations )?(plain|residual)-\d+ (is|has|ended) /);
const inside = (lab: Lab) => lab.root.getByRole('group', { name: 'Inside, while they train' });
const depthOf = ({ experiment }: RunResult) => experiment.network.depth;

/** Trains twins of 8 layers to the end, after which there is a card. */
async function trainShortly(lab: Lab): Promise<void> {
  await lab.open('?v=1&depths=8&kind=both&iterations=25');
  await lab.train();
  await expect(lab.root.getByRole('heading', { name: 'What next?' })).toBeVisible();
}

/** What the link of the page asks for. */
const asked = (page: Page, field: string) => new URL(page.url()).searchParams.get(`lab.${field}`);

test('the deepest twins train first, and are named beside the progress', async ({ lab }) => {
  await lab.open('?v=1&depths=8,20&kind=both&iterations=5000');
  await lab.press('Train');
  await expect(lab.root.getByText(/^plain-20 and residual-20 training, 0 of 4 done/)).toBeVisible({ timeout: 30_000 });
  const [first, second, ...others] = await lab.runs();
  expect([first, second].map((run) => run && [depthOf(run), run.experiment.network.residual])).toEqual([
    [20, false],
    [20, true],
  ]);
  expect(others.map(({ records }) => records.length)).toEqual([0, 0]);
  await lab.press('Stop');
});

test('a sentence says what is to be seen of the twins, and screen readers hear it with the progress', async ({
  lab,
}) => {
  await lab.open(longRun);
  await lab.press('Train');
  await expect(narration(lab)).toContainText(/plain-8|residual-8/, { timeout: 30_000 });
  await expect(lab.status).toContainText(/iterations.*training, 0 of 2 done/, { timeout: 30_000 });
  await lab.press('Stop');
});

test('when the state changes, what screen readers were told before is gone', async ({ lab }) => {
  await lab.open(longRun);
  await lab.press('Train');
  await expect(lab.status).toContainText('0 of 2 done', { timeout: 30_000 });
  await lab.press('Stop');
  await lab.is('stopped');
  await expect(lab.status).not.toContainText('training, 0 of 2');
  await expect(lab.status).toContainText('Stopped after', { timeout: 15_000 });
  await lab.press('Reset');
  await expect(lab.status).toBeEmpty();
});

test('strips of layers follow the training of the twins, by gradient or by response', async ({ lab }) => {
  await lab.open(twins);
  await lab.press('Train');
  const strips = inside(lab).getByRole('img', { name: /^(plain|residual)-20 after \d+ iterations: / });
  await expect(strips).toHaveCount(2, { timeout: 30_000 });
  const [plain, residual] = await strips.all();
  const iteration = async () => Number(/after (\d+)/.exec((await plain!.getAttribute('aria-label')) ?? '')?.[1]);
  const before = await iteration();
  await expect.poll(iteration, { timeout: 30_000 }).toBeGreaterThan(before);
  // The stem and two layers for each of nine blocks.
  for (const strip of [plain!, residual!]) await expect(strip.locator('span')).toHaveCount(19);
  const tops = await strips.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
  expect(tops[0]).toBeLessThan(tops[1]!);
  await inside(lab).getByRole('radio', { name: 'response' }).check();
  await expect(inside(lab).getByRole('img', { name: /standard deviation of the response/ })).toHaveCount(2);
  await lab.is('done', 60_000);
});

test('eight test images, an ankle boot first, are shown with what each of the twins takes them for', async ({
  lab,
}) => {
  await lab.open(twins);
  await lab.press('Train');
  const images = inside(lab)
    .getByRole('list', { name: /^Eight test images/ })
    .getByRole('listitem');
  await expect(images).toHaveCount(8, { timeout: 30_000 });
  await expect(images.first().getByRole('img', { name: 'Ankle boot' })).toBeVisible();
  await lab.is('done', 60_000);
  const runs = await lab.runs();
  for (const run of runs.filter((one) => depthOf(one) === 20)) {
    const name = `${run.experiment.network.residual ? 'residual' : 'plain'}-20`;
    const last = run.measurements.filter(({ type }) => type === 'answers').at(-1);
    expect(last?.iteration).toBe(60);
    const { probabilities, predicted } = (last?.type === 'answers' && last.answers[0]) || {
      probabilities: [],
      predicted: 0,
    };
    const sure = Math.round(100 * (probabilities[predicted] ?? 0));
    await expect(images.first()).toContainText(new RegExp(`${name}: .*, ${sure}.%`));
  }
});

test('who does not want to look inside has nothing read', async ({ lab }) => {
  await lab.open('?v=1&depths=8&kind=both&iterations=25');
  await lab.root.getByText('More settings').click();
  await lab.root.getByRole('checkbox', { name: 'layers' }).uncheck();
  await lab.root.getByRole('checkbox', { name: 'answers for eight images' }).uncheck();
  const runs = await lab.train();
  expect(runs.map(({ measurements }) => measurements)).toEqual([[], []]);
  await expect(inside(lab)).toBeHidden();
});

test('another budget than that of the recorded runs is announced, and what Reset takes away goes', async ({ lab }) => {
  await lab.open('?v=1&depths=8&kind=both&iterations=25');
  const budget = lab.root.getByText(/^Other budget: these networks train for 25 iterations/);
  await lab.train();
  await expect(budget).toBeVisible();
  await lab.press('Reset');
  for (const gone of [budget, narration(lab), inside(lab)]) await expect(gone).toBeHidden();
  await expect(lab.root.getByRole('heading', { name: 'What next?' })).toBeHidden();
});

test('a network with the budget of the recorded ones changes nothing, and nothing is announced', async ({ lab }) => {
  await lab.open('?v=1&depths=8&kind=residual&iterations=300');
  await lab.train(60_000);
  await expect(lab.root.getByText(/^Other budget/)).toBeHidden();
});

test('what comes next is not asked from the press of Train on', async ({ lab }) => {
  await trainShortly(lab);
  const isThere = () =>
    lab.root.evaluate((root) => getComputedStyle(root.querySelector('.what-next')!).display !== 'none');
  expect(await isThere()).toBe(true);
  await lab.root.evaluate((root) => root.querySelector<HTMLButtonElement>('[data-action="train"]')!.click());
  expect(await isThere()).toBe(false);
  await lab.is('done', 60_000);
  expect(await isThere()).toBe(true);
});

test('is it luck: one press trains the twins from two more seeds', async ({ lab, page }) => {
  await trainShortly(lab);
  await lab.root.getByRole('button', { name: /^Train 2 more seeds, (about|less than)/ }).click();
  await lab.is('done', 60_000);
  expect((await lab.runs()).map(({ experiment }) => experiment.seed)).toEqual([2, 2, 3, 3]);
  expect([asked(page, 'seeds'), asked(page, 'seed')]).toEqual(['2', '2']);
});

test('is it slow: one press trains three times as long; is it the rate: one press trains at 0.3', async ({ lab }) => {
  await trainShortly(lab);
  await lab.root.getByRole('button', { name: /^Train for 75 iterations/ }).click();
  await lab.is('done', 60_000);
  expect(await lab.iterations()).toEqual([75, 75]);
  await lab.root.getByRole('button', { name: /^Train at rate 0.3/ }).click();
  await expect(lab.root.getByRole('textbox', { name: /Name of the runs/ })).toHaveCount(2);
  await lab.is('done', 60_000);
  const rates = (await lab.runs()).map(({ experiment }) => experiment.training.learningRate.rate);
  expect(rates).toEqual([0.3, 0.3]);
  await expect(lab.root.getByRole('button', { name: /^Train at rate 0.3/ })).toHaveCount(0);
});

for (const [name, place] of [
  ['Look at the gradients', /\/imagenet\/#vanishing-gradients$/],
  ['Cut them', /\/afterword\/#lesion$/],
] as const) {
  test(`${name}: one press leads to the place`, { tag: '@any-path' }, async ({ lab, page }) => {
    await trainShortly(lab);
    await lab.root.getByRole('link', { name }).click();
    await expect(page).toHaveURL(place);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });
}
