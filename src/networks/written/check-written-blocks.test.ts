import { describe, expect, it } from 'vitest';
import { writtenBlockAt, writtenBlocks, written, writtenNames } from '../fixtures/written-blocks.ts';
import type { Write } from '../fixtures/written-blocks.ts';
import { checkWrittenBlock, checkWrittenBlocks } from './check-written-blocks.ts';
import type { WrittenPlace } from './written-block.ts';

const widening: WrittenPlace = { channels: 8, filters: 16, stride: 2 };
const plain: WrittenPlace = { channels: 8, filters: 8, stride: 1 };
const faultOf = (write: Write, place = plain, side = 14) => {
  const checked = checkWrittenBlock(writtenBlockAt(place, write), side);
  return checked.ok ? null : checked.fault;
};
const maps = (featureMapSize: number, channels: number) => ({ featureMapSize, channels });

describe('checkWrittenBlock', () => {
  it.each(writtenNames)('accepts the block and says what its result is, on odd sides too: %s', (name) => {
    for (const side of [14, 13, 1])
      for (const place of [plain, widening]) {
        const block = writtenBlockAt(place, written[name]);
        const checked = checkWrittenBlock(block, side);
        expect(checked.ok && checked.value[block.result]).toEqual(maps(Math.ceil(side / place.stride), place.filters));
      }
  });

  // Steps are on lines of their own: line 1 is that of the first one behind the input.
  it('names the line of an addition whose shapes differ, with both', () => {
    const write: Write = (steps, x) => steps.add(steps.conv(x, 16, { stride: 2 }), x);
    const shapes = [maps(7, 16), maps(14, 8)];
    expect(faultOf(write, widening)).toEqual({ code: 'shapes-differ', line: 2, kind: 'add', shapes });
  });

  it('names the line of a product and of a concatenation that do not fit', () => {
    const other: Write = (steps, x) => steps.multiply(x, steps.conv(x, 4));
    expect(faultOf(other)).toMatchObject({ code: 'shapes-differ', line: 2, kind: 'multiply' });
    const sides: Write = (steps, x) => steps.concatenate(x, steps.conv(x, 4, { stride: 2 }));
    expect(faultOf(sides)).toMatchObject({ code: 'shapes-differ', line: 2, kind: 'concatenate' });
  });

  it('names the line of a result of another shape than the next block reads', () => {
    const write: Write = (steps, x) => steps.relu(steps.conv(x, 8));
    const [shape, want] = [maps(14, 8), maps(7, 16)];
    expect(faultOf(write, widening)).toEqual({ code: 'wrong-result', line: 2, shape, want, place: widening });
  });

  it('names a convolution, a BN and a projection that nothing reads', () => {
    const conv: Write = (steps, x) => {
      steps.conv(x, 8);
      return steps.conv(x, 8);
    };
    expect(faultOf(conv)).toEqual({ code: 'unused', line: 1, kind: 'conv' });
    const batchNorm: Write = (steps, x) => {
      const own = steps.conv(x, 8);
      steps.relu(steps.batchNorm(own));
      return own;
    };
    expect(faultOf(batchNorm)).toEqual({ code: 'unused', line: 2, kind: 'batchNorm' });
    const projection: Write = (steps, x, place) => {
      steps.shortcut(x, place, 'projection-always');
      return steps.conv(x, 8);
    };
    expect(faultOf(projection)).toEqual({ code: 'unused', line: 1, kind: 'shortcut' });
  });

  it('accepts steps without parameters that nothing reads', () => {
    const write: Write = (steps, x, place) => {
      steps.relu(steps.shortcut(x, place));
      return steps.conv(x, 8);
    };
    expect(faultOf(write)).toBeNull();
  });

  it('refuses a block that learns nothing, and names the line of what it gives', () => {
    const write: Write = (steps, x) => steps.relu(steps.scale(x, 2));
    expect(faultOf(write)).toEqual({ code: 'nothing-learnt', line: 2, place: plain });
    // Its input comes from no line.
    expect(faultOf((_, x) => x)).toEqual({ code: 'nothing-learnt', line: 0, place: plain });
    expect(faultOf((steps, x) => steps.batchNorm(x))).toBeNull();
  });

  it('refuses a shortcut that would have to take channels away, and one that projects may', () => {
    const write = (option: 'padded-identity' | 'projection-when-widening'): Write => {
      return (steps, x) => steps.conv(steps.shortcut(x, { ...plain, filters: 4 }, option), 8);
    };
    expect(faultOf(write('padded-identity'))).toEqual({ code: 'narrowing-shortcut', line: 1, channels: 8, filters: 4 });
    expect(faultOf(write('projection-when-widening'))).toBeNull();
  });

  it('refuses more channels than it accepts', () => {
    const write: Write = (steps, x) => {
      let all = x;
      for (let doublings = 0; doublings < 8; doublings++) all = steps.concatenate(all, all);
      return steps.conv(all, 8);
    };
    expect(faultOf(write)).toEqual({ code: 'too-many-channels', line: 8, channels: 2048, most: 1024 });
  });
});

describe('checkWrittenBlocks', () => {
  const of = { filters: 8, side: 14 };

  it('accepts blocks for the places of their network alone', () => {
    const blocks = writtenBlocks(8, written.paper);
    expect(checkWrittenBlocks(blocks, of)).toEqual({ ok: true, value: blocks });
    for (const others of [blocks.slice(1), [...blocks].reverse(), writtenBlocks(16, written.paper)])
      expect(checkWrittenBlocks(others, of)).toMatchObject({ ok: false, fault: { code: 'other-places' } });
  });

  it('follows the sides through the stages', () => {
    const blocks = writtenBlocks(8, (steps, x, place) => {
      const { filters, stride } = place;
      return place.filters === 32 && stride === 1
        ? steps.conv(x, filters, { stride: 2 })
        : steps.conv(x, filters, place);
    });
    const [shape, want] = [maps(2, 32), maps(4, 32)];
    expect(checkWrittenBlocks(blocks, of)).toMatchObject({ ok: false, fault: { code: 'wrong-result', shape, want } });
  });
});
