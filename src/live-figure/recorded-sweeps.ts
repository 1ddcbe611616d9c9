import { parseRecordedRuns } from '../experiment/recorded-runs.ts';
import { sweepFiles } from '../experiment/recorded-sweeps.ts';
import type { RecordedRun } from '../experiment/records.ts';
import { recordedText } from './recorded-text.ts';

const addresses = import.meta.glob<string>('../../content/runs/degradation-lab*.json', {
  query: '?url',
  import: 'default',
  eager: true,
});

/**
 * Loads the recorded runs of the degradation lab at a rate, with all their records; none where nothing was recorded at it.
 * Rejects where their file does not come or is not well-formed.
 */
export async function loadSweepAt(rate: number): Promise<readonly RecordedRun[]> {
  const file = sweepFiles.find((one) => one.rate === rate);
  if (!file) return [];
  return parseRecordedRuns(await recordedText(addresses[`../../content/runs/${file.name}.json`]!)).runs;
}
