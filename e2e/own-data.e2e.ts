import { cifarArchive, idxPair, pictureFiles, pngOf, zipOf } from '../src/data/own/own-files.fixture.ts';
import { labWords } from '../src/figures/experiment-lab/words.ts';
import { drawnWords } from '../src/figures/experiment-lab/words/drawn.ts';
import { pageWords } from '../src/figures/experiment-lab/words/page.ts';
import { labStrings } from '../src/i18n/lab.ts';
import { ownDataStrings as words } from '../src/i18n/own-data.ts';
import { ownImagesStrings } from '../src/i18n/own-images.ts';
import { forbidStorage } from './forbid-storage.ts';
import { OwnData } from './own-data.ts';
import { expect, test } from './test.ts';

test('IDX files that are dropped are read, seen, trained on, kept, and there after a reload', async ({ page }) => {
  const own = new OwnData(page);
  await own.open();
  await own.drop([...idxPair(260, { side: 14, classes: 3 }), ...idxPair(40, { side: 14, classes: 3, name: 't10k' })]);
  await own.says(words.read('train-images-idx3-ubyte'));
  await expect(own.root).toContainText(words.preview.facts(260, 40, 3, 14, 1));
  const counts = own.root.getByRole('table', { name: words.preview.classes });
  await expect(counts.getByRole('row').nth(1)).toHaveText('08714');
  await expect(own.root.getByRole('img', { name: words.preview.image('2', 1), exact: true })).toBeVisible();

  await own.press(words.use);
  const name = 'train-images-idx3-ubyte: 14 px, grey, 3 classes';
  await expect(own.images).toBeFocused();
  await expect(own.images.locator('option:checked')).toHaveText(name);
  await expect(own.lab.getByText(ownImagesStrings.chosen(name))).toBeVisible();
  await own.train();
  await expect(own.lab.locator('.finding')).toContainText(drawnWords.caption.onOwn(name).trim());
  await own.lab.getByText('The numbers, as a table').click();
  await expect(own.lab.getByRole('table', { name: drawnWords.table.caption(name, false) })).toBeVisible();
  const runs = page.getByRole('table', { name: labStrings.table.caption });
  await expect(runs.getByRole('row')).toHaveCount(3);
  await expect(runs).toContainText('images of your own');

  await own.press(/^Keep it on this device/);
  await own.says(words.kept('train-images-idx3-ubyte'));
  const link = new URL(page.url()).search;
  await own.open(link);
  // What is trained is known by its images.
  await expect(own.images.locator('option:checked')).toHaveText(name);
  await expect(own.lab.locator('.status')).toHaveText(labWords.status.none(2));
  await own.field('seed').fill('2');
  await own.lab.getByRole('button', { name: 'Train', exact: true }).click();
  await expect(own.lab).toHaveAttribute('data-state', 'done', { timeout: 100_000 });
  await expect(runs.getByRole('row')).toHaveCount(5);

  await own.press(words.keptList.delete('train-images-idx3-ubyte'));
  await expect(own.root).toContainText(words.keptList.none);
  await own.open(link);
  await expect(own.images).toHaveValue('fashion-mnist-14');
  await expect(own.lab.getByText(/260 training and 40 test images of 14 px, grey, 3 classes/)).toBeVisible();
  await expect(own.field('depth')).toHaveValue('8');
});

test('an archive of CIFAR-10 is trained on in colour, as in the paper at one press', async ({ page }) => {
  const own = new OwnData(page);
  await own.open();
  await own.choose([cifarArchive()]);
  await own.says(words.read('cifar-10-binary.tar.gz'));
  await expect(own.root).toContainText(words.preview.facts(240, 40, 10, 32, 3));
  await own.press(words.use);
  await own.images.selectOption('fashion-mnist-14');
  await own.lab.getByRole('button', { name: pageWords.asInThePaper }).click();
  await expect(own.images.locator('option:checked')).toHaveText('cifar-10-binary.tar.gz: 32 px, colour, 10 classes');
  await expect(own.field('filters')).toHaveValue('16');
  await expect(own.field('batch')).toHaveValue('128');
  await expect(own.lab.getByText(/the paper’s 64,000 iterations of one network of 44 layers/)).toBeVisible();
  await own.field('batch').fill('241');
  await expect(own.field('batch')).toHaveAccessibleDescription(/from 1 to 240/);
  await own.train();
  const runs = page.getByRole('table', { name: labStrings.table.caption });
  await expect(runs.getByText(/augmentation crop and mirror/)).toHaveCount(2);
});

test('pictures in a zip are decoded by the browser, and what is hostile is refused with its reason', async ({
  page,
}) => {
  const own = new OwnData(page);
  await own.open();
  await own.choose([{ path: 'animals.zip', bytes: zipOf(pictureFiles(260)) }]);
  await expect(own.root).toContainText(words.preview.facts(217, 43, 2, 32, 3));

  const huge = zipOf([{ path: 'bomb/x.png', bytes: new Uint8Array(20_000_000) }]);
  await own.choose([{ path: 'bomb.zip', bytes: huge }]);
  await expect(own.alert).toContainText(/bomb\.zip\/bomb\/x\.png claims to unpack to .+ times its size/);
  const lie = pngOf(12, 12, [9, 8, 9]).with(17, 200);
  await own.choose([{ path: 'lie.zip', bytes: zipOf([{ path: '<b>a</b>/x.png', bytes: lie }]) }]);
  await expect(own.alert).toContainText('<b>a</b>/x.png has 13,107,212 x 12 pixels');
  await own.choose([idxPair(260)[0]]);
  await expect(own.alert).toContainText('the labels that belong to train-images-idx3-ubyte are missing');
  // What was read before is still there.
  await expect(own.root).toContainText(words.preview.facts(217, 43, 2, 32, 3));
});

test('without storage data is read and used, and it is said that it cannot be kept', async ({ page }) => {
  await forbidStorage(page, 'indexedDB', 'localStorage');
  const own = new OwnData(page);
  await own.open();
  await own.choose(idxPair(260, { side: 14 }));
  await own.press(/^Keep it on this device/);
  await expect(own.alert).toContainText('It could not be kept.');
  await own.press(words.use);
  await own.train();
});

test('two tabs show the same data, and one does not use what the other has deleted', async ({ page, context }) => {
  const [one, other] = [new OwnData(page), new OwnData(await context.newPage())];
  await one.open();
  await other.open();
  await one.choose(idxPair(260, { side: 14 }));
  await one.press(/^Keep it on this device/);
  const use = words.keptList.use('train-images-idx3-ubyte');
  await expect(other.root.getByRole('button', { name: use })).toBeVisible();
  await other.press(words.keptList.delete('train-images-idx3-ubyte'));
  await expect(one.root.getByRole('button', { name: use })).toHaveCount(0);
});
