import runsFile from '../../../content/runs/trained-to-the-end.json?url';
import { experimentKey } from '../../experiment/experiment-key.ts';
import { formatRunsAsCsv } from '../../experiment/run-export.ts';
import { formatSampledRuns, parseSampledRuns } from '../../experiment/sampled-runs.ts';
import type { DataFormat } from '../../live-figure/figure-tools.ts';
import { recordedText } from '../../live-figure/recorded-text.ts';
import { experiments } from './study/experiments.ts';

/** The runs that are drawn: their points on the way, and the responses of all layers at the end. */
export async function write(format: DataFormat): Promise<string> {
  const keys = new Set(experiments.map(experimentKey));
  const { figure, runs } = parseSampledRuns(await recordedText(runsFile));
  const own = runs.filter(({ experiment }) => keys.has(experimentKey(experiment)));
  if (format === 'json') return formatSampledRuns({ figure, runs: own });
  return formatRunsAsCsv(own.map((run) => ({ ...run, records: run.points })));
}
