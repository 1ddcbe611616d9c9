import { parseRecordedRuns } from '../../experiment/recorded-runs.ts';
import type { RecordedRun } from '../../experiment/records.ts';
import { recordedName } from './recorded-name.ts';
import type { RecordedPart } from './recorded-name.ts';

const texts = import.meta.glob<string>('../../../content/runs/gradient-trial-*.json', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The recorded twins of a depth, with or without BN, when the page is built. Throws where there are none. */
export function recordedAtBuild(part: RecordedPart): readonly RecordedRun[] {
  const text = texts[`../../../content/runs/${recordedName(part)}.json`];
  if (text === undefined) throw new Error(`nothing was recorded as ${recordedName(part)}`);
  return parseRecordedRuns(text).runs;
}
