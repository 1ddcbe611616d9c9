import { expect, test } from 'vitest';
import { cifar20, firstProjection, imagenet34, parametersOf, shortcutCost } from './shortcut-costs.ts';

test('option A adds nothing to the plain twin', () => {
  for (const build of [cifar20, imagenet34]) {
    expect(shortcutCost(build, 'padded-identity')).toEqual({ projections: 0, parameters: 0, multiplyAdds: 0 });
    expect(parametersOf(build, 'padded-identity')).toBe(parametersOf(build, 'none'));
  }
});

test('option B adds two projections at 20 layers on CIFAR-10, counted by hand', () => {
  // 16 x 32 and 32 x 64 weights, and BN's scale and shift for 32 and 64 filters.
  const parameters = 16 * 32 + 32 * 64 + 2 * (32 + 64);
  const multiplyAdds = 16 * 32 * 16 ** 2 + 32 * 64 * 8 ** 2;
  expect(shortcutCost(cifar20, 'projection-when-widening')).toEqual({ projections: 2, parameters, multiplyAdds });
  expect(firstProjection(cifar20)).toEqual({ weights: 512, batchNorm: 64, bias: 0 });
});

test('option C has thirteen projections more than option B at 34 layers on ImageNet, as the paper says', () => {
  const [b, c] = (['projection-when-widening', 'projection-always'] as const).map((kind) =>
    shortcutCost(imagenet34, kind),
  );
  expect(c!.projections - b!.projections).toBe(13);
  // 21,797,672 with option B, 21,623,848 without shortcuts.
  expect(b!.parameters).toBe(173_824);
});
