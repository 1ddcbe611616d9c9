import { networkKinds } from '../../experiment/sweep.ts';
import { buildNode } from '../../charts/build-node.ts';
import { measures } from './chase-charts.ts';
import { measuredOf, valueOf } from './chase-points.ts';
import type { LiveChase } from './chase-points.ts';
import { pointsOf } from './points.ts';
import type { RecordedChases } from './study/chase-record.ts';
import type { Network } from './study/chase.ts';
import { words } from './words.ts';

/** Twins of the page, in pairs of the same target and seed. */
function livePairs(live: readonly LiveChase[], network: Network) {
  const own = live.filter(({ task }) => task.network === network);
  return own
    .filter(({ kind }) => kind === 'plain')
    .map((plain) => {
      const { degrees, seed } = plain.task;
      const isTwin = ({ kind, task }: LiveChase) =>
        kind === 'residual' && task.degrees === degrees && task.seed === seed;
      return { degrees, seed, plain: plain.end, residual: own.find(isTwin)!.end };
    });
}

/** Steps and norms of one make of network: medians of the recorded ones, then what was trained in the page. */
export function chaseTable(
  recording: RecordedChases,
  { network, live }: { network: Network; live: readonly LiveChase[] },
  document: Document,
): HTMLElement {
  const columns = measures.flatMap((measure) => networkKinds.map((kind) => ({ measure, kind })));
  const rowOf = (head: string, cells: readonly string[]) =>
    buildNode(document, 'tr', {}, [
      buildNode(document, 'th', { scope: 'row' }, [head]),
      ...cells.map((cell) => buildNode(document, 'td', {}, [cell])),
    ]);
  const points = columns.map(({ measure, kind }) => pointsOf(measuredOf(recording, network, measure), kind));
  const recorded = points[0]!.map(({ degrees }, row) =>
    rowOf(
      `${degrees}°`,
      columns.map(({ measure }, column) => {
        const { median, lower, upper } = points[column]![row]!;
        const { value } = words.chase[measure];
        return words.table.cell(value(median), value(lower), value(upper));
      }),
    ),
  );
  const here = livePairs(live, network).map((pair) =>
    rowOf(
      words.table.live(pair.degrees, pair.seed),
      columns.map(({ measure, kind }) => words.chase[measure].value(valueOf(pair[kind], measure))),
    ),
  );
  const heads = [
    words.table.angle,
    ...columns.map(({ measure, kind }) => words.chase[measure].column(words.kinds[kind])),
  ];
  const headCells = heads.map((head) => buildNode(document, 'th', { scope: 'col' }, [head]));
  return buildNode(document, 'table', { class: 'results of-numbers' }, [
    buildNode(document, 'caption', {}, [words.table.steps(words.networks[network])]),
    buildNode(document, 'thead', {}, [buildNode(document, 'tr', {}, headCells)]),
    buildNode(document, 'tbody', {}, [...recorded, ...here]),
  ]);
}
