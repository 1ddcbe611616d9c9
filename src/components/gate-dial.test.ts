import { expect, test } from 'vitest';
import { gateSteps } from './gate-dial.ts';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

test('a shut gate copies the input, an open one leaves the layer alone, and between them both have their share', () => {
  expect(gateSteps.map(({ shows }) => plain(shows)).filter((_, step) => [0, 3, 10].includes(step))).toEqual([
    'x',
    '0.3 G(x) + 0.7 x',
    'G(x)',
  ]);
});

test('the two shares make one', () => {
  for (const { also, amount } of gateSteps) {
    const [carried, passed] = [also?.['carried'], also?.['passed']].map((share) => Number(plain(share!).slice(2)));
    expect(carried! + passed!).toBeCloseTo(1, 12);
    expect(passed).toBe(amount);
  }
});
