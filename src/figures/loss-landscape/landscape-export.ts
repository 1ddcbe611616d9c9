import type { Backend } from '../../engine/backends.ts';
import { formatCsv } from '../../experiment/csv.ts';
import { experimentKey } from '../../experiment/experiment-key.ts';
import type { Experiment } from '../../experiment/experiment.ts';
import { networkKinds } from '../../experiment/sweep.ts';
import { landscapeExperiment, lossShare, recordedPlanes, stepAt, statistics } from './landscape-plan.ts';
import type { PlaneChoice, Statistics } from './landscape-plan.ts';
import type { LandscapeRecord } from './landscape-record.ts';
import { recordedTwins } from './plane.ts';
import type { Plane, TwinPlanes } from './plane.ts';

/** A plane that the reader's device has computed. */
export interface LivePlanes extends PlaneChoice {
  readonly statistics: Statistics;
  readonly planes: TwinPlanes;
  /** Of the plain network and the residual one. */
  readonly experiments: readonly Experiment[];
  readonly backend: Backend | null;
}

export interface LandscapeResult {
  readonly record: LandscapeRecord;
  readonly live: readonly LivePlanes[];
}

const schema = 1;

function rowsOf(source: 'recorded' | 'live', own: LivePlanes) {
  const pointsOf = ({ side, losses }: Plane) =>
    losses.map((loss, index) => ({
      x: stepAt(index % side, side),
      y: stepAt(Math.floor(index / side), side),
      loss: Number.isFinite(loss) ? loss : `${loss}`,
    }));
  return networkKinds.flatMap((kind, index) =>
    pointsOf(own.planes[kind]).map((point) => ({
      ...{ source, backend: own.backend, kind, trainingSeed: own.trainingSeed, directions: own.directions },
      ...{ batchNorm: own.statistics, images: lossShare.images, ...point },
      experiment: experimentKey(own.experiments[index]!),
    })),
  );
}

function allRows({ record, live }: LandscapeResult) {
  const { backend } = record.provenance;
  const recorded = recordedPlanes.flatMap((pair) => {
    const experiments = networkKinds.map((kind) => landscapeExperiment(kind, pair.trainingSeed));
    return statistics.flatMap((own) =>
      rowsOf('recorded', { ...pair, experiments, statistics: own, planes: recordedTwins(record, pair, own), backend }),
    );
  });
  return [...recorded, ...live.flatMap((own) => rowsOf('live', own))];
}

function formatAsCsv(result: LandscapeResult): string {
  const rows = allRows(result);
  return formatCsv([Object.keys(rows[0]!), ...rows.map((row) => Object.values(row))]);
}

function formatAsJson(result: LandscapeResult): string {
  return JSON.stringify({
    schema,
    figure: 'loss-landscape',
    provenance: result.record.provenance,
    points: allRows(result),
  });
}

/** Both forms, by the ending of their file. */
export const formatPlanes = { csv: formatAsCsv, json: formatAsJson } as const;
