import runsFile from '../../../content/runs/degradation-lab.json?url';
import { parseRecordedRuns } from '../../experiment/recorded-runs.ts';
import type { RecordedRun } from '../../experiment/records.ts';
import { recordedText } from '../../live-figure/recorded-text.ts';

/** Loads the recorded runs with all their records. Rejects where the file does not come or is not well-formed. */
export async function loadRecordedRuns(): Promise<readonly RecordedRun[]> {
  return parseRecordedRuns(await recordedText(runsFile)).runs;
}
