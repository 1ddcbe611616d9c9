import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { words as strings } from './words.ts';
import { paperWidth, toyBlocks, toyNode, toyWidths } from './bottleneck-toy.ts';

const weightsOf = (filters: number, projection: boolean) =>
  toyBlocks(filters, projection).map(({ weights }) => weights);

test('the blocks of the paper’s Fig. 5 have 73,728 and 69,632 weights; two 3x3 on 256 channels would have 1,179,648', () => {
  expect(weightsOf(paperWidth, false)).toEqual([73_728, 69_632, 1_179_648]);
});

test('a projection on its shortcut gives the bottleneck 135,168 weights, and the others nothing', () => {
  expect(weightsOf(paperWidth, true)).toEqual([73_728, 135_168, 1_179_648]);
});

test('at every width the weights are 18, 17 (with a projection 33) and 288 times its square', () => {
  for (const width of toyWidths) {
    expect(weightsOf(width, false)).toEqual([18, 17, 288].map((times) => times * width ** 2));
    expect(weightsOf(width, true)).toEqual([18, 33, 288].map((times) => times * width ** 2));
  }
});

test('the table shows each product, and a bar of as many pieces as layers', () => {
  const { document } = parseHTML('<html></html>');
  const node = toyNode({ filters: 64, projection: true }, { document, strings });
  const row = node.querySelectorAll('tbody tr')[1];
  expect(row?.children[2]?.textContent).toBe('1·1·256·64 + 3·3·64·64 + 1·1·64·256 + 1·1·256·256');
  expect(row?.children[1]?.textContent).toBe('135,168');
  expect(row?.querySelectorAll('.piece')).toHaveLength(4);
  expect(row?.querySelectorAll('.piece.projection')).toHaveLength(1);
});
