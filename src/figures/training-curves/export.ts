import runsFile from '../../../content/runs/degradation-lab.json?url';
import { parseRecordedRuns } from '../../experiment/recorded-runs.ts';
import { depthSweepOf } from '../../experiment/recorded-sweeps.ts';
import { formatRuns } from '../../experiment/run-export.ts';
import type { DataFormat } from '../../live-figure/figure-tools.ts';
import { recordedText } from '../../live-figure/recorded-text.ts';

/** The runs of the depths that the figure shows, every iteration. */
export async function write(format: DataFormat, { dataset }: HTMLElement): Promise<string> {
  const depths = (dataset['depths'] ?? '').split(' ').map(Number);
  const { runs } = parseRecordedRuns(await recordedText(runsFile));
  return formatRuns[format](depthSweepOf(runs).filter(({ experiment }) => depths.includes(experiment.network.depth)));
}
