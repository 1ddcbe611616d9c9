import recordedText from '../../../content/runs/layer-responses.json?raw';
import { median } from '../../charts/median.ts';
import { parseRecordedRuns } from '../../experiment/recorded-runs.ts';
import type { LayerResponse } from '../../experiment/measurements.ts';
import { firstIterationBelow } from '../../experiment/first-below.ts';
import type { RecordedRun } from '../../experiment/records.ts';
import type { NetworkKind } from '../../experiment/sweep.ts';
import { responsesIn, responsesReading } from './reading.ts';
import type { RespondingNetwork } from './reading.ts';

/** Long runs of the nets of the paper's Fig. 7, with the responses of their layers. */
export const responseRuns: readonly RecordedRun[] = parseRecordedRuns(recordedText).runs;

/** What they show. */
export const recordedResponses = responsesReading(responseRuns);

/**
 * The median of the iterations after which the runs of one network first have a training error below `error`, a
 * fraction; Infinity where it is never reached.
 */
export function firstBelow(kind: NetworkKind, depth: number, error: number): number {
  return median(networkOf(kind, depth).runs.map(({ records }) => firstIterationBelow(records, error) ?? Infinity))!;
}

/** Layers whose scales stand within `tolerance` of what weight decay alone would have left: the median of the seeds. */
export function layersLeftToDecay(kind: NetworkKind, depth: number, tolerance: number): number {
  const isLeft = ({ scale }: LayerResponse) => Math.abs(scale - recordedResponses.decayed) < tolerance;
  return median(networkOf(kind, depth).runs.map((run) => responsesIn(run).filter(isLeft).length))!;
}

function networkOf(kind: NetworkKind, depth: number): RespondingNetwork {
  const found = recordedResponses.networks.find((network) => network.kind === kind && network.depth === depth);
  if (!found) throw new Error(`no long run of ${kind}-${depth} (npm run record -- layer-responses makes them)`);
  return found;
}
