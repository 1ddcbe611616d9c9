import { describe, expect, it } from 'vitest';
import { drawnSteps } from './drawing-layout.ts';
import { presetNames, presets } from './presets.ts';
import { blockOf } from './sandbox/evaluate.ts';
import { traceBlock } from './sandbox/tracer.ts';

const inside = { channels: 8, filters: 8, stride: 1 } as const;
const drawn = (code: string) => drawnSteps(traceBlock(blockOf(code), inside));

describe('drawnSteps', () => {
  it('draws the paper’s block as its Fig. 2: one column, and a shortcut beside it', () => {
    const { rows, ways, rails } = drawn(presets.paper);
    expect(rows.map((row) => (row.kind === 'conv' ? [row.kind, row.batchNorm] : row.kind))).toEqual([
      ['conv', true],
      'relu',
      ['conv', true],
      'add',
      'relu',
      'result',
    ]);
    expect(rails).toBe(1);
    expect(ways.filter(({ rail }) => rail !== null)).toMatchObject([
      { from: -1, to: 3, through: [{ kind: 'shortcut' }] },
    ]);
  });

  it('has no way beside the column in a plain block', () => {
    expect(drawn(presets.plain).rails).toBe(0);
  });

  it('says on the way by what a shortcut is scaled, after the shortcut', () => {
    const way = drawn(presets['scaled-shortcut']).ways.find(({ through }) => through.length > 0);
    expect(way?.through).toMatchObject([{ kind: 'shortcut' }, { kind: 'scale', by: 0.5 }]);
  });

  it('keeps BN apart from a convolution that is read elsewhere, too', () => {
    const code = 'function block(x, { conv, batchNorm, add }) { const F = conv(x); return add(F, batchNorm(F)); }';
    expect(drawn(code).rows.map(({ kind }) => kind)).toEqual(['conv', 'batchNorm', 'add', 'result']);
  });

  it('draws a block that gives its input', () => {
    expect(drawn('const block = (x) => x;')).toEqual({
      rows: [{ kind: 'result', step: 0 }],
      ways: [{ from: -1, to: 0, through: [], rail: null }],
      rails: 0,
    });
  });

  it.each(presetNames)('gives no two ways of %s the same piece of a rail', (name) => {
    const { ways } = drawn(presets[name]);
    const pieces = ways.flatMap(({ from, to, rail }) =>
      rail === null ? [] : Array.from({ length: to - from }, (_, index) => `${rail}: ${from + index}`),
    );
    expect(new Set(pieces).size).toBe(pieces.length);
  });
});
