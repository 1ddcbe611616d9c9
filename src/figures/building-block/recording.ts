import { writeFile } from 'node:fs/promises';
import type { Recordings, RecordingTools } from '../../engine/recording.ts';
import { recordBlock } from './record-block.ts';
import { buildingBlockPlan as plan } from './study/plan.ts';
import { formatRecordedBlock } from './study/recorded-block.ts';

/** One short run, of which a block's values are kept. */
async function write(folder: URL, { recordRun }: RecordingTools): Promise<void> {
  const { recorded, bytes } = await recordBlock(plan, recordRun);
  await writeFile(new URL(`${plan.figure}.bin`, folder), bytes);
  await writeFile(new URL(`${plan.figure}.json`, folder), formatRecordedBlock(plan, recorded));
}

export const recordings: Recordings = { [plan.figure]: { kind: 'own', write } };
