import type { Locator, Page } from '@playwright/test';
import { downloadFrom } from '../../../e2e/download.ts';
import { expect, test } from '../../../e2e/test.ts';

interface TakenRun {
  readonly experiment: { readonly network: { readonly depth: number }; readonly start?: object };
  readonly measurements: readonly {
    readonly type: string;
    readonly iteration: number;
    readonly error?: number;
    readonly answers?: readonly { readonly probabilities: readonly number[] }[];
  }[];
}

/** With a query of the figure nothing of the page is covered; else the lab asks for a guess first. */
async function uncovered(page: Page, query: string): Promise<Locator> {
  await page.goto(`./introduction/${query}`);
  if (query === '') await page.getByRole('button', { name: 'Show the result' }).first().click();
  return page.locator('[data-figure="constructed-solution"]');
}

async function open(page: Page, query = ''): Promise<Locator> {
  const figure = await uncovered(page, query);
  await figure.scrollIntoViewIfNeeded();
  await expect(figure.getByText(/^About .* on two cores, an estimate from another machine$/)).toBeVisible({
    timeout: 20_000,
  });
  return figure;
}

test('untouched, the figure shows that what is built answers to the last bit, and what training makes of it', async ({
  page,
}) => {
  const figure = await uncovered(page, '');
  await expect(figure.getByText(/300 of 300 probabilities that were compared are equal/)).toBeVisible();
  await expect(figure.getByRole('heading')).toHaveText(/^A deep plain network that is as good exists/);
  await figure.getByText('The numbers, as a table').click();
  await expect(figure.getByRole('table').getByRole('row')).toHaveCount(9);
});

test('a network is trained, built up and trained on in the page, and answers as the shallow one to the last bit', async ({
  page,
}) => {
  test.setTimeout(500_000);
  const figure = await open(page, '?constructed.v=1&constructed.depth=20&constructed.sigma=0.1&constructed.seed=1');
  await figure.getByRole('button', { name: 'Train', exact: true }).click();
  await expect(figure).toHaveAttribute('data-state', 'done', { timeout: 450_000 });
  await expect(figure.getByText('LIVE', { exact: true })).toBeVisible();
  await expect(figure.getByText(/100 of 100 probabilities that were compared are equal/)).toBeVisible();
  const { runs } = JSON.parse(await downloadFrom(figure, 'Every iteration as JSON')) as { runs: readonly TakenRun[] };
  expect(runs).toHaveLength(7);
  const found = (run: TakenRun | undefined, type: string, iteration: number) =>
    run?.measurements.find((one) => one.type === type && one.iteration === iteration);
  const shallow = runs.find(({ experiment: { network, start } }) => network.depth === 8 && !start);
  const built = runs.find(({ experiment }) => experiment.start);
  expect(found(built, 'answers', 0)?.answers).toEqual(found(shallow, 'answers', 300)?.answers);
  expect(found(built, 'share-error', 0)?.error).toBe(found(shallow, 'share-error', 300)?.error);
});

test('another depth shows what was recorded of it, and the link restores it', async ({ page }) => {
  const figure = await open(page);
  await figure.getByText('20 layers', { exact: true }).click();
  await expect(figure.locator('.finding')).toContainText('plain-20, built from plain-8');
  await expect(page).toHaveURL(/constructed\.depth=20/);
  const again = await open(page, new URL(page.url()).search);
  await expect(again.locator('.finding')).toContainText('plain-20, built from plain-8');
});
