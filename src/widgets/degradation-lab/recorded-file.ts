import address from '../../../content/runs/degradation-lab.json?url';
import { parseRecordedRuns } from '../../experiment/recorded-runs.ts';
import type { RecordedRun } from '../../experiment/records.ts';

/** Loads the recorded runs with all their records. */
export async function loadRecordedRuns(): Promise<readonly RecordedRun[]> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered with status ${response.status}`);
  return parseRecordedRuns(await response.text()).runs;
}
