import { readFileSync } from 'node:fs';
import { experimentKey } from '../../experiment/experiment-key.ts';
import { parseRecordedRuns } from '../../experiment/recorded-runs.ts';
import { sweepFiles } from '../../experiment/recorded-sweeps.ts';
import type { RecordedRun } from '../../experiment/records.ts';
import { formatRounding } from '../../experiment/rounding-file.ts';
import { roundingGrowths } from '../../experiment/rounding.ts';

const folder = new URL('../../../content/runs/', import.meta.url);

/** The text of content/runs/rounding.json: how far runs from a nudged start part from the recorded ones. */
export function roundingOfRuns(nudged: readonly RecordedRun[]): string {
  const runs = sweepFiles.flatMap(
    ({ name }) => parseRecordedRuns(readFileSync(new URL(`${name}.json`, folder), 'utf8')).runs,
  );
  const recorded = new Map(runs.map((run) => [experimentKey(run.experiment), run.records]));
  const pairs = nudged.map(({ experiment, records }) => {
    const twin = recorded.get(experimentKey(experiment));
    if (!twin) throw new Error(`no recorded run to compare with: ${experimentKey(experiment)}`);
    return { experiment, recorded: twin, nudged: records };
  });
  return formatRounding({ growths: roundingGrowths(pairs), provenance: nudged[0]!.provenance });
}
