import { expect, test } from 'vitest';
import { Gate } from './gate.ts';

/** Turns of the event loop, not time: a busy machine takes longer for them, and no fewer. */
const turn = () => new Promise((resolve) => setImmediate(resolve));

/** Counts how often a loop gets through. */
function loopThrough(gate: Gate): { readonly count: () => Promise<number> } {
  let passed = 0;
  void (async () => {
    while (passed < 100) {
      await gate.pass();
      passed += 1;
      await turn();
    }
  })();
  return {
    count: async () => {
      for (let turns = 0; turns < 20; turns++) await turn();
      return passed;
    },
  };
}

test('an open gate lets everything pass', async () => {
  const gate = new Gate();
  await gate.pass();
  await gate.pass();
  expect(gate.closed).toBe(false);
});

test('a paused gate lets nothing pass until it is resumed', async () => {
  const gate = new Gate();
  gate.pause();
  const loop = loopThrough(gate);
  expect(await loop.count()).toBe(0);
  gate.resume();
  expect(await loop.count()).toBeGreaterThan(3);
});

test('each step lets exactly one pass, however fast they come', async () => {
  const gate = new Gate();
  gate.pause();
  const loop = loopThrough(gate);
  gate.step();
  expect(await loop.count()).toBe(1);
  gate.step();
  gate.step();
  gate.step();
  expect(await loop.count()).toBe(4);
});

test('a step while the gate is open lets one pass, then closes it', async () => {
  const gate = new Gate();
  for (let pass = 0; pass < 3; pass++) await gate.pass();
  gate.step();
  expect(await loopThrough(gate).count()).toBe(1);
});

test('a pause right after a step or a resume takes it back', async () => {
  const gate = new Gate();
  gate.pause();
  const loop = loopThrough(gate);
  gate.step();
  gate.pause();
  gate.resume();
  gate.pause();
  expect(await loop.count()).toBe(0);
});
