import { numberTable } from '../../charts/number-table.ts';
import type { RecordedRun, RunResult } from '../../experiment/records.ts';
import { errorWindow, trainingErrorAt } from '../../experiment/records.ts';
import { networkKinds } from '../../experiment/sweep.ts';
import type { NetworkKind } from '../../experiment/sweep.ts';
import type { ChartStrings } from '../../i18n/charts.ts';
import type { Caption } from '../../live-figure/caption.ts';
import { twinsAt, twinsFor } from './lab-twins.ts';
import type { BlockSettings } from './study.ts';
import type { LineOf, TrainingChartData } from './training-chart.ts';
import type { BlockEditorStrings } from './words.ts';

/** A run as far as it is known, and whether it ends there because it diverged. */
export type Drawn = RunResult & { readonly diverged: boolean };

/** A run that the reader keeps, by the name that it has in the chart. */
export interface KeptLine {
  readonly name: string;
  readonly run: Drawn;
}

/** What is known of training: the lab's twins, and what the reader trains or has trained. */
export interface TrainingPicture {
  readonly recorded: readonly RecordedRun[];
  readonly own: Drawn | null;
  /** Twins that are trained beside the reader's network; they take the place of recorded ones. */
  readonly beside: Readonly<Partial<Record<NetworkKind, Drawn>>>;
  readonly settings: BlockSettings;
  /** What images of the reader's own are called; null where those of the site are set. */
  readonly images: string | null;
  /** None where it is not there. */
  readonly kept?: readonly KeptLine[];
}

interface Context {
  readonly words: BlockEditorStrings;
  readonly strings: ChartStrings;
}

/** The networks that the reader's is compared with: those beside it, or recorded ones; none where there are neither. */
interface Twins {
  readonly live: boolean;
  readonly runs: TrainingPicture['beside'];
}

function twinsOf({ recorded, beside, settings }: TrainingPicture): Twins {
  if (settings.twins) return { live: true, runs: beside };
  const found = twinsFor(recorded, settings)?.runs;
  if (!found) return { live: false, runs: {} };
  const [plain, residual] = networkKinds.map((kind) => ({ ...found[kind], diverged: false }));
  return { live: false, runs: { plain: plain!, residual: residual! } };
}

export function chartData(picture: TrainingPicture, { words, strings }: Context): TrainingChartData {
  const { own, settings } = picture;
  const { runs } = twinsOf(picture);
  const twins = networkKinds.flatMap((kind) => {
    const run = runs[kind];
    const records = run?.records.slice(0, settings.iterations);
    return run && records ? [{ of: kind, name: strings.kinds[kind], diverged: run.diverged, records }] : [];
  });
  const line = own && { of: 'own' as const, name: words.training.own, records: own.records, diverged: own.diverged };
  const kept = (picture.kept ?? []).map(({ name, run: { experiment, records, diverged } }) => {
    const { written, residual } = experiment.network;
    const of: LineOf = written !== undefined ? 'own' : residual ? 'residual' : 'plain';
    return { of, name, records, diverged, isKept: true };
  });
  return {
    label: words.training.chart(settings.depth, settings.seed),
    lines: [...kept, ...twins, ...(line ? [line] : [])],
    iterations: Math.max(settings.iterations, ...kept.map(({ records }) => records.length)),
    read: strings.readCurvePoint,
  };
}

/** Both errors of the networks at their ends; test errors where they were measured there. */
export function trainingTable(
  picture: TrainingPicture,
  { document, words, strings }: Context & { readonly document: Document },
): HTMLTableElement {
  const { own, settings } = picture;
  const { live, runs } = twinsOf(picture);
  const row = (name: string, { records, evaluation }: RunResult) => {
    const iterations = Math.min(settings.iterations, records.length);
    const error = trainingErrorAt(records, iterations);
    return [
      name,
      `${iterations}`,
      error === undefined || iterations < errorWindow ? '' : strings.perCent(error),
      evaluation?.iteration === iterations ? strings.perCent(evaluation.testError) : '',
    ];
  };
  const { table } = words.training;
  const nameOf = (kind: NetworkKind) => (live ? strings.kinds[kind] : table.recorded(strings.kinds[kind]));
  return numberTable(
    document,
    table.caption(settings.depth, settings.seed),
    [table.network, table.iterations, table.trainingError, table.testError],
    [
      ...networkKinds.flatMap((kind) => (runs[kind] ? [row(nameOf(kind), runs[kind])] : [])),
      ...(own ? [row(words.training.own, own)] : []),
    ],
  );
}

/** Whether two runs are the same to the last bit, as far as both go. */
function isSame(own: RunResult, other: RunResult | undefined): boolean {
  return own.records.every(({ trainingLoss }, index) => trainingLoss === other?.records[index]?.trainingLoss);
}

/** What came of training the reader's block; null before there is an error, or an end, to tell. */
export function trainingCaption(
  picture: TrainingPicture,
  { words: { training: words }, strings }: Context,
): Caption | null {
  const { recorded, own, settings, images } = picture;
  const iterations = own?.records.length ?? 0;
  const error = own && trainingErrorAt(own.records);
  const onOwn = images === null ? [] : [words.onOwn(images)];
  if (own?.diverged && iterations < errorWindow)
    return { headline: [words.alone(words.diverged(iterations))], rest: [words.noCurve(errorWindow), ...onOwn] };
  if (!own || error === undefined || error === null)
    return images === null ? null : { headline: [words.otherImages], rest: [words.besideYours(settings.twins)] };
  const { live, runs } = twinsOf(picture);
  const errorOf = (run: RunResult | undefined) =>
    run && run.records.length >= iterations ? trainingErrorAt(run.records, iterations) : undefined;
  const [plain, residual] = [errorOf(runs.plain), errorOf(runs.residual)];
  const ended = own.diverged ? words.diverged(iterations) : words.ended(iterations, strings.perCent(error));
  if (plain === undefined || residual === undefined)
    return { headline: [words.alone(ended)], rest: [...(live ? [] : [words.notRecorded]), ...onOwn] };
  const errorsOf = (kind: NetworkKind) =>
    twinsAt(recorded, settings.depth).map((twins) => trainingErrorAt(twins.runs[kind].records, iterations)!);
  const range = (kind: NetworkKind) =>
    words.range(strings.perCent(Math.min(...errorsOf(kind))), strings.perCent(Math.max(...errorsOf(kind))));
  const same = networkKinds.find((kind) => isSame(own, runs[kind]));
  return {
    headline: [
      ended,
      ...[
        words.plain(live),
        { kind: 'plain' } as const,
        words.at(strings.perCent(plain)),
        { kind: 'residual' } as const,
      ],
      words.atEnd(strings.perCent(residual)),
    ],
    rest: [
      ...(same ? [words.same(live), { kind: same } as const, words.sameEnd] : []),
      live ? words.oneSeed : words.seeds(twinsAt(recorded, settings.depth).length, range('plain'), range('residual')),
      ...onOwn,
    ],
  };
}
