import { buildNode } from '../../../charts/build-node.ts';
import { numberTable } from '../../../charts/number-table.ts';
import { trainingErrorAt } from '../../../experiment/records.ts';
import { chartStrings } from '../../../i18n/charts.ts';
import { documentsStrings } from '../../../i18n/documents.ts';
import { labStrings } from '../../../i18n/lab.ts';
import type { LedgerRun } from '../../../store/ledger-entry.ts';
import { curveOf } from '../curves-of-runs.ts';
import { errorData } from '../error-data.ts';
import { runCurves } from '../run-curves.ts';
import { shortNameOf } from '../table-rows.ts';
import { settingsOf } from './run-settings.ts';

const words = documentsStrings.runs;
/** Where there is less room a chart is drawn narrower, not shrunk, and its lines are called by their numbers alone. */
const forms = [
  { of: 'only-wide', size: { width: 640, height: 380 }, nameOf: titleOf },
  { of: 'only-narrow', size: { width: 340, height: 320 }, nameOf: (number: number) => `${number}` },
] as const;

const perCent = (error: number | undefined) => (error === undefined ? words.none : labStrings.perCent(error));

/** What a run is called in the document: its number, by which it is told apart, and its name; the table has its settings. */
function titleOf(number: number, { name, code, run: { experiment } }: LedgerRun): string {
  return words.name(number, shortNameOf({ name, experiment, code }, labStrings));
}

function rowOf(number: number, own: LedgerRun): readonly string[] {
  const { records, evaluation } = own.run;
  return [
    titleOf(number, own),
    settingsOf(own, labStrings),
    `${records.length}`,
    perCent(trainingErrorAt(records)),
    perCent(evaluation?.testError),
  ];
}

/** The code of blocks that readers have written, folded, each once. */
function codesOf(chosen: readonly { readonly number: number; readonly run: LedgerRun }[]): readonly Node[] {
  const first = chosen.filter(
    ({ run: { code } }, index) => code !== null && chosen.findIndex(({ run }) => run.code === code) === index,
  );
  return first.map(({ number, run }) =>
    buildNode(document, 'details', {}, [
      buildNode(document, 'summary', {}, [words.code(titleOf(number, run))]),
      buildNode(document, 'pre', {}, [buildNode(document, 'code', {}, [run.code ?? ''])]),
    ]),
  );
}

/** Runs of a document by their numbers, as `1, 3`: their errors as a picture and in a table. What is no number of a run is named. */
export function runsFigure(text: string, runs: readonly LedgerRun[]): HTMLElement {
  // Each once: a block that names one a thousand times draws no more of it.
  const said = [...new Set(text.split(/[\s,]+/).filter((word) => word !== ''))];
  const chosen = said.flatMap((word) => {
    const run = /^\d{1,4}$/.test(word) ? runs[Number(word) - 1] : undefined;
    return run ? [{ number: Number(word), run }] : [];
  });
  const unknown = said.filter((word) => !chosen.some(({ number }) => `${number}` === word));
  const notes = unknown.slice(0, 5).map((word) => buildNode(document, 'p', {}, [words.unknown(word.slice(0, 20))]));
  const chartOf = ({ of, size, nameOf }: (typeof forms)[number]) => {
    const curves = chosen.map(({ number, run }) => curveOf(run, nameOf(number, run), 'trainingError'));
    return buildNode(document, 'div', { class: of }, [
      runCurves(errorData(curves), { document, strings: chartStrings, ...size }),
    ]);
  };
  const shown =
    chosen.length === 0
      ? []
      : [
          buildNode(document, 'div', { class: 'chart one-chart' }, forms.map(chartOf)),
          buildNode(document, 'div', { class: 'table-scroll', tabindex: 0, role: 'group', 'aria-label': words.table }, [
            numberTable(
              document,
              words.table,
              words.heads,
              chosen.map(({ number, run }) => rowOf(number, run)),
            ),
          ]),
          ...codesOf(chosen),
        ];
  return buildNode(document, 'figure', { class: 'document-runs' }, [...shown, ...notes]);
}
