import { parseRecordedRuns } from '../../experiment/recorded-runs.ts';
import type { RecordedRun } from '../../experiment/records.ts';
import { recordedText } from '../../live-figure/recorded-text.ts';

const addresses = import.meta.glob<string>('../../../content/runs/bottleneck-*-*.json', {
  query: '?url',
  import: 'default',
  eager: true,
});

/** Loads the recorded twins of one file. Rejects where it does not come or is not well-formed. */
export async function loadRecordedTwins(name: string): Promise<readonly RecordedRun[]> {
  const address = addresses[`../../../content/runs/${name}.json`];
  if (address === undefined) throw new Error(`nothing was recorded as ${name}`);
  return parseRecordedRuns(await recordedText(address)).runs;
}
