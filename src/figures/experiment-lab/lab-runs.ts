import type { Experiment } from '../../experiment/experiment.ts';
import type { RunResult } from '../../experiment/records.ts';
import { failureStrings } from '../../i18n/failures.ts';
import { figureStrings } from '../../i18n/figure.ts';
import { failureSentence } from '../../live-figure/failure-words.ts';
import { SweepsByRate } from '../../live-figure/sweeps-by-rate.ts';
import type { RunProgress, SweepState } from '../../worker/sweep.ts';
import { activityOf } from './activity.ts';
import type { Activity } from './activity.ts';
import { conditionsOf, nameOfCell } from './describe.ts';
import type { SeedCurve } from './iteration-chart.ts';
import { KeptRuns } from './kept-runs.ts';
import { isInHand, isOver, keyOf, knownRuns } from './queue/known-runs.ts';
import type { KnownRun } from './queue/known-runs.ts';
import type { QueueRow } from './queue/queue-table.ts';
import { unpackErrors } from './recorded-errors.ts';
import type { PackedErrors } from './recorded-errors.ts';
import { cellsOf, refusalOf } from './study/cells.ts';
import type { Cell } from './study/cells.ts';
import type { LabSettings } from './study/settings.ts';
import { variedFields } from './study/varied.ts';
import type { LivePicture } from './view.ts';

/** What follows from settings, made once for the same. */
interface Made {
  readonly text: string;
  readonly cells: readonly Cell[];
  readonly experiments: readonly Experiment[];
  readonly byKey: ReadonlyMap<string, Cell>;
}

const rateOf = ({ training }: Experiment) => training.learningRate.rate;

/** All that is known of the runs of the lab: those that train now, those that the device keeps, and recorded ones. */
export class LabRuns {
  readonly #recorded;
  readonly #sweep: () => SweepState;
  readonly #kept: KeptRuns;
  readonly #whole: SweepsByRate;
  #hasRead = false;
  #known: ReadonlyMap<string, KnownRun> | null = null;
  #made: Made | null = null;

  /** `recorded`: as the page holds them; `sweep`: what trains; `onChange` hears of other runs that are kept. */
  constructor(recorded: string | undefined, sweep: () => SweepState, onChange: () => void, signal: AbortSignal) {
    this.#recorded = unpackErrors(JSON.parse(recorded ?? '[]') as readonly PackedErrors[]);
    this.#sweep = sweep;
    this.#kept = new KeptRuns(onChange, signal);
    this.#whole = new SweepsByRate(onChange);
    void this.#kept.isRead.then(() => (this.#hasRead = true));
  }

  /** Settles when it is known what the device keeps. */
  get isRead(): Promise<void> {
    return this.#kept.isRead;
  }

  get hasRead(): boolean {
    return this.#hasRead;
  }

  /** Null while nothing trains. */
  get activity(): Activity | null {
    return activityOf(this.#sweep().status);
  }

  /** Whether what trains now, or was trained last, has come to a first record. */
  get hasRecords(): boolean {
    return this.#live.some(({ records }) => records.length > 0);
  }

  /** Reads again what could not be read. */
  retry(): void {
    this.#kept.readAgain();
    this.#whole.retry();
  }

  /** Something has changed: what is known is looked up anew. */
  forget(): void {
    this.#known = null;
  }

  /** What is trained with these settings, each once; nothing where they are too much together. */
  experimentsOf(settings: LabSettings): readonly Experiment[] {
    return this.#of(settings).experiments;
  }

  isRecorded(key: string): boolean {
    return this.#recorded.has(key);
  }

  isOver(key: string): boolean {
    return isOver(this.#runs.get(key));
  }

  /** The reader's runs of these settings. */
  countOf(settings: LabSettings): number {
    return [...this.#of(settings).byKey.keys()].filter((key) => this.#runs.has(key)).length;
  }

  rowOf(key: string, settings: LabSettings): QueueRow {
    const cell = this.#of(settings).byKey.get(key);
    const run = this.#runs.get(key);
    return {
      key,
      name: cell ? nameOfCell(cell, settings) : key,
      run,
      reason: run?.failure ? failureSentence(run.failure, { failures: failureStrings, figure: figureStrings }) : '',
      iterations: settings.iterations,
    };
  }

  /** What there is to draw; `pointsOf`: the curve of a run. */
  pictureOf(settings: LabSettings, pointsOf: (run: RunResult) => SeedCurve['points']): LivePicture {
    const made = this.#of(settings);
    const { cells } = made;
    const isVaried = variedFields(settings).length > 0;
    const curvesOf = (find: (cell: Cell) => RunResult | undefined) =>
      cells.flatMap((cell): SeedCurve[] => {
        const { kind, seed } = cell;
        const run = find(cell);
        const testError = settings.error === 'test' ? (run?.evaluation?.testError ?? null) : null;
        return run ? [{ kind, seed, points: pointsOf(run), testError }] : [];
      });
    const own = isVaried ? [] : curvesOf(({ key }) => this.#ownRun(key));
    const curves = isVaried || own.length > 0 ? own : curvesOf((cell) => this.#recordedRun(cell));
    const conditions = conditionsOf(settings);
    const inHand = { activity: this.activity, count: this.#inHand(made) };
    return { settings, cells, runs: this.#runs, recorded: this.#recorded, conditions, inHand, curves };
  }

  /** Runs of these settings with all their records: live ones, those that are kept, and recorded ones without either. */
  async taken(settings: LabSettings): Promise<readonly RunResult[]> {
    const { byKey } = this.#of(settings);
    const keys = new Set(byKey.keys());
    const live = this.#live.filter(({ experiment, records }) => keys.has(keyOf(experiment)) && records.length > 0);
    for (const { experiment } of live) keys.delete(keyOf(experiment));
    const own = [...live, ...(await this.#kept.resultsOf(keys))];
    if (own.length > 0) return own;
    const rates = new Set([...byKey.values()].map(({ experiment }) => rateOf(experiment)));
    const recorded = (await Promise.all([...rates].map((rate) => this.#whole.at(rate).demand()))).flat();
    const wanted = new Map(recorded.map((run) => [keyOf(run.experiment), run]));
    return [...keys].flatMap((key) => wanted.get(key) ?? []);
  }

  #inHand({ byKey }: Made): number {
    const runs = [...byKey.keys()].flatMap((key) => this.#runs.get(key) ?? []);
    return runs.filter(isInHand).length;
  }

  get #live(): readonly RunProgress[] {
    return this.#sweep().runs;
  }

  get #runs(): ReadonlyMap<string, KnownRun> {
    return (this.#known ??= knownRuns(this.#live, this.#kept.entries));
  }

  #ownRun(key: string): RunResult | undefined {
    const live = this.#live.find(({ experiment, records }) => keyOf(experiment) === key && records.length > 0);
    return live ?? this.#kept.resultOf(key);
  }

  /** Recorded runs are loaded when one of them is wanted whole. */
  #recordedRun({ key, experiment }: Cell): RunResult | undefined {
    if (!this.#recorded.has(key)) return undefined;
    return this.#whole.at(rateOf(experiment)).part?.find((run) => keyOf(run.experiment) === key);
  }

  #of(settings: LabSettings): Made {
    const text = JSON.stringify(settings);
    if (this.#made?.text === text) return this.#made;
    const cells = refusalOf(settings) ? [] : cellsOf(settings);
    const byKey = new Map(cells.toReversed().map((cell) => [cell.key, cell]));
    const unique = [...new Map(cells.map((cell) => [cell.key, cell.experiment])).values()];
    this.#made = { text, cells, byKey, experiments: unique };
    return this.#made;
  }
}
