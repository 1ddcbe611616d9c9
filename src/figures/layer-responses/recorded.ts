import recordedText from '../../../content/runs/trained-to-the-end.json?raw';
import { experimentKey } from '../../experiment/experiment-key.ts';
import type { NetworkChoice } from '../../experiment/experiment.ts';
import { firstIterationBelow } from '../../experiment/first-below.ts';
import type { LayerResponse } from '../../experiment/measurements.ts';
import type { SampledRun } from '../../experiment/sampled-run.ts';
import { parseSampledRuns } from '../../experiment/sampled-runs.ts';
import type { NetworkKind } from '../../experiment/sweep.ts';
import { median } from '../../charts/median.ts';
import { ratiosReading } from './ratios.ts';
import { responsesIn, responsesReading, strengthOf } from './reading.ts';
import type { RespondingNetwork } from './reading.ts';
import { experiments } from './study/experiments.ts';

const keys = new Set(experiments.map(experimentKey));

/** Every training to the end, with what its trained network looks like inside. */
const trainedRuns = parseSampledRuns(recordedText).runs;

/** Those of the nets of the paper's Fig. 7, at the paper's rate. */
export const responseRuns: readonly SampledRun[] = trainedRuns.filter(({ experiment }) =>
  keys.has(experimentKey(experiment)),
);

/** What they show. */
export const recordedResponses = responsesReading(responseRuns);

/** How much the blocks of the residual ones change what comes to them. */
export const recordedRatios = ratiosReading(responseRuns.filter(({ experiment }) => experiment.network.residual));

/**
 * The median of the iterations after which the runs of one network first have a training error below `error`, a
 * fraction; Infinity where the beginning of a run that is kept whole does not reach it.
 */
export function firstBelow(kind: NetworkKind, depth: number, error: number): number {
  const reached = networkOf(kind, depth).runs.map(({ beginning }) => firstIterationBelow(beginning, error));
  return median(reached.map((iteration) => iteration ?? Infinity))!;
}

/** How near a scale stands to what weight decay alone would have left, if it is counted as left to it. */
export const nearDecay = 0.05;

/** Layers whose scales are left to weight decay: the median of the seeds. */
export function layersLeftToDecay(kind: NetworkKind, depth: number): number {
  const isLeft = ({ scale }: LayerResponse) => Math.abs(scale - recordedResponses.decayed) < nearDecay;
  return median(networkOf(kind, depth).runs.map((run) => responsesIn(run).filter(isLeft).length))!;
}

/** The middle response of every network that is trained to the end from this rate, also of those that are not drawn. */
export function middleResponses(rate: number, isAsked: (network: NetworkChoice) => boolean): readonly number[] {
  return trainedRuns
    .filter(({ experiment }) => experiment.training.learningRate.rate === rate && isAsked(experiment.network))
    .map((run) => strengthOf(run));
}

function networkOf(kind: NetworkKind, depth: number): RespondingNetwork {
  const found = recordedResponses.networks.find((network) => network.kind === kind && network.depth === depth);
  if (!found) throw new Error(`no long run of ${kind}-${depth} (npm run record -- trained-to-the-end makes them)`);
  return found;
}
