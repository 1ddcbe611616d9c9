import runsFile from '../../../content/runs/thousand-layers-1202.json?url';
import { parseRecordedRuns } from '../../experiment/recorded-runs.ts';
import { formatRuns } from '../../experiment/run-export.ts';
import type { DataFormat } from '../../live-figure/figure-tools.ts';
import { recordedText } from '../../live-figure/recorded-text.ts';

/** The network of more than a thousand layers, every iteration. */
export async function write(format: DataFormat): Promise<string> {
  return formatRuns[format](parseRecordedRuns(await recordedText(runsFile)).runs);
}
