import { expect, test } from './test.ts';

test('a model of TF.js layers trains on the WASM backend with the published file, and its loss falls @any-path', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('kernels/');
  const trial = page.locator('kernel-trial');
  await expect(trial.getByRole('button', { name: 'Stop' })).toBeDisabled();
  expect(asked.filter((path) => /conv2d-backprop-filter|\.wasm$/.test(path))).toEqual([]);

  await trial.getByRole('button', { name: 'Train' }).click();
  await expect(trial).toHaveAttribute('data-state', 'done', { timeout: 100_000 });
  const text = (await trial.locator('.trial-reading').textContent()) ?? '';
  const [, iterations, first, last] = /^(\d+) iterations\. The loss went from ([\d.]+) to ([\d.]+),/.exec(text) ?? [];
  expect(iterations).toBe('100');
  expect(Number(first)).toBeGreaterThan(1.5);
  expect(Number(last)).toBeLessThan(0.7 * Number(first));
  const points = (await trial.locator('polyline').getAttribute('points')) ?? '';
  expect(points.split(' ')).toHaveLength(100);
  expect(asked.some((path) => path.endsWith('/kernels/conv2d-backprop-filter.js'))).toBe(true);
});

test('a training is stopped, and begins anew', async ({ page }) => {
  await page.goto('kernels/');
  const trial = page.locator('kernel-trial');
  await trial.getByRole('button', { name: 'Train' }).click();
  await expect(trial.locator('.trial-reading')).toHaveText(/^Iteration/, { timeout: 30_000 });
  await trial.getByRole('button', { name: 'Stop' }).click();
  await expect(trial).toHaveAttribute('data-state', 'done');
  await expect(trial.locator('.trial-reading')).toHaveText(/^\d{1,2} iterations\./);
  await trial.getByRole('button', { name: 'Train' }).click();
  await expect(trial.locator('.trial-reading')).toHaveText(/^100 iterations\./, { timeout: 40_000 });
});

test('where the file does not come the page says so, and a second press trains', async ({ page }) => {
  await page.route('**/conv2d-backprop-filter.js*', (route) => route.abort());
  await page.goto('kernels/');
  const trial = page.locator('kernel-trial');
  await trial.getByRole('button', { name: 'Train' }).click();
  await expect(trial.getByRole('alert')).toHaveText(/^This did not work: .*Press Train to try again\.$/);
  await page.unroute('**/conv2d-backprop-filter.js*');
  await trial.getByRole('button', { name: 'Train' }).click();
  await expect(trial).toHaveAttribute('data-state', 'done', { timeout: 100_000 });
});

test('the published file is there for others, as a script, with its licence @any-path', async ({ page }) => {
  await page.goto('kernels/');
  const link = page.getByRole('link', { name: /^conv2d-backprop-filter\.js, \d+ kB$/ });
  const answer = await page.request.get(new URL((await link.getAttribute('href')) ?? '', page.url()).href);
  expect(answer.status()).toBe(200);
  expect(answer.headers()['content-type']).toMatch(/javascript/);
  expect(await answer.text()).toMatch(/^\/\*![^]*MIT License/);
});
