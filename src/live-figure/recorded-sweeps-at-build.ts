import { parseRecordedRuns } from '../experiment/recorded-runs.ts';
import { sweepFiles } from '../experiment/recorded-sweeps.ts';
import type { RecordedRun } from '../experiment/records.ts';

const texts = import.meta.glob<string>('../../content/runs/degradation-lab*.json', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** All recorded runs of the degradation lab, at every rate, when the page is built. */
export function recordedSweeps(): readonly RecordedRun[] {
  return sweepFiles.flatMap(({ name }) => parseRecordedRuns(texts[`../../content/runs/${name}.json`]!).runs);
}
