import checksText from '../../../content/runs/bottleneck-checks.json?raw';
import { parseRecordedRuns } from '../../experiment/recorded-runs.ts';
import type { RecordedRun } from '../../experiment/records.ts';
import { recordedName } from './recorded-name.ts';

const texts = import.meta.glob<string>('../../../content/runs/bottleneck-*-*.json', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The recorded twins with so many blocks a stage, when the page is built. Throws where there are none. */
export function recordedAtBuild(blocks: number): readonly RecordedRun[] {
  const text = texts[`../../../content/runs/${recordedName(blocks)}.json`];
  if (text === undefined) throw new Error(`nothing was recorded as ${recordedName(blocks)}`);
  return parseRecordedRuns(text).runs;
}

/** The twins of all checks. */
export const recordedChecks = parseRecordedRuns(checksText).runs;
