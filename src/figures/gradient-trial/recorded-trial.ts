import { parseRecordedRuns } from '../../experiment/recorded-runs.ts';
import type { RecordedRun } from '../../experiment/records.ts';
import { recordedName } from './recorded-name.ts';
import type { RecordedPart } from './recorded-name.ts';

const addresses = import.meta.glob<string>('../../../content/runs/gradient-trial-*.json', {
  query: '?url',
  import: 'default',
  eager: true,
});

/** Loads the recorded twins of a depth, with or without BN. Rejects where the file does not come or is not well-formed. */
export async function loadRecordedTrial(part: RecordedPart): Promise<readonly RecordedRun[]> {
  const name = recordedName(part);
  const address = addresses[`../../../content/runs/${name}.json`];
  if (address === undefined) throw new Error(`nothing was recorded as ${name}`);
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered with status ${response.status}`);
  return parseRecordedRuns(await response.text()).runs;
}
