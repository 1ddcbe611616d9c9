import recorded from '../../../content/runs/residual-preconditioning.json?raw';
import { formatCsv } from '../../experiment/csv.ts';
import { networkKinds } from '../../experiment/sweep.ts';
import type { DataFormat } from '../../live-figure/figure-tools.ts';
import { panelOf } from './points.ts';
import { degreesPerTurn, parseDistances, plan } from './study/plan.ts';

/** One row a network: its distance from its target, which is turned by so many degrees. */
function distancesAsCsv(): string {
  const recording = parseDistances(recorded);
  const rows = plan.panels.flatMap(({ blocks, steps }, index) => {
    const panel = panelOf(recording, index);
    return networkKinds.flatMap((kind) =>
      panel[kind].flatMap((own, angle) =>
        own.map((distance, seed) => {
          return [blocks, steps, kind, degreesPerTurn * plan.turns[angle]!, plan.seeds[seed]!, distance];
        }),
      ),
    );
  });
  return formatCsv([['blocks', 'steps', 'kind', 'degrees', 'seed', 'distance'], ...rows]);
}

/** The distances of all networks, as CSV or as they were recorded. */
export function write(format: DataFormat): string {
  return format === 'csv' ? distancesAsCsv() : recorded;
}
