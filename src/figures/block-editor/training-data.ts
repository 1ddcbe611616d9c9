import { numberTable } from '../../charts/number-table.ts';
import type { RecordedRun, RunResult } from '../../experiment/records.ts';
import { trainingErrorAt } from '../../experiment/records.ts';
import { networkKinds } from '../../experiment/sweep.ts';
import type { ChartStrings } from '../../i18n/charts.ts';
import type { Caption } from '../../live-figure/caption.ts';
import { twinsAt, twinsFor } from './lab-twins.ts';
import type { BlockSettings } from './study.ts';
import type { TrainingChartData } from './training-chart.ts';
import type { BlockEditorStrings } from './words.ts';

/** What is known of training: the lab's twins, and the reader's network where it is under way or at its end. */
export interface TrainingPicture {
  readonly recorded: readonly RecordedRun[];
  readonly own: (RunResult & { readonly diverged: boolean }) | null;
  readonly settings: BlockSettings;
}

interface Context {
  readonly words: BlockEditorStrings;
  readonly strings: ChartStrings;
}

export function chartData(
  { recorded, own, settings }: TrainingPicture,
  { words, strings }: Context,
): TrainingChartData {
  const { runs } = twinsFor(recorded, settings);
  const twins = networkKinds.map((kind) => ({
    ...{ of: kind, name: strings.kinds[kind], diverged: false },
    records: runs[kind].records.slice(0, settings.iterations),
  }));
  const line = own && { of: 'own' as const, name: words.training.own, records: own.records, diverged: own.diverged };
  return {
    label: words.training.chart(settings.depth, settings.seed),
    lines: line ? [...twins, line] : twins,
    iterations: settings.iterations,
    read: strings.readCurvePoint,
  };
}

/** Both errors of the three networks at their ends; test errors where they were measured there. */
export function trainingTable(
  picture: TrainingPicture,
  { document, words, strings }: Context & { readonly document: Document },
): HTMLTableElement {
  const { recorded, own, settings } = picture;
  const { runs } = twinsFor(recorded, settings);
  const row = (name: string, { records, evaluation }: RunResult) => {
    const iterations = Math.min(settings.iterations, records.length);
    const error = trainingErrorAt(records, iterations);
    return [
      name,
      `${iterations}`,
      error === undefined ? '' : strings.perCent(error),
      evaluation?.iteration === iterations ? strings.perCent(evaluation.testError) : '',
    ];
  };
  const { table } = words.training;
  return numberTable(
    document,
    table.caption(settings.depth, settings.seed),
    [table.network, table.iterations, table.trainingError, table.testError],
    [
      ...networkKinds.map((kind) => row(table.recorded(strings.kinds[kind]), runs[kind])),
      ...(own ? [row(words.training.own, own)] : []),
    ],
  );
}

/** Whether two runs are the same to the last bit, as far as both go. */
function isSame(own: RunResult, other: RunResult): boolean {
  return own.records.every(({ trainingLoss }, index) => trainingLoss === other.records[index]?.trainingLoss);
}

/** What came of training the reader's block; null before there is an error to tell. */
export function trainingCaption(
  { recorded, own, settings }: TrainingPicture,
  { words: { training: words }, strings }: Context,
): Caption | null {
  const iterations = own?.records.length ?? 0;
  const error = own && trainingErrorAt(own.records);
  if (!own || error === undefined || error === null) return null;
  const { runs } = twinsFor(recorded, settings);
  const errorsOf = (kind: (typeof networkKinds)[number]) =>
    twinsAt(recorded, settings.depth).map((twins) => trainingErrorAt(twins.runs[kind].records, iterations)!);
  const range = (errors: readonly number[]) =>
    words.range(strings.perCent(Math.min(...errors)), strings.perCent(Math.max(...errors)));
  const at = (kind: (typeof networkKinds)[number]) => strings.perCent(trainingErrorAt(runs[kind].records, iterations)!);
  const same = networkKinds.find((kind) => isSame(own, runs[kind]));
  return {
    headline: [
      own.diverged ? words.diverged(iterations) : words.ended(iterations, strings.perCent(error)),
      ...[words.plain, { kind: 'plain' } as const, words.at(at('plain')), { kind: 'residual' } as const],
      words.atEnd(at('residual')),
    ],
    rest: [
      ...(same ? [words.same, { kind: same } as const, words.sameEnd] : []),
      words.seeds(twinsAt(recorded, settings.depth).length, range(errorsOf('plain')), range(errorsOf('residual'))),
    ],
  };
}
