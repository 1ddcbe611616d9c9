import { expect, test } from 'vitest';
import { agrees, costOfProjections, recountedNetworks } from './recounted-networks.ts';

const depthsWhere = (holds: (own: (typeof recountedNetworks)[number]) => boolean) =>
  recountedNetworks.filter(holds).map(({ depth }) => depth);

test('identity shortcuts round to the paper’s multiply-adds at 18 and at 34 layers', () => {
  expect(depthsWhere((own) => own.identities !== null && agrees(own.identities, own))).toEqual([18, 34]);
});

test('projections round to the paper’s multiply-adds at 18, 101 and 152 layers, and not at 34 and 50', () => {
  expect(depthsWhere((own) => agrees(own.projections, own))).toEqual([18, 101, 152]);
});

test('three projections add 172,032 weights, 1,792 numbers of BN and 19,267,584 multiply-adds to 34 layers', () => {
  const [half, quarter, eighth] = [28, 14, 7];
  const multiplyAdds = 64 * 128 * half ** 2 + 128 * 256 * quarter ** 2 + 256 * 512 * eighth ** 2;
  expect(multiplyAdds).toBe(19_267_584);
  expect(costOfProjections(34)).toEqual({ multiplyAdds, parameters: 172_032 + 1_792 });
});
