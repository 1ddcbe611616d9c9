import { buildNode } from '../../charts/build-node.ts';
import { networkKinds } from '../../experiment/sweep.ts';
import type { LesionReading, Statistics } from './lesion-reading.ts';
import type { LiveAnswer } from './record-export.ts';
import type { LesionWords } from './words/recorded.ts';

interface Context {
  readonly document: Document;
  readonly words: LesionWords;
}

interface Table {
  readonly caption: string;
  /** That of the rows' names first. */
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const statistics = ['asTrained', 'remeasured'] as const satisfies readonly Statistics[];

function tableNode({ caption, heads, rows }: Table, document: Document): HTMLTableElement {
  const rowNode = ([name, ...cells]: readonly string[]) =>
    buildNode(document, 'tr', {}, [
      buildNode(document, 'th', { scope: 'row' }, [name!]),
      ...cells.map((text) => buildNode(document, 'td', {}, [text])),
    ]);
  const headCells = heads.map((head) => buildNode(document, 'th', { scope: 'col' }, [head]));
  return buildNode(document, 'table', { class: 'results of-numbers' }, [
    buildNode(document, 'caption', {}, [caption]),
    buildNode(document, 'thead', {}, [buildNode(document, 'tr', {}, headCells)]),
    buildNode(document, 'tbody', {}, rows.map(rowNode)),
  ]);
}

/** A row a block: both networks without it, with BN's statistics as trained and measured again. */
function cutsTable(reading: LesionReading, depth: number, words: LesionWords): Table {
  const { table, error } = words;
  const columns = networkKinds.flatMap((kind) => statistics.map((own) => ({ kind, own })));
  const cuts = columns.map(({ kind, own }) => reading.cutMedians(kind, depth, own));
  const whole = columns.map(({ kind, own }) => error(reading.whole(kind, depth, own)));
  return {
    caption: table.cuts(depth),
    heads: [table.without, ...columns.map(({ kind, own }) => table.column(kind, own))],
    rows: [
      [table.nothing, ...whole],
      ...cuts[0]!.map((_, block) => {
        const cells = cuts.map((column) =>
          typeof column[block] === 'number' ? error(column[block]) : words.chart.mustStay,
        );
        return [`${block + 1}`, ...cells];
      }),
    ],
  };
}

/** A row a factor: the lab’s residual network asked with it, and one that was trained with it, where there is one. */
function scalesTable(reading: LesionReading, depth: number, { table, scale, error }: LesionWords): Table {
  const { asked, trained } = reading.scaleChart(depth);
  const { asTrained, remeasured, trained: trainedWith } = scale.lines;
  return {
    caption: scale.panel(depth),
    heads: [scale.axis, asTrained, remeasured, trainedWith],
    rows: asked.map((own) => {
      const found = trained.find((other) => other.scale === own.scale);
      return [`${own.scale}`, error(own.asTrained), error(own.remeasured), found ? error(found.error) : table.none];
    }),
  };
}

/** A row an answer to the reader, the newest first. */
function answersTable(live: readonly LiveAnswer[], { table, nameOf, error }: LesionWords): Table {
  return {
    caption: table.live,
    heads: [table.network, table.seed, table.changes, table.error],
    rows: live.toReversed().map(({ experiment: { network, seed }, edits, error: own }) => {
      const name = nameOf(network.residual ? 'residual' : 'plain', network.depth);
      return [name, `${seed}`, table.edits(edits), error(own)];
    }),
  };
}

/** The numbers of the figure at one depth: medians of the seeds, and what was answered to the reader on all images. */
export function lesionTables(
  reading: LesionReading,
  depth: number,
  live: readonly LiveAnswer[],
  { document, words }: Context,
): readonly HTMLTableElement[] {
  const tables = [cutsTable(reading, depth, words), scalesTable(reading, depth, words)];
  return [...(live.length > 0 ? [answersTable(live, words)] : []), ...tables].map((own) => tableNode(own, document));
}
