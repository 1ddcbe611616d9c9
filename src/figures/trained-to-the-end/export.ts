import runsFile from '../../../content/runs/trained-to-the-end.json?url';
import { formatRunsAsCsv } from '../../experiment/run-export.ts';
import { parseSampledRuns } from '../../experiment/sampled-runs.ts';
import type { DataFormat } from '../../live-figure/figure-tools.ts';
import { recordedText } from '../../live-figure/recorded-text.ts';

/** The recorded file as it is, or its points and measurements as rows: training errors there are means of 25 iterations. */
export async function write(format: DataFormat): Promise<string> {
  const text = await recordedText(runsFile);
  if (format === 'json') return text;
  return formatRunsAsCsv(parseSampledRuns(text).runs.map((run) => ({ ...run, records: run.points })));
}
