import type { DataSet } from '../../data/data-set.ts';
import { dataKey } from '../../experiment/data-sets.ts';
import type { DataChoice } from '../../experiment/data-sets.ts';
import type { RecordedRun } from '../../experiment/records.ts';
import type { RoundingGrowth } from '../../experiment/rounding.ts';
import { words } from './words.ts';
import { pageFiles } from '../../worker/sweep-dependencies.ts';
import { LaterPart } from '../../live-figure/later-part.ts';
import type { Notice } from '../../live-figure/notice-list.ts';
import { partNotices } from '../../live-figure/part-notices.ts';
import type * as labView from './lab-view.ts';
import type { Recorded } from './recorded-files.ts';

export type View = typeof labView;

/** What reads recorded runs comes with them. */
const files = () => import('./recorded-files.ts');

/** The parts of the lab that are loaded when something live is first drawn. Networks train without them, too. */
export class LabParts {
  readonly #view: LaterPart<View>;
  readonly #recorded: LaterPart<Recorded>;
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
    this.#recorded = new LaterPart(async () => (await files()).loadRecorded(), onChange);
    this.#growths = new LaterPart(async () => (await files()).loadRoundingGrowths(), onChange);
  }

  /** Every run of the file: the depth sweep of the page, and those at other rates; empty until they are here. */
  get recorded(): readonly RecordedRun[] {
    return this.#recorded.part?.runs ?? [];
  }

  /** Those of the page's depth sweep. */
  get depthSweep(): readonly RecordedRun[] {
    return this.#recorded.part?.depthSweep ?? [];
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
    this.#recorded.ask();
    this.#growths.ask();
    if (this.#recorded.state.status !== 'loading') this.#waited = true;
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
  async demandDepthSweep(): Promise<readonly RecordedRun[]> {
    return (await this.#recorded.demand()).depthSweep;
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
    return [...partNotices(this.#view, words.charts), ...partNotices(this.#recorded, words.recorded), ...images];
  }
}
