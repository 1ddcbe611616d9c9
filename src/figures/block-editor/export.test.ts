import { expect, test } from 'vitest';
import { formatBlocks } from './export.ts';
import { blockOf } from './sandbox/evaluate.ts';
import { traceBlock } from './sandbox/tracer.ts';

const code = 'const block = (x, { scale, add }) =>\n  add(x, scale(x, 0.5));';
const blocks = [traceBlock(blockOf(code), { channels: 8, filters: 8, stride: 1 })];

test('every step is a row of its own, with the line that it comes from', () => {
  const [head, ...rows] = formatBlocks(code, blocks, 'csv').trimEnd().split('\r\n');
  expect(head).toBe('channels,filters,placeStride,step,line,kind,of,convFilters,size,stride,by,isResult');
  expect(rows).toEqual(['8,8,1,0,,input,,,,,,false', '8,8,1,1,2,scale,0,,,,0.5,false', '8,8,1,2,2,add,0 1,,,,,true']);
});

test('the code comes with its blocks', () => {
  expect(JSON.parse(formatBlocks(code, blocks, 'json'))).toEqual({ schema: 'shortcut.written-block.1', code, blocks });
});
