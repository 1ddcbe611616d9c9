import { expect, test } from 'vitest';
import { blockDesign } from '../networks/block-designs.ts';
import { blockFrame, drawBlock } from './block-drawing.ts';

const place = { filters: 64, featureMapSize: 56 };
const bottleneck = drawBlock(blockDesign('bottleneck', place).block);
const basic = drawBlock(blockDesign('basic', place).block);

/** Widths of the upper and the lower side of an outline. */
function widthsOf(outline: string): readonly number[] {
  const xs = [...outline.matchAll(/[ML](?<x>[\d.]+) /g)].map(({ groups }) => Number(groups?.['x']));
  return [xs[1]! - xs[0]!, xs[2]! - xs[3]!];
}

test('each layer is as wide as its channels, on one scale: 256 to 64, 64 to 64, 64 to 256', () => {
  const [first, second, third] = bottleneck.layers.map(({ outline }) => widthsOf(outline));
  expect(first![0]! / first![1]!).toBeCloseTo(4, 12);
  expect(second).toEqual([first![1], first![1]]);
  expect(third).toEqual([first![1], first![0]]);
  expect(widthsOf(basic.layers[0]!.outline)).toEqual(second);
});

test('the widest layer stays between the shortcut and the notes', () => {
  const [widest] = widthsOf(bottleneck.layers[0]!.outline);
  expect(blockFrame.centre - widest! / 2).toBeGreaterThan(blockFrame.shortcutX);
  expect(blockFrame.centre + widest! / 2).toBeLessThan(blockFrame.noteX);
});

test('layers come one under the other, then the addition, within the picture', () => {
  const places = [...bottleneck.layers.map(({ middle }) => middle), bottleneck.sumY, bottleneck.height];
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});
