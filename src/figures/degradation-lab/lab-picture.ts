import type { DepthPoint, DepthSeries, GuessPoint } from '../../charts/depth-point.ts';
import type { DegradationData } from '../../charts/degradation-chart.ts';
import type { ErrorCurvesData } from '../../charts/error-curves.ts';
import type { RecordedRun } from '../../experiment/records.ts';
import type { Words } from './words.ts';
import type { Agreement } from '../../live-figure/agreement.ts';
import { listedDepths } from './controls.ts';
import { errorCurvesOf } from './curves.ts';
import type { NamedRuns } from './ledger.ts';
import { asShown, depthPointsOf, hasEnded, kindOf } from '../../live-figure/shown-run.ts';
import type { ShownRun } from '../../live-figure/shown-run.ts';

/** All that the charts of the lab are drawn from. */
export interface LabPicture {
  /** The depth sweep that was recorded. */
  readonly recorded: readonly RecordedRun[];
  readonly live: readonly ShownRun[];
  /** How the live runs agree with recorded ones, those of other sweeps included. */
  readonly agreement: Agreement;
  /** Sweeps that were live before. */
  readonly earlier: readonly NamedRuns[];
  /** Runs that the reader keeps. */
  readonly kept: readonly NamedRuns[];
  readonly guess: readonly GuessPoint[];
  /** Whether the reader is drawing the guess: nothing measured is shown then. */
  readonly guessing: boolean;
  /** How many images networks train on. */
  readonly trainingImages: number;
}

/** At how many iterations the runs in hand end. */
export function iterationsOf({ live, recorded }: LabPicture): number {
  const [run] = live.length > 0 ? live : recorded;
  return run?.experiment.training.iterations ?? 0;
}

/** What a guess is compared with: live runs at two depths or more when all have ended, else what was recorded, as drawn. */
export function comparedPoints(picture: LabPicture): readonly DepthPoint[] {
  const live = picture.live.every(hasEnded) ? depthPointsOf(picture.live) : [];
  const depths = new Set(live.filter(({ state }) => state === 'final').map(({ depth }) => depth));
  return depths.size > 1 ? live : depthPointsOf(asShown(picture.recorded), iterationsOf(picture));
}

/** Iterations of the live runs and of those recorded, where they are not the same. */
export function changedBudget({
  live,
  recorded,
}: LabPicture): { readonly live: number; readonly recorded: number } | null {
  const [own, other] = [live[0], recorded[0]].map((run) => run?.experiment.training.iterations);
  return own === undefined || other === undefined || own === other ? null : { live: own, recorded: other };
}

/** Recorded runs at the iteration of the live ones, below them and below earlier ones. */
function seriesOf(picture: LabPicture, words: Words): readonly DepthSeries[] {
  const { live, recorded } = picture;
  const isLive = live.length > 0;
  const points = depthPointsOf(asShown(recorded), iterationsOf(picture));
  const recordedSeries = { name: isLive ? words.recordedSeries : null, pale: isLive, points };
  const earlier = [...picture.earlier, ...picture.kept].map(({ name, runs }) => ({
    name,
    pale: true,
    points: depthPointsOf(runs),
  }));
  return [recordedSeries, ...earlier, ...(isLive ? [{ name: null, pale: false, points: depthPointsOf(live) }] : [])];
}

export function degradationDataOf(picture: LabPicture, words: Words): DegradationData {
  const { guess, guessing, live } = picture;
  if (guessing) return { series: [], guess, depths: listedDepths, wholeAxis: true };
  const depths = live.map(({ experiment }) => experiment.network.depth);
  return { series: seriesOf(picture, words), guess, depths };
}

/**
 * The curves of the live runs over those of the same networks that were recorded, or the recorded ones alone, and those of
 * runs that the reader keeps, for a chart of a width in pixels.
 */
export function errorCurvesDataOf(picture: LabPicture, width: number): ErrorCurvesData {
  const { live, recorded, guessing } = picture;
  const own = iterationsOf(picture);
  if (guessing) return { curves: [], iterations: own };
  const kept = picture.kept.flatMap(({ name, runs }) => errorCurvesOf(runs, { pale: true, width, name }));
  const iterations = Math.max(own, ...kept.map(({ training }) => training.at(-1)?.iteration ?? 0));
  if (live.length === 0) return { curves: [...errorCurvesOf(asShown(recorded), { width }), ...kept], iterations };
  const names = new Set(live.map((run) => `${kindOf(run)}-${run.experiment.network.depth}`));
  const twins = recorded
    .filter((run) => names.has(`${kindOf(run)}-${run.experiment.network.depth}`))
    .map((run) => ({ ...run, records: run.records.slice(0, own), evaluation: null }));
  return {
    curves: [...errorCurvesOf(asShown(twins), { pale: true, width }), ...kept, ...errorCurvesOf(live, { width })],
    iterations,
  };
}
