import type { DataSet } from '../../data/data-set.ts';
import { dataKey } from '../../experiment/data-sets.ts';
import type { DataChoice } from '../../experiment/data-sets.ts';
import { defaultExperiment } from '../../experiment/defaults.ts';
import type { Experiment } from '../../experiment/experiment.ts';
import type { RecordedRun } from '../../experiment/records.ts';
import type { RoundingGrowth } from '../../experiment/rounding.ts';
import { words } from './words.ts';
import { pageFiles } from '../../worker/sweep-dependencies.ts';
import { LaterPart } from '../../live-figure/later-part.ts';
import { SweepsByRate } from '../../live-figure/sweeps-by-rate.ts';
import type { Notice } from '../../live-figure/notice-list.ts';
import { partNotices } from '../../live-figure/part-notices.ts';
import type * as labView from './lab-view.ts';

export type View = typeof labView;

const pageRate = defaultExperiment.training.learningRate.rate;

/** The parts of the lab that are loaded when something live is first drawn. Networks train without them, too. */
export class LabParts {
  readonly #view: LaterPart<View>;
  readonly #recorded: SweepsByRate;
  readonly #growths: LaterPart<readonly RoundingGrowth[]>;

  /** The images, by their key: they are there already when networks train. */
  readonly #images = new Map<string, LaterPart<DataSet>>();
  readonly #onChange: () => void;

  /** Whether the recorded runs have come, or were waited for long enough. */
  #waited = false;

  /** `onChange` hears when a part has come, or is missing. */
  constructor(onChange: () => void) {
    this.#onChange = onChange;
    this.#view = new LaterPart(() => import('./lab-view.ts'), onChange);
    this.#recorded = new SweepsByRate(onChange);
    this.#growths = new LaterPart(async () => (await import('./load-growths.ts')).loadGrowths(), onChange);
  }

  /** The recorded depth sweep of the page; empty until it is here. */
  get depthSweep(): readonly RecordedRun[] {
    return this.#recorded.at(pageRate).part ?? [];
  }

  /** What was recorded at the rates of these runs; of each rate nothing until it is here. */
  askForRecorded(runs: readonly { readonly experiment: Experiment }[]): readonly RecordedRun[] {
    const rates = new Set(runs.map(({ experiment }) => experiment.training.learningRate.rate));
    return [...rates].flatMap((rate) => this.#recorded.at(rate).part ?? []);
  }

  /** What rounding alone does to runs; empty until it is here. Where it does not come, the caption says what it lacks. */
  get growths(): readonly RoundingGrowth[] {
    return this.#growths.part ?? [];
  }

  /**
   * What draws, null until it is here. It is held back while the recorded runs are on their way for the first time, so
   * that live ones are not drawn without them first; where those do not come, live ones are drawn alone.
   */
  askForView(): View | null {
    this.#view.ask();
    const { state } = this.#recorded.at(pageRate);
    this.#growths.ask();
    if (state.status !== 'loading') this.#waited = true;
    return this.#waited ? this.#view.part : null;
  }

  /** What draws, as soon as it is here; null before. */
  get view(): View | null {
    return this.#view.part;
  }

  /** The images of a choice, that networks train and are tested on; null until they are here. */
  askForImages(choice: DataChoice): DataSet | null {
    const key = dataKey(choice);
    const part = this.#images.get(key) ?? new LaterPart(() => pageFiles.loadData(choice, {}), this.#onChange);
    this.#images.set(key, part);
    part.ask();
    return part.part;
  }

  /** The recorded depth sweep for a reader who waits for it. Rejects where it cannot be had. */
  demandDepthSweep(): Promise<readonly RecordedRun[]> {
    return this.#recorded.at(pageRate).demand();
  }

  /** Asks again for what is missing. */
  retry(): void {
    this.#view.retry();
    this.#recorded.retry();
    this.#growths.retry();
  }

  /** Whether live runs cannot be drawn, and the reader has been told so. */
  get cannotDraw(): boolean {
    return this.#view.isLacking;
  }

  get notices(): readonly Notice[] {
    const images = [...this.#images.values()].flatMap((part) => partNotices(part, words.data.notShown));
    const { lacking } = this.#recorded;
    const recorded = lacking ? partNotices(lacking, words.recorded) : [];
    return [...partNotices(this.#view, words.charts), ...recorded, ...images];
  }
}
