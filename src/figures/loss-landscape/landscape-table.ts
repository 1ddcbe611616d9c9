import { buildNode } from '../../charts/build-node.ts';
import { median } from '../../charts/median.ts';
import { networkKinds } from '../../experiment/sweep.ts';
import { depth, recordedPlanes, statistics } from './landscape-plan.ts';
import type { LandscapeRecord } from './landscape-record.ts';
import { doublingSteps, lossOfCentre, recordedTwins } from './plane.ts';
import type { PlaneChartContext } from './plane-chart.ts';

/** A row a recorded plane. */
export function landscapeTable(record: LandscapeRecord, { document, words }: PlaneChartContext): HTMLTableElement {
  const { table } = words;
  const cell = (name: 'td' | 'th', text: string) =>
    buildNode(document, name, name === 'th' ? { scope: 'row' } : {}, [text]);
  const rows = recordedPlanes.flatMap((pair) =>
    statistics.flatMap((own) =>
      networkKinds.map((kind) => {
        const plane = recordedTwins(record, pair, own)[kind];
        const steps = doublingSteps(plane);
        return buildNode(document, 'tr', {}, [
          cell('th', words.nameOf(kind, depth)),
          cell('td', `${pair.trainingSeed}`),
          cell('td', words.statisticsName(own)),
          cell('td', words.loss(lossOfCentre(plane))),
          cell('td', words.step(median(steps)!)),
          cell('td', table.rangeOf(Math.min(...steps), Math.max(...steps))),
        ]);
      }),
    ),
  );
  const heads = [table.network, table.seed, table.bn, table.centre, table.median, table.range];
  const headCells = heads.map((head) => buildNode(document, 'th', { scope: 'col' }, [head]));
  return buildNode(document, 'table', { class: 'results of-numbers' }, [
    buildNode(document, 'caption', {}, [table.caption]),
    buildNode(document, 'thead', {}, [buildNode(document, 'tr', {}, headCells)]),
    buildNode(document, 'tbody', {}, rows),
  ]);
}
