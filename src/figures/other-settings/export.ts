import runsFile from '../../../content/runs/other-settings.json?url';
import { formatRunsAsCsv } from '../../experiment/run-export.ts';
import type { DataFormat } from '../../live-figure/figure-tools.ts';
import { recordedText } from '../../live-figure/recorded-text.ts';
import { parseEndedRuns } from './parse-ended-runs.ts';

/** The recorded file as it is, or its points as rows: training errors there are means of 25 iterations. */
export async function write(format: DataFormat): Promise<string> {
  const text = await recordedText(runsFile);
  if (format === 'json') return text;
  const runs = parseEndedRuns(text).runs.map(({ experiment, points, made, subsetError, testError }) => {
    const isWhole = subsetError !== null && testError !== null;
    const evaluation = isWhole ? { iteration: made, subsetError, testError, mistakes: [] } : null;
    return { experiment, records: points, measurements: [], evaluation };
  });
  return formatRunsAsCsv(runs);
}
