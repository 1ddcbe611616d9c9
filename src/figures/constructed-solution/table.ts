import { buildNode } from '../../charts/build-node.ts';
import { median } from '../../charts/median.ts';
import type { Outcome } from './outcomes.ts';
import { rowsOf } from './rows.ts';
import type { SolutionSettings } from './study/experiments.ts';
import type { Words } from './words.ts';

/** The numbers of the chart, a row a network and a column a seed. */
export function solutionTable(
  outcomes: readonly Outcome[],
  { depth, sigma }: Pick<SolutionSettings, 'depth' | 'sigma'>,
  { table, chart }: Pick<Words, 'table' | 'chart'>,
  document: Document,
): HTMLTableElement {
  const seeds = [...new Set(outcomes.map(({ seed }) => seed))];
  const cell = (error: number | undefined) =>
    buildNode(document, 'td', {}, [error === undefined ? '–' : chart.perCent(error)]);
  const rows = rowsOf(outcomes).map(({ name, points }) =>
    buildNode(document, 'tr', {}, [
      buildNode(document, 'th', { scope: 'row' }, [chart.rows[name](depth, sigma)]),
      ...seeds.map((seed) => cell(points.find((point) => point.seed === seed)?.error)),
      cell(median(points.map(({ error }) => error))),
    ]),
  );
  const heads = [table.network, ...seeds.map(table.seed), table.median];
  return buildNode(document, 'table', { class: 'results' }, [
    buildNode(document, 'caption', {}, [table.caption]),
    buildNode(document, 'thead', {}, [
      buildNode(
        document,
        'tr',
        {},
        heads.map((head) => buildNode(document, 'th', { scope: 'col' }, [head])),
      ),
    ]),
    buildNode(document, 'tbody', {}, rows),
  ]);
}
