import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { formatRecordedBlock, parseRecordedBlock } from './recorded-block.ts';
import { buildingBlockPlan } from './plan.ts';

const folder = new URL('../../../../content/runs/', import.meta.url);
const text = readFileSync(new URL('building-block.json', folder), 'utf8');
const bytes = new Uint8Array(readFileSync(new URL('building-block.bin', folder)));
const recorded = parseRecordedBlock(text, buildingBlockPlan);

test('the file of the building block has the hash that is recorded for it, and at most 4 kB', () => {
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(recorded.sha256);
  expect(bytes.length).toBeLessThanOrEqual(4096);
});

test('what is recorded of the block comes back from its file', () => {
  expect(formatRecordedBlock(buildingBlockPlan, recorded)).toBe(text);
});

test('a block that was recorded for another plan is refused', () => {
  expect(() => parseRecordedBlock(text, { ...buildingBlockPlan, image: 1 })).toThrow(
    'invalid recorded block.image: 0 (want 1)',
  );
  const experiment = { ...buildingBlockPlan.experiment, seed: 2 };
  expect(() => parseRecordedBlock(text, { ...buildingBlockPlan, experiment })).toThrow('want depth=8 ');
});
