import file from '../../../content/runs/degradation-lab.json?url';
import type { RecordedRun } from '../../experiment/records.ts';
import { recordedText } from '../../live-figure/recorded-text.ts';
import { parseTwins } from './lab-twins.ts';

/** Loads the lab's recorded twins. Rejects where the file does not come or is not well-formed. */
export async function loadTwins(): Promise<readonly RecordedRun[]> {
  return parseTwins(await recordedText(file));
}
