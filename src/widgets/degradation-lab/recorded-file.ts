import address from '../../../content/runs/degradation-lab.json?url';
import { parseRecordedRuns } from '../../experiment/recorded-runs.ts';
import type { RecordedRun } from '../../experiment/records.ts';

let loading: Promise<readonly RecordedRun[]> | undefined;

async function load(): Promise<readonly RecordedRun[]> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered with status ${response.status}`);
  return parseRecordedRuns(await response.text()).runs;
}

/** The recorded runs with all their records; loaded on first need, and again after a failure. */
export function loadRecordedRuns(): Promise<readonly RecordedRun[]> {
  loading ??= load().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}
