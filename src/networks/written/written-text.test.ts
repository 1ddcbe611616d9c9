import { describe, expect, it } from 'vitest';
import { written, writtenBlocks, writtenNames } from '../fixtures/written-blocks.ts';
import { withoutUnused } from './used-steps.ts';
import type { WrittenBlocks } from './written-block.ts';
import { formatWrittenBlocks, parseWrittenText } from './written-text.ts';

const withoutLines = (blocks: WrittenBlocks) =>
  blocks.map((block) => ({ ...block, steps: block.steps.map(({ operation }) => ({ line: 0, operation })) }));

describe('the text of written blocks', () => {
  it('says each step with the steps that it reads', () => {
    const [first, second] = formatWrittenBlocks(writtenBlocks(8, written.paper)).split('|');
    expect(first).toBe('conv:0:8:3:1,batchNorm:1,relu:2,conv:3:8:3:1,batchNorm:4,shortcut:0:8:1:A,add:5:6,relu:7');
    expect(second).toContain('conv:0:16:3:2');
    expect(second).toContain('shortcut:0:16:2:A');
  });

  it.each(writtenNames)('is read as the blocks that it was made of, without steps that nothing reads: %s', (name) => {
    const blocks = writtenBlocks(8, written[name]);
    const parsed = parseWrittenText(formatWrittenBlocks(blocks), 8);
    expect(parsed).toEqual({ ok: true, value: withoutLines(blocks.map(withoutUnused)) });
  });

  it('is the same for blocks that differ in lines and in unused steps alone', () => {
    const blocks = writtenBlocks(8, written.plain);
    const others = writtenBlocks(8, (steps, x, place) => {
      const unused = steps.shortcut(x, place);
      const result = written.plain(steps, x, place);
      steps.relu(unused);
      return result;
    });
    expect(formatWrittenBlocks(others)).toBe(formatWrittenBlocks(blocks));
  });

  it.each([
    '',
    '|',
    'conv:0:8:3',
    'conv:0:8:3:1:1',
    'conv:0:8:3:01',
    'relu:1',
    'add:0:0:0',
    'shortcut:0:8:1:toString',
    'scale:0:1e9',
    'relu:',
    'relu:0,relu:0',
    'relu:0||||||||||||||||||||',
  ])('is refused where it is not as written: %j', (text) => {
    expect(parseWrittenText(text, 8).ok).toBe(false);
  });
});
