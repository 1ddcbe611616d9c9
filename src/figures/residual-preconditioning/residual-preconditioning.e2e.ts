import type { Locator, Page } from '@playwright/test';
import { downloadFrom, rowsOfCsv } from '../../../e2e/download.ts';
import { expect, test } from '../../../e2e/test.ts';
import { chaseEnd } from './study/chase.ts';

/** The figure, once it is alive, with what was measured in sight. */
async function openFigure(page: Page, query = ''): Promise<Locator> {
  await page.goto(`./residual-learning/${query}`);
  const figure = page.locator('[data-figure="residual-preconditioning"]');
  await figure.scrollIntoViewIfNeeded();
  const show = figure.getByRole('button', { name: 'Show the result' });
  if (await show.isVisible()) await show.click();
  await expect(figure.getByRole('slider')).toBeVisible();
  return figure;
}

const done = (figure: Locator) => expect(figure).toHaveAttribute('data-state', 'done');

/** Where the first, largest point of the target stands in the plane of a network. */
const target = (figure: Locator) => figure.locator('[data-plane="plain"] g > g').nth(1).locator('circle').first();

test('what was measured waits for a guess, which is answered; distances are those of the table', async ({ page }) => {
  await page.goto('./residual-learning/');
  const figure = page.locator('[data-figure="residual-preconditioning"]');
  await figure.scrollIntoViewIfNeeded();
  await expect(figure.locator('.finding')).toBeHidden();
  await figure.getByRole('radio', { name: 'only before 60°' }).check();
  await expect(figure.locator('.turn-answer')).toContainText('lower for the residual form at 0°, 15°, 30°');
  await expect(figure.locator('.finding')).toBeVisible();
  await expect(figure).toHaveAttribute('data-state', 'recorded');
  const rows = rowsOfCsv(await downloadFrom(figure, 'The numbers as CSV'));
  const json = JSON.parse(await downloadFrom(figure, 'The numbers as JSON')) as {
    distances: { plain: number[][] }[];
  };
  const first = rows.filter(({ blocks, steps, kind, degrees, reached }) => {
    return blocks === '1' && steps === '50' && kind === 'plain' && degrees === '0' && reached === '';
  });
  const distances = first.map(({ distance }) => Number(distance));
  expect(json.distances[0]?.plain[0]).toEqual(distances);
  const median = distances.toSorted((a, b) => a - b)[7]!;
  await figure.getByText('The distances, as a table').click();
  const row = figure.locator('details[open]').getByRole('row', { name: /^0°/ });
  await expect(row.getByRole('cell').first()).toContainText(median.toFixed(2));
  expect(await downloadFrom(figure, 'The chart of steps as SVG')).toMatch(/^<svg /);
});

test('by keyboard the target turns, twins train as on record to the last bit, and are dots, rows and exported', async ({
  page,
}) => {
  const figure = await openFigure(page, '?preconditioning.angle=44');
  await expect(figure).toHaveAttribute('data-state', 'recorded');
  const before = await target(figure).getAttribute('cx');
  await figure.getByRole('slider').focus();
  await page.keyboard.press('ArrowRight');
  await expect(figure.getByRole('status').or(figure.locator('output'))).toContainText(['45°']);
  expect(await target(figure).getAttribute('cx')).not.toBe(before);
  await done(figure);
  await expect(figure.getByText('Both networks are on record. Their steps are the recorded ones')).toBeVisible();
  await expect(figure.locator('.badge')).toHaveText('LIVE');
  const steps = figure.locator('[data-chart="steps"]');
  await steps.scrollIntoViewIfNeeded();
  await expect(steps.getByRole('img', { name: /^residual, 45 degrees, seed 1, trained here: \d+ steps$/ })).toHaveCount(
    1,
  );
  await figure.getByText('Steps and norms, as a table').click();
  await expect(figure.getByRole('row', { name: /^45°, seed 1, here/ })).toBeVisible();
  const live = rowsOfCsv(await downloadFrom(figure, 'The numbers as CSV')).filter(({ source }) => source === 'live');
  const ends = [false, true].map((residual) => chaseEnd({ network: 'two-layers', residual, degrees: 45, seed: 1 }));
  expect(live.map((row) => [Number(row['steps']), Number(row['normOfF'])])).toEqual(
    ends.map(({ steps: made, size }) => [made, size]),
  );
});

test('by pointer the handle is dragged, and twins train when it is let go', async ({ page }) => {
  const figure = await openFigure(page);
  const plane = figure.locator('[data-plane="residual"]');
  await plane.scrollIntoViewIfNeeded();
  const handle = (await plane.locator('[data-handle] circle').last().boundingBox())!;
  const box = (await plane.locator('svg').boundingBox())!;
  await page.mouse.move(handle.x + handle.width / 2, handle.y + handle.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2, box.y + 20, { steps: 4 });
  await expect(figure.getByRole('slider')).toHaveValue('90');
  await expect(plane.getByRole('img')).toHaveAccessibleName(/turn by 90 degrees/);
  await expect(figure).toHaveAttribute('data-state', 'recorded');
  await page.mouse.up();
  await done(figure);
  await expect(page).toHaveURL(/preconditioning\.angle=90&preconditioning\.f=two&preconditioning\.seed=1$/);
});

test('a link restores angle, network and seed and starts nothing; Reset brings back what was recorded', async ({
  page,
}) => {
  const figure = await openFigure(page, '?preconditioning.angle=120&preconditioning.f=one&preconditioning.seed=20');
  await expect(figure.getByRole('slider')).toHaveValue('120');
  await expect(figure.getByRole('radio', { name: 'F of one layer' })).toBeChecked();
  await expect(figure.locator('.status')).toHaveText('Seed 20, before training');
  await expect(figure).toHaveAttribute('data-state', 'recorded');
  await figure.getByRole('button', { name: 'New seed' }).click();
  await done(figure);
  await expect(figure.locator('.status')).toContainText('Seed 21: plain there after');
  // Of this seed nothing is on record.
  await expect(figure.getByText('on record')).toHaveCount(0);
  await figure.getByRole('button', { name: 'Reset' }).click();
  await expect(figure).toHaveAttribute('data-state', 'recorded');
  await expect(figure.locator('.badge')).toHaveText('RECORDED');
  await expect(figure.getByRole('slider')).toHaveValue('30');
  await expect(figure.locator('.status')).toHaveText('Seed 1, stopped when the first of both was near');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('planes, steps, norms and distances are there, and no dial', async ({ page }) => {
    await page.goto('./residual-learning/');
    const figure = page.locator('[data-figure="residual-preconditioning"]');
    await expect(figure.locator('[data-plane] svg:visible')).toHaveCount(2);
    await expect(figure.locator('[data-chart] svg:visible')).toHaveCount(5);
    await expect(figure.locator('.finding')).toBeVisible();
    await expect(figure.getByRole('slider')).toHaveCount(0);
  });
});
