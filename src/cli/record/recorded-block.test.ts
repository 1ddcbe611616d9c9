import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { recordBlock } from '../../figures/building-block/record-block.ts';
import { buildingBlockPlan } from '../../figures/building-block/study/plan.ts';
import { parseRecordedBlock } from '../../figures/building-block/study/recorded-block.ts';
import { toolsFor } from './tools.ts';

const read = (name: string) => readFileSync(new URL(`../../../content/runs/${name}`, import.meta.url));

test('the building block is made again with the same bits', async () => {
  const again = await recordBlock(buildingBlockPlan, toolsFor('building-block').recordRun);
  expect(again.bytes).toEqual(new Uint8Array(read('building-block.bin')));
  const recorded = parseRecordedBlock(read('building-block.json').toString(), buildingBlockPlan);
  expect({ ...again.recorded, provenance: null }).toEqual({ ...recorded, provenance: null });
});
