import { median } from '../../charts/median.ts';
import { measurementsOf } from '../../experiment/measurements.ts';
import type { RunResult } from '../../experiment/records.ts';
import type { ResponseRun } from './chart.ts';
import { ratiosOf } from './ratios.ts';
import type { BlockRatios } from './ratios.ts';

type MeasuredRun = Omit<RunResult, 'evaluation'>;

/** What the reader's twins show at the newest iteration at which both have been read. */
export interface LiveResponses {
  readonly iteration: number;
  readonly runs: readonly ResponseRun[];
  readonly ratios: readonly BlockRatios[];
  /** Medians over the layers. */
  readonly plain: number;
  readonly residual: number;
}

function upTo({ measurements, ...run }: MeasuredRun, iteration: number): MeasuredRun {
  return { ...run, measurements: measurements.filter((own) => own.iteration <= iteration) };
}

/** Null before both twins have been read. */
export function liveReading(twins: readonly MeasuredRun[]): LiveResponses | null {
  const newest = twins.map(({ measurements }) => measurementsOf(measurements, 'responses').at(-1)?.iteration ?? -1);
  const iteration = Math.min(...newest);
  if (twins.length < 2 || iteration < 0) return null;
  const runs = twins.map((twin): ResponseRun => {
    const { network, seed } = twin.experiment;
    const last = measurementsOf(upTo(twin, iteration).measurements, 'responses').at(-1)!;
    const responses = last.layers.map(({ responseStd }) => responseStd);
    return { kind: network.residual ? 'residual' : 'plain', depth: network.depth, seed, responses };
  });
  const middle = (kind: ResponseRun['kind']) => median(runs.find((run) => run.kind === kind)!.responses)!;
  const residual = twins.find(({ experiment }) => experiment.network.residual)!;
  const ratios = ratiosOf(upTo(residual, iteration));
  const ofBlocks = { depth: residual.experiment.network.depth, seeds: 1, ratios, median: median(ratios) ?? NaN };
  return {
    iteration,
    runs,
    ratios: ratios.length > 0 ? [ofBlocks] : [],
    plain: middle('plain'),
    residual: middle('residual'),
  };
}
