import { parseRecordedRuns } from '../../experiment/recorded-runs.ts';
import type { RecordedRun } from '../../experiment/records.ts';
import { recordedName } from './recorded-name.ts';

const texts = import.meta.glob<string>(
  ['../../../content/runs/shortcut-workbench-*.json', '!../../../content/runs/shortcut-workbench-longer.json'],
  { query: '?raw', import: 'default', eager: true },
);

/** The recorded twins of a depth, when the page is built. Throws where there are none. */
export function recordedAtBuild(depth: number): readonly RecordedRun[] {
  const text = texts[`../../../content/runs/${recordedName(depth)}.json`];
  if (text === undefined) throw new Error(`nothing was recorded as ${recordedName(depth)}`);
  return parseRecordedRuns(text).runs;
}
