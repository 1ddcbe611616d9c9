import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { blockDrawing } from './block-drawing.ts';
import { presetNames, presets } from './presets.ts';
import { blockOf } from './sandbox/evaluate.ts';
import { traceBlock } from './sandbox/tracer.ts';
import { blockEditorStrings } from './words.ts';

const { document } = parseHTML('<html></html>');
const context = { document, words: blockEditorStrings.drawing };
const inside = { channels: 8, filters: 8, stride: 1 } as const;
const first = { channels: 8, filters: 16, stride: 2 } as const;

const drawn = (code: string, place: Parameters<typeof traceBlock>[1] = inside) =>
  blockDrawing(traceBlock(blockOf(code), place), context);

describe('blockDrawing', () => {
  it('says what it shows to those who do not see it', () => {
    expect(drawn(presets.paper, first).getAttribute('aria-label')).toBe(
      'From x: 3×3, 16, /2, BN; ReLU; 3×3, 16, BN; addition; ReLU; the block’s output. ' +
        'A way leads from x to addition (every 2nd pixel, zeros added).',
    );
  });

  it('names a shortcut of the same dimensions the identity, and draws it in its colour', () => {
    const svg = drawn(presets.paper);
    expect(svg.textContent).toContain('identity');
    expect(svg.querySelectorAll('path[stroke="var(--residual)"]')).toHaveLength(1);
    expect(drawn(presets.plain).querySelectorAll('path[stroke="var(--residual)"]')).toHaveLength(0);
  });

  it.each(presetNames)('keeps all of %s within its frame', (name) => {
    const svg = drawn(presets[name], first);
    const [, , width = 0, height = 0] = svg.getAttribute('viewBox')!.split(' ').map(Number);
    for (const own of svg.querySelectorAll('text, rect, circle')) {
      const [x, y] = ['x', 'y'].map((side) => Number(own.getAttribute(side) ?? own.getAttribute(`c${side}`)));
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(width);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThanOrEqual(height);
    }
  });

  it('sets as text what it draws', () => {
    expect(drawn('const block = (x, { scale }) => scale(x, 0.25);').textContent).toContain('× 0.25');
  });
});
