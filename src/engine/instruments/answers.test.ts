import { beforeAll, describe, expect, test } from 'vitest';
import { readDataSet } from '../../data/read-data-set.node.ts';
import type { DataSet } from '../../data/data-set.ts';
import { nodeAssets } from '../assets.node.ts';
import { startBackend } from '../backends.ts';
import type { Backend } from '../backends.ts';
import { passNaively } from '../fixtures/naive-network.ts';
import { readNetwork, testImages } from '../fixtures/read-network.ts';
import { wornNetwork } from '../fixtures/worn-network.ts';

let data: DataSet;

beforeAll(async () => void (data = await readDataSet({ name: 'fashion-mnist', side: 14 })));

describe.each<Backend>(['wasm', 'cpu'])('on the %s backend', (backend) => {
  beforeAll(async () => void (await startBackend(backend, nodeAssets())));

  test('answers are those of a naive computation, for images in any order', async () => {
    const network = wornNetwork();
    const images = [6, 1, 4, 0, 2];
    const { answers, ...rest } = await readNetwork(network, data, { type: 'answers', set: 'test', images });
    expect(rest).toEqual({ type: 'answers', iteration: 7, set: 'test' });
    const { probabilities } = passNaively(network, testImages(data, 7));
    expect(answers.map(({ image }) => image)).toEqual(images);
    for (const { image, predicted, probabilities: own } of answers) {
      const expected = probabilities[image]!;
      expect(predicted).toBe(expected.indexOf(Math.max(...expected)));
      own.forEach((value, index) => expect(Math.abs(value - expected[index]!)).toBeLessThan(1e-5));
    }
  });

  test('the error on a share is that of a naive computation', async () => {
    const network = wornNetwork();
    const share = { set: 'test', images: 40 } as const;
    const { error } = await readNetwork(network, data, { type: 'share-error', share });
    const { probabilities } = passNaively(network, testImages(data, 40));
    const wrong = probabilities.filter((own, image) => own.indexOf(Math.max(...own)) !== data.test.labels[image]);
    expect(error).toBe(wrong.length / 40);
    expect(wrong.length).toBeGreaterThan(0);
    expect(wrong.length).toBeLessThan(40);
  });

  test('the loss on a share is that of a naive computation, also where the last mini-batch is smaller', async () => {
    const network = wornNetwork();
    const share = { set: 'test', images: 11 } as const;
    const { loss } = await readNetwork(network, data, { type: 'share-loss', share });
    const { probabilities } = passNaively(network, testImages(data, 11));
    const losses = probabilities.map((own, image) => -Math.log(own[data.test.labels[image]!]!));
    const mean = losses.reduce((sum, own) => sum + own, 0) / losses.length;
    expect(Math.abs(loss / mean - 1)).toBeLessThan(1e-4);
  });
});
