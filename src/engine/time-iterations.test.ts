import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { timeIterations } from './time-iterations.ts';
import type { Trial } from './time-iterations.ts';
import type { TrainingEvent } from './train.ts';

const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

function recordOf(iteration: number, following = 0): TrainingEvent {
  return { type: 'iteration', record: { iteration, trainingLoss: 1, trainingError: 1 }, following };
}

const patience = { first: 3000, later: 300 };

let ended = 0;

/** Iterations that take so long, each of two blocks; the first is read alone, of later ones `later` at once. */
function iterationsOf(milliseconds: (iteration: number) => number, later = 1): Trial {
  return async function* (onBlock) {
    try {
      for (let count = 0, together = 1; ; count += together, together = later) {
        for (let one = count; one < count + together; one++) {
          await sleep(milliseconds(one) / 2);
          onBlock();
          await sleep(milliseconds(one) / 2);
        }
        for (let one = 1; one <= together; one++) yield recordOf(count + one, together - one);
      }
    } finally {
      ended += 1;
    }
  };
}

async function time(trial: Trial, cutOff = () => undefined as void) {
  const timing = timeIterations(trial, { patience, cutOff, now: () => performance.now() });
  timing.catch(() => undefined);
  await vi.advanceTimersByTimeAsync(60_000);
  return timing;
}

beforeEach(() => {
  vi.useFakeTimers();
  ended = 0;
});
afterEach(() => {
  expect(vi.getTimerCount(), 'timers left').toBe(0);
  expect(ended, 'trials ended').toBe(1);
  vi.useRealTimers();
});

test('an iteration is timed once it is warm', async () => {
  expect(await time(iterationsOf((count) => (count < 4 ? 30 : 10)))).toEqual({ type: 'timed', milliseconds: 10 });
});

test('the first iteration may compile for seconds without counting', async () => {
  expect(await time(iterationsOf((count) => (count === 0 ? 2500 : 40)))).toEqual({ type: 'timed', milliseconds: 40 });
});

test('losses that are read several at once give the time of one', async () => {
  expect(await time(iterationsOf((count) => (count === 0 ? 800 : 20), 8))).toEqual({ type: 'timed', milliseconds: 20 });
});

test('a backend that cannot make one iteration in time is cut off between blocks', async () => {
  const result = await time(iterationsOf(() => 8000));
  expect(result).toEqual({ type: 'cut-off', milliseconds: 4000 });
});

test('what waits for the graphics card is cut off by the timer', async () => {
  let giveUp = () => undefined as void;
  const waiting: Trial = async function* () {
    try {
      yield recordOf(1);
      await new Promise<void>((_, reject) => (giveUp = () => reject(new Error('the graphics card was lost'))));
    } finally {
      ended += 1;
    }
  };
  expect(await time(waiting, () => giveUp())).toEqual({ type: 'cut-off', milliseconds: 300 });
});

test('an error of the trial itself is thrown', async () => {
  const broken: Trial = async function* () {
    ended += 1;
    yield* [];
    throw new Error('broken on purpose');
  };
  await expect(time(broken)).rejects.toThrow('broken on purpose');
});
