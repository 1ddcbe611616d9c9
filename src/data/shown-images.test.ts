import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { readDataSet } from './read-data-set.node.ts';
import { shownImages, threadClass, threadImage } from './shown-images.ts';

const hashes = {
  14: '431a553cdf8984457e465f5e118cc905e5a755b92ef3b0416d0d977866d30300',
  28: 'ffc7351ed0f8bae542820866086177fa4e0b366b97bf9d998dffdb8dbe138787',
};

test.each([14, 28] as const)(
  'at %i pixels the image of the site is the first ankle boot of the test images, to the byte',
  async (side) => {
    const { classes, test: images } = await readDataSet({ name: 'fashion-mnist', side });
    expect(threadImage).toBe(images.labels.indexOf(classes.indexOf(threadClass)));
    const pixels = images.images.subarray(threadImage * side ** 2, (threadImage + 1) * side ** 2);
    expect(createHash('sha256').update(pixels).digest('hex')).toBe(hashes[side]);
  },
);

test.each([14, 28] as const)(
  'at %i pixels the images shown are the first test images of eight classes, the boot before all others',
  async (side) => {
    const { classes, test: images } = await readDataSet({ name: 'fashion-mnist', side });
    const first = classes.map((_, label) => images.labels.indexOf(label)).toSorted((a, b) => a - b);
    expect(shownImages).toEqual(first.slice(0, 8));
    expect(shownImages[0]).toBe(threadImage);
  },
);
