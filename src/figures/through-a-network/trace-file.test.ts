import { expect, test } from 'vitest';
import { drawnNetwork } from '../../experiment/drawn-network.ts';
import { recordedTwins } from '../../experiment/recorded-twins.ts';
import { packTrace, unpackTrace } from './trace-file.ts';
import type { Trace } from './trace.ts';

const spec = drawnNetwork(recordedTwins.residual);

/** Values that tell their place, between -8 and 8. */
const maps = (side: number, channels: number, from: number) => ({
  side,
  channels,
  values: Float64Array.from({ length: side * side * channels }, (_, index) => 8 * Math.sin(from + index)),
});

const shapes = [
  [14, 8],
  [7, 16],
  [4, 32],
] as const;
const trace: Trace = {
  image: maps(14, 1, 1),
  first: maps(14, 8, 2),
  blocks: shapes.flatMap(([side, channels], stage) =>
    Array.from({ length: 3 }, (_, block) => ({
      layers: maps(side, channels, 10 * stage + block),
      output: maps(side, channels, 50 * stage + block),
    })),
  ),
  scores: Array.from({ length: 10 }, (_, index) => index - 4.5),
};

test('a trace comes back from its file to half a thousandth, map by map', () => {
  const bytes = packTrace(trace);
  const back = unpackTrace(spec, bytes);
  // The image, 8 maps of 14 x 14, then twice the maps of each of three blocks in three stages, and ten scores.
  expect(bytes).toHaveLength(2 * (196 + 8 * 196 + 6 * (8 * 196 + 16 * 49 + 32 * 16) + 10));
  const all = ({ image, first, blocks }: Trace) => [image, first, ...blocks.flatMap((own) => [own.layers, own.output])];
  for (const [index, own] of all(trace).entries()) {
    const other = all(back)[index]!;
    expect([other.side, other.channels]).toEqual([own.side, own.channels]);
    for (const [place, value] of own.values.entries())
      expect(Math.abs(other.values[place]! - value)).toBeLessThanOrEqual(0.0005 + 1e-12);
  }
  expect(back.scores).toEqual(trace.scores);
});

test('a file of another length, and a value that has no place in it, are refused with what is wrong', () => {
  expect(() => unpackTrace(spec, new Uint8Array(10))).toThrow(/^invalid file of a trace: 10 bytes \(want \d+\)$/);
  for (const value of [40, -40, NaN]) {
    const scores = [value, ...trace.scores.slice(1)];
    expect(() => packTrace({ ...trace, scores })).toThrow(`invalid value in a trace: ${value} (want at most 32.767)`);
  }
});
