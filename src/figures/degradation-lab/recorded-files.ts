import growthsFile from '../../../content/runs/rounding.json?url';
import runsFile from '../../../content/runs/degradation-lab.json?url';
import { parseRecordedRuns } from '../../experiment/recorded-runs.ts';
import type { RecordedRun } from '../../experiment/records.ts';
import { parseRounding } from '../../experiment/rounding-file.ts';
import type { RoundingGrowth } from '../../experiment/rounding.ts';
import { recordedText } from '../../live-figure/recorded-text.ts';
import { depthSweepOf } from '../../experiment/recorded-sweeps.ts';

/** The recorded runs with all their records: those of the page's depth sweep, and every run of the file. */
export interface Recorded {
  readonly runs: readonly RecordedRun[];
  readonly depthSweep: readonly RecordedRun[];
}

/** Loads the recorded runs. Rejects where the file does not come or is not well-formed. */
export async function loadRecorded(): Promise<Recorded> {
  const { runs } = parseRecordedRuns(await recordedText(runsFile));
  return { runs, depthSweep: depthSweepOf(runs) };
}

/** Loads what rounding alone does to runs of the lab. Rejects like `loadRecorded`. */
export async function loadRoundingGrowths(): Promise<readonly RoundingGrowth[]> {
  return parseRounding(await recordedText(growthsFile)).growths;
}
