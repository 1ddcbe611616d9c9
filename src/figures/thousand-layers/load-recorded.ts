import runsFile from '../../../content/runs/thousand-layers.json?url';
import { parseRecordedRuns } from '../../experiment/recorded-runs.ts';
import type { RecordedRun } from '../../experiment/records.ts';
import { recordedText } from '../../live-figure/recorded-text.ts';

/** Loads the recorded runs of both starts. Rejects where they do not come or are not well-formed. */
export async function loadRecorded(): Promise<readonly RecordedRun[]> {
  return parseRecordedRuns(await recordedText(runsFile)).runs;
}
