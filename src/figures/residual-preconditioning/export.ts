import distancesText from '../../../content/runs/residual-preconditioning.json?raw';
import { formatCsv } from '../../experiment/csv.ts';
import type { CsvCell } from '../../experiment/csv.ts';
import { networkKinds } from '../../experiment/sweep.ts';
import type { NetworkKind } from '../../experiment/sweep.ts';
import type { DataFormat } from '../../live-figure/figure-tools.ts';
import type { LiveChase } from './chase-points.ts';
import { panelOf } from './points.ts';
import type { RecordedChases } from './study/chase-record.ts';
import { blocksOf, layersOf, mostSteps, networks } from './study/chase.ts';
import type { ChaseEnd, Network } from './study/chase.ts';
import { degreesPerTurn, parseDistances, plan } from './study/plan.ts';

const columns = ['source', 'blocks', 'layersOfF', 'kind', 'degrees', 'seed', 'steps', 'distance', 'reached', 'normOfF'];

/** One row a network whose distance from its target was measured after so many steps. */
function distanceRows(): readonly (readonly CsvCell[])[] {
  const recording = parseDistances(distancesText);
  return plan.panels.flatMap(({ blocks, steps }, index) => {
    const panel = panelOf(recording, index);
    return networkKinds.flatMap((kind) =>
      panel[kind].flatMap((own, angle) =>
        own.map((distance, seed) => {
          const degrees = degreesPerTurn * plan.turns[angle]!;
          return ['recorded', blocks, 2, kind, degrees, plan.seeds[seed]!, steps, distance, null, null];
        }),
      ),
    );
  });
}

type Place = { source: string; network: Network; kind: NetworkKind; degrees: number; seed: number };

/** One row a network that was trained until it was near enough, or given up. */
function endRow({ source, network, kind, degrees, seed }: Place, { steps, size }: ChaseEnd): readonly CsvCell[] {
  const made = steps ?? mostSteps;
  return [source, blocksOf(network), layersOf(network), kind, degrees, seed, made, null, steps !== null, size];
}

function recordedRows({ ends }: RecordedChases): readonly (readonly CsvCell[])[] {
  return networks.flatMap((network) =>
    networkKinds.flatMap((kind) =>
      ends[network][kind].flatMap((row, angle) =>
        row.map((end, index) => {
          const degrees = degreesPerTurn * plan.turns[angle]!;
          return endRow({ source: 'recorded', network, kind, degrees, seed: plan.seeds[index]! }, end);
        }),
      ),
    ),
  );
}

/** All networks of the figure, those of the page too. */
export function formatAll(format: DataFormat, recording: RecordedChases, live: readonly LiveChase[]): string {
  if (format === 'json') {
    const distances = JSON.parse(distancesText) as object;
    return JSON.stringify({ ...distances, chases: recording.ends, live });
  }
  const liveRows = live.map(({ kind, task, end }) => endRow({ ...task, source: 'live', kind }, end));
  return formatCsv([columns, ...distanceRows(), ...recordedRows(recording), ...liveRows]);
}
