import runsFile from '../../../content/runs/layer-responses.json?url';
import { parseRecordedRuns } from '../../experiment/recorded-runs.ts';
import { formatRuns } from '../../experiment/run-export.ts';
import type { DataFormat } from '../../live-figure/figure-tools.ts';
import { recordedText } from '../../live-figure/recorded-text.ts';

/** The long runs: every iteration, and the responses of all layers at the end. */
export async function write(format: DataFormat): Promise<string> {
  return formatRuns[format](parseRecordedRuns(await recordedText(runsFile)).runs);
}
