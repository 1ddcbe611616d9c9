import { expect, test } from 'vitest';
import { fact } from '../../paper/facts.ts';
import { swapped } from './swapped-networks.ts';

test('the shared convolutions are as many as App. A says', () => {
  expect(swapped.residual.shared).toBe(fact('A-shared').value);
  expect(swapped.vgg.shared).toBe(fact('A-shared-vgg').value);
});

test('for each region VGG-16 has two hidden fully connected layers, ResNet-101 the nine convolutions of conv5_x', () => {
  expect(swapped.vgg).toMatchObject({ convolutionsForRegions: 0, fullyConnectedForRegions: 2 });
  expect(swapped.residual).toMatchObject({ convolutionsForRegions: 9, fullyConnectedForRegions: 0 });
});
