import { expect, test } from 'vitest';
import type { Backend } from './backends.ts';
import { Witness } from './witness.ts';

/** A device on which some backends do not start. */
function deviceWith(own: Backend, broken: readonly Backend[] = []) {
  const used: Backend[] = [];
  const witness = new Witness({
    own,
    use: async (backend) => {
      if (broken.includes(backend)) throw new Error(`no ${backend} here`);
      used.push(backend);
    },
  });
  return { used, witness, inUse: () => used.at(-1) };
}

test.each([
  ['webgl', [], 'wasm'],
  ['webgl', ['wasm'], 'cpu'],
  ['wasm', [], 'cpu'],
  ['cpu', [], 'wasm'],
] as const)(
  'what %s has computed is asked of the best other backend: where %j are missing, %s',
  async (own, broken, asked) => {
    const { witness, inUse } = deviceWith(own, broken);
    expect(await witness.ask(async () => inUse())).toBe(asked);
    expect(inUse()).toBe(own);
  },
);

test('the own backend is in use again when the question has failed', async () => {
  const { witness, inUse } = deviceWith('webgl');
  const broken = () => Promise.reject(new Error('out of memory'));
  await expect(witness.ask(broken)).rejects.toThrow('out of memory');
  expect(inUse()).toBe('webgl');
});

test('without another backend there is no answer, but a reason, and it is not looked for again', async () => {
  const { witness, used } = deviceWith('webgl', ['wasm', 'cpu']);
  expect(await witness.ask(async () => 1)).toBeNull();
  expect(witness.reason).toBe('no cpu here');
  expect(await witness.ask(async () => 1)).toBeNull();
  expect(used).toEqual(['webgl', 'webgl']);
});
