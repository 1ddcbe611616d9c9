import { keptNetworksStrings as words } from '../src/i18n/kept-networks.ts';
import { KeptNetworksList, upgradeStore, writeToStore } from './kept-networks.ts';
import { forbidStorage } from './forbid-storage.ts';
import { Lab, shortRun } from './lab.ts';
import { expect, test } from './test.ts';

const twins = '?v=1&depths=8&kind=both&iterations=25';

test('networks that were trained to their end are kept, listed with size and date, and deleted', async ({
  lab,
  page,
}) => {
  await lab.open(twins);
  const runs = await lab.train();
  await expect(lab.alert).toBeEmpty();
  const list = new KeptNetworksList(page);
  await expect(async () => {
    await list.open();
    expect((await list.names).toSorted()).toEqual(['plain-8, seed 1', 'residual-8, seed 1']);
  }).toPass();
  const testError = runs.find(({ experiment }) => experiment.network.residual)?.evaluation?.testError ?? NaN;
  const item = list.root.getByRole('listitem').filter({ hasText: 'residual-8' });
  await expect(item).toContainText(`test error ${(100 * testError).toFixed(1)}`);
  await expect(item).toContainText(/\d+ kB, \d+ \w+ \d{4}/);
  await list.press('Delete: plain-8, seed 1');
  await expect(list.status).toHaveText(words.deleted('plain-8, seed 1'));
  expect(await list.names).toEqual(['residual-8, seed 1']);
  await list.press('Delete all');
  await expect(list.root.getByText(words.empty)).toBeVisible();
  await list.open();
  expect(await list.names).toEqual([]);
});

test('a run that is stopped keeps no network', async ({ lab, page }) => {
  await lab.open('?v=1&depths=8&kind=plain&iterations=5000');
  await lab.press('Train');
  await lab.reaches(3);
  await lab.press('Stop');
  const list = new KeptNetworksList(page);
  await list.open();
  await expect(list.root.getByText(words.empty)).toBeVisible();
});

test('broken records are skipped and counted, networks are kept beside them, and all can be deleted', async ({
  lab,
  page,
}) => {
  await lab.open(shortRun);
  await writeToStore(page, [
    ['networks', 'text', '<img src=x onerror=alert(1)>'],
    ['networks', 'half', { schema: 1, key: 'half', experiment: { seed: 1e309 } }],
    ['networks', 'newer', { schema: 99 }],
  ]);
  await lab.train();
  await expect(lab.alert).toBeEmpty();
  const list = new KeptNetworksList(page);
  await expect(async () => {
    await list.open();
    expect(await list.names).toEqual(['plain-8, seed 1']);
  }).toPass();
  await expect(list.root.getByText(words.damaged(3))).toBeVisible();
  await list.press('Delete all');
  await expect(list.root.getByText(words.empty)).toBeVisible();
  await expect(page.locator('img[src="x"]')).toHaveCount(0);
});

test('where the browser has no room, the run is as good as ever and the figure says once that nothing is kept', async ({
  lab,
  page,
  baseURL,
}) => {
  const session = await page.context().newCDPSession(page);
  await lab.open(twins);
  const { origin } = new URL(baseURL!);
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
  await lab.train();
  await expect(lab.root.getByText(words.notKept.full)).toHaveCount(1);
  await expect(lab.alert).toBeEmpty();
  await session.send('Storage.overrideQuotaForOrigin', { origin });
  await lab.train();
  const list = new KeptNetworksList(page);
  await expect(async () => {
    await list.open();
    expect(await list.names).toHaveLength(2);
  }).toPass();
});

test('where storage is forbidden, the run is as good as ever, and both the figure and the list say so', async ({
  lab,
  page,
}) => {
  await forbidStorage(page, 'indexedDB');
  await lab.open(shortRun);
  await lab.train();
  await expect(lab.root.getByText(words.notKept.unavailable)).toHaveCount(1);
  await expect(lab.alert).toBeEmpty();
  const list = new KeptNetworksList(page);
  await list.open();
  await expect(list.status).toHaveText(words.problems.unavailable('The operation is insecure.'));
});

test('two tabs that train at the same time lose no network, and neither holds up a newer version of the site', async ({
  lab,
  context,
}) => {
  const other = await context.newPage();
  const otherLab = new Lab(other);
  await lab.open(`${shortRun}&seed=1`);
  await otherLab.open(`${shortRun}&seed=2`);
  await Promise.all([lab.train(60_000), otherLab.train(60_000)]);
  const list = new KeptNetworksList(other);
  await expect(async () => {
    await list.open();
    expect((await list.names).toSorted()).toEqual(['plain-8, seed 1', 'plain-8, seed 2']);
  }).toPass();
  expect(await upgradeStore(other)).toBe(true);
  // The first tab has an older version now.
  await lab.train();
  await expect(lab.root.getByText(words.notKept['newer-version'])).toHaveCount(1);
  await expect(lab.alert).toBeEmpty();
});
