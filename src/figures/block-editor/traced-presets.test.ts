import { describe, expect, it } from 'vitest';
import { parseWrittenBlocks } from '../../networks/written/parse-written-block.ts';
import { writtenPlaces } from '../../networks/written/written-block.ts';
import type { Operation } from '../../networks/written/written-block.ts';
import { presetNames, presets } from './presets.ts';
import { blockOf } from './sandbox/evaluate.ts';
import { traceBlock } from './sandbox/tracer.ts';

const traced = (code: string) => writtenPlaces(8).map((place) => traceBlock(blockOf(code), place));

describe('the blocks to begin with', () => {
  it.each(presetNames)('%s is a block at every place', (name) => {
    const blocks = traced(presets[name]);
    expect(parseWrittenBlocks(blocks)).toEqual({ ok: true, value: blocks });
  });

  it.each<[(typeof presetNames)[number], readonly Operation['kind'][]]>([
    ['paper', ['input', 'conv', 'batchNorm', 'relu', 'conv', 'batchNorm', 'shortcut', 'add', 'relu']],
    ['plain', ['input', 'conv', 'batchNorm', 'relu', 'conv', 'batchNorm', 'relu']],
    ['pre-activation', ['input', 'batchNorm', 'relu', 'conv', 'batchNorm', 'relu', 'conv', 'shortcut', 'add']],
    ['one-layer', ['input', 'conv', 'batchNorm', 'shortcut', 'add', 'relu']],
  ])('%s is what its name says', (name, kinds) => {
    expect(traced(presets[name])[0]?.steps.map(({ operation }) => operation.kind)).toEqual(kinds);
  });

  it('a highway gate gives T F + (1 − T) x', () => {
    const [block] = traced(presets['highway-gate']);
    // On numbers in the place of feature maps: F = 2, T = 0.25, x = 10, before the last ReLU.
    const values: number[] = [];
    for (const { operation } of block!.steps) {
      const at = (index: number) => values[index]!;
      switch (operation.kind) {
        case 'input':
        case 'shortcut':
          values.push(10);
          break;
        case 'conv':
        case 'batchNorm':
          values.push(2);
          break;
        case 'sigmoid':
          values.push(0.25);
          break;
        case 'relu':
          values.push(at(operation.of));
          break;
        case 'scale':
          values.push(at(operation.of) * operation.by);
          break;
        case 'add':
          values.push(at(operation.of[0]) + at(operation.of[1]));
          break;
        case 'multiply':
          values.push(at(operation.of[0]) * at(operation.of[1]));
          break;
        case 'concatenate':
          throw new Error('there is none');
      }
    }
    expect(values[block!.result]).toBe(0.25 * 2 + 0.75 * 10);
  });
});
