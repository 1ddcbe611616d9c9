import { blockOf, unpackBlock } from './study/block-values.ts';
import { buildingBlockPlan } from './study/plan.ts';
import { trainedBlock } from './trained-block.ts';
import type { TrainedBlock } from './trained-block.ts';

/** The recorded block from the bytes of its file. */
export function blockFromFile(bytes: Uint8Array): TrainedBlock {
  const position = blockOf(buildingBlockPlan.experiment, buildingBlockPlan.block);
  return trainedBlock(position, unpackBlock(position, bytes));
}
