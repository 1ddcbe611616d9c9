import { expect, test } from 'vitest';
import { agrees, recountedNetworks } from './recounted-networks.ts';

const depthsWhere = (holds: (own: (typeof recountedNetworks)[number]) => boolean) =>
  recountedNetworks.filter(holds).map(({ depth }) => depth);

test('identity shortcuts round to the paper’s multiply-adds at 18 and at 34 layers', () => {
  expect(depthsWhere((own) => own.identities !== null && agrees(own.identities, own))).toEqual([18, 34]);
});

test('projections round to the paper’s multiply-adds at 18, 101 and 152 layers, and not at 34 and 50', () => {
  expect(depthsWhere((own) => agrees(own.projections, own))).toEqual([18, 101, 152]);
});
