import { expect, test } from 'vitest';
import { imagenetNetwork } from '../../networks/imagenet-network.ts';
import { countParameters } from '../../networks/count-parameters.ts';
import { cellNumber } from '../../paper/tables.ts';
import { costsAt } from './costs.ts';
import { papersOrder, paperRow } from './paper-options.ts';

/** By hand: n blocks a stage, 8, 16 and 32 filters, maps of 14, 7 and 4 pixels; BN has two numbers a channel. */
function byHand(n: number, squares: readonly (readonly [from: number, to: number, side: number])[]) {
  const filters = [8, 16, 32];
  const sides = [14, 7, 4];
  let parameters = 9 * 8 + 2 * 8;
  let multiplyAdds = 9 * 8 * 14 * 14;
  for (const [stage, own] of filters.entries()) {
    for (let layer = 0; layer < 2 * n; layer++) {
      const from = layer === 0 && stage > 0 ? own / 2 : own;
      parameters += 9 * from * own + 2 * own;
      multiplyAdds += 9 * from * own * sides[stage]! ** 2;
    }
  }
  for (const [from, to, side] of squares) {
    parameters += from * to + 2 * to;
    multiplyAdds += from * to * side * side;
  }
  return { parameters: parameters + 32 * 10 + 10, multiplyAdds: multiplyAdds + 320 };
}

const widening = [
  [8, 16, 7],
  [16, 32, 4],
] as const;

const square = (n: number) => [
  ...Array.from({ length: n }, () => [8, 8, 14] as const),
  ...Array.from({ length: n - 1 }, () => [16, 16, 7] as const),
  ...Array.from({ length: n - 1 }, () => [32, 32, 4] as const),
];

test.each([20, 44])('at %i layers parameters and multiply-adds are those that a count by hand gives', (depth) => {
  const n = (depth - 2) / 6;
  const costs = costsAt(depth);
  expect(costs.get('plain')).toEqual(byHand(n, []));
  expect(costs.get('A')).toEqual(byHand(n, []));
  expect(costs.get('B')).toEqual(byHand(n, widening));
  expect(costs.get('C')).toEqual(byHand(n, [...widening, ...square(n)]));
});

test('of ResNet-34 option C has the more parameters by a far smaller share than here', () => {
  const of34 = (shortcut: 'padded-identity' | 'projection-always') =>
    countParameters(imagenetNetwork({ depth: 34, residual: true, shortcut, stridePosition: 'first-1x1' }));
  const share = (more: number, less: number) => more / less - 1;
  const here = costsAt(44);
  expect(share(here.get('C')!.parameters, here.get('A')!.parameters)).toBeGreaterThan(
    share(of34('projection-always'), of34('padded-identity')),
  );
});

test('the paper has C lowest and A highest, all below plain, in the rows that are named', () => {
  expect(papersOrder()).toEqual(['C', 'B', 'A']);
  const errors = (['C', 'B', 'A', 'plain'] as const).map((one) => cellNumber('3', paperRow(one), 'top-1'));
  expect(errors).toEqual(errors.toSorted((a, b) => a - b));
});
