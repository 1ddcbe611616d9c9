import { expect, test } from 'vitest';
import { blockSpec } from './block-spec.ts';

const style = { kind: 'basic', residual: true, shortcut: 'padded-identity', stridePosition: 'first-1x1' } as const;

test('a stride alone changes the shape that a shortcut has to meet', () => {
  const input = { featureMapSize: 9, channels: 16 };
  const thinned = blockSpec(input, { name: 'block1', filters: 16, stride: 2 }, style);
  expect(thinned.shortcut).toEqual({ kind: 'padded-identity', stride: 2, inputChannels: 16, filters: 16 });
  const kept = blockSpec(input, { name: 'block1', filters: 16, stride: 1 }, style);
  expect(kept.shortcut).toEqual({ kind: 'identity' });
});
