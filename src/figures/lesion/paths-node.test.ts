import { parseHTML } from 'linkedom';
import { beforeEach, expect, test, vi } from 'vitest';
import { pathCounts, pathsNode } from './paths-node.ts';
import { liveWords } from './words/live.ts';

beforeEach(() => vi.stubGlobal('document', parseHTML('<html></html>').document));

/** Every path one by one: at each block a bit says whether it goes through. */
function counted(blocks: number, leftOut: readonly number[]) {
  const counts = {
    all: Array.from({ length: blocks + 1 }, () => 0),
    left: Array.from({ length: blocks + 1 }, () => 0),
  };
  for (let path = 0; path < 2 ** blocks; path++) {
    const through = Array.from({ length: blocks }, (_, block) => block).filter((block) => (path >> block) & 1);
    counts.all[through.length]! += 1;
    if (!through.some((block) => leftOut.includes(block))) counts.left[through.length]! += 1;
  }
  return counts;
}

test.each([
  [9, []],
  [9, [4]],
  [9, [0, 3, 8]],
  [3, [0, 1, 2]],
])('of %i blocks without %j the paths are those that one finds one by one', (blocks, leftOut) => {
  expect(pathCounts({ blocks, leftOut })).toEqual(counted(blocks, leftOut));
});

test('what is left is said, with the blocks by the names that the reader knows', () => {
  const textOf = (leftOut: readonly number[]) => pathsNode({ depth: 20, blocks: 9, leftOut }, liveWords).textContent;
  expect(textOf([])).toContain('512 paths lead through its 9 blocks');
  expect(textOf([4])).toContain('Without block 5, 256 of 512 paths are left: those that go around it.');
  expect(textOf([0, 4])).toContain('Without blocks 1 and 5, 128 of 512 paths are left: those that go around them.');
});
