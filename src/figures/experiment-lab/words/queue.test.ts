import { expect, test } from 'vitest';
import { queueWords } from './queue.ts';

const { summary } = queueWords;
const counts = { all: 6, inHand: 0, waiting: 6, failed: 0 };

test('before training the queue says how many runs there are to train, and after it what is left', () => {
  expect(summary(counts, null)).toBe('The queue: 6 runs to train');
  expect(summary({ ...counts, waiting: 1, failed: 1 }, null)).toBe('The queue: 2 of 6 runs left to train');
  expect(summary({ ...counts, waiting: 0 }, null)).toBe('The queue: all 6 runs are trained');
  expect(summary({ ...counts, all: 0, waiting: 0 }, null)).toBe('The queue: empty');
});

test('while it is trained the queue says what trains, waits, has failed and is done', () => {
  expect(summary(counts, 'training')).toBe('The queue: 6 waiting');
  expect(summary({ ...counts, inHand: 2, waiting: 1, failed: 1 }, 'training')).toBe(
    'The queue: 2 in training, 1 waiting, 1 failed, 2 done',
  );
  expect(summary({ ...counts, inHand: 2, waiting: 0 }, 'training')).toBe('The queue: 2 in training, 4 done');
  expect(summary({ ...counts, inHand: 2, waiting: 4 }, 'paused')).toBe('The queue: 2 paused, 4 waiting');
});
