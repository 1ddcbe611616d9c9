import { readFile } from 'node:fs/promises';
import type { Locator } from '@playwright/test';
import { defaultExperiment } from '../src/experiment/defaults.ts';
import { networkOf } from '../src/experiment/experiment-network.ts';
import { takeAwayStrings as words } from '../src/i18n/take-away.ts';
import { parameterShapes, runningStatisticShapes } from '../src/networks/value-shapes.ts';
import { downloadFrom } from './download.ts';
import { KeptNetworksList } from './kept-networks.ts';
import { shortRun } from './lab.ts';
import { expect, test } from './test.ts';

/** What the button of a figure opens. */
async function opened(figure: Locator): Promise<Locator> {
  const button = figure.getByRole('button', { name: 'Take it away' });
  await expect(button).toHaveAttribute('aria-expanded', 'false');
  await button.click();
  await expect(button).toHaveAttribute('aria-expanded', 'true');
  return figure.getByRole('group', { name: 'Take it away' });
}

/** Names of the tensors in a file of the safetensors format, sorted. */
function namesIn(file: Buffer): readonly string[] {
  const length = Number(file.readBigUInt64LE());
  const header = JSON.parse(file.subarray(8, 8 + length).toString()) as Readonly<Record<string, unknown>>;
  return Object.keys(header).filter((name) => name !== '__metadata__');
}

async function bytesFrom(place: Locator, button: string): Promise<Buffer> {
  const arrives = place.page().waitForEvent('download');
  await place.getByRole('button', { name: button }).click();
  return readFile(await (await arrives).path());
}

test('@any-path what is set in the lab is taken away as a script and as a notebook of it', async ({ lab, page }) => {
  await lab.open('?v=1&depths=8,20&kind=both&iterations=75');
  const panel = await opened(lab.root);
  await expect(panel.getByText(words.noWeights)).toBeVisible();
  const script = await downloadFrom(lab.root, words.python);
  expect(script).toContain(`DATA = "${new URL('data/', page.url()).href}"`);
  expect(script).toContain('\n    {"depth": 8, "residual": False, "seed": 1},\n');
  expect(script).toContain('\n    {"depth": 20, "residual": True, "seed": 1},\n');
  expect(script).toContain('\n    "iterations": 75,\n');
  const { cells } = JSON.parse(await downloadFrom(lab.root, words.notebook)) as { cells: { source: string[] }[] };
  expect(cells.map(({ source }) => source.join('')).join('\n')).toContain('"iterations": 75,');
  expect(cells.at(-1)?.source).toEqual(['rows = main(["--run", "1"])']);
  await lab.root.getByRole('button', { name: 'Take it away' }).click();
  await expect(panel).toHaveCount(0);
});

test('the weights of a network that was trained are taken from the lab and from the list of kept ones', async ({
  lab,
  page,
}) => {
  await lab.open(shortRun);
  await lab.train();
  const name = 'Run 1, plain-8, seed 1';
  await expect(async () => {
    // It is kept a moment after the end; the list is made anew each time that it is opened.
    const panel = await opened(lab.root);
    if (await panel.getByText(name).isVisible()) return;
    await lab.root.getByRole('button', { name: 'Take it away' }).click();
    throw new Error('not kept yet');
  }).toPass();
  const network = { ...defaultExperiment.network, depth: 8, residual: false };
  const spec = networkOf({ ...defaultExperiment, network });
  const names = [...parameterShapes(spec).keys(), ...runningStatisticShapes(spec).keys()];
  const taken = await bytesFrom(lab.root, words.formatLabel('.safetensors', name));
  expect(namesIn(taken)).toEqual(names);
  const zip = await bytesFrom(lab.root, words.formatLabel('.npz', name));
  expect(zip.subarray(0, 4).toString('latin1')).toBe('PK\u0003\u0004');
  const list = new KeptNetworksList(page);
  await list.open();
  expect(await bytesFrom(list.root, '.safetensors: plain-8, seed 1')).toEqual(taken);
});

test('the recorded twins of the lesion study are taken away before anything is trained', async ({ page }) => {
  await page.goto('./afterword/');
  const figure = page.locator('[data-figure="lesion"]');
  await opened(figure);
  const name = words.formatLabel('.npz', 'Run 2, residual-20, seed 1');
  expect((await bytesFrom(figure, name)).length).toBeGreaterThan(270_000);
});

test('what starts from a trained network is not in the script, and the reader is told', async ({ page }) => {
  await page.goto('./introduction/');
  await page.getByRole('button', { name: 'Show the result' }).first().click();
  const figure = page.locator('[data-figure="constructed-solution"]');
  await figure.scrollIntoViewIfNeeded();
  const panel = await opened(figure);
  await expect(panel.getByText(/start from a trained network that was changed/)).toBeVisible();
});

test('where the part that makes the script does not come, the figure says so, and the next press asks again', async ({
  lab,
  page,
}) => {
  const part = /\/panel\.[^/]*\.js$/;
  await page.route(part, (route) => route.fulfill({ status: 404, body: 'not found' }));
  await lab.open();
  await lab.root.getByRole('button', { name: 'Take it away' }).click();
  await expect(lab.root.getByText(/The file could not be made/)).toBeVisible();
  await page.unroute(part);
  await opened(lab.root);
});
