import type { RecordedRun } from '../../experiment/records.ts';
import { LaterPart } from '../../live-figure/later-part.ts';
import type { Notice } from '../../live-figure/notice-list.ts';
import { partNotices } from '../../live-figure/part-notices.ts';
import { recordedName } from './recorded-name.ts';
import type { RecordedPart } from './recorded-name.ts';
import type * as trialView from './trial-view.ts';
import { gradientTrialStrings as words } from './words.ts';

type View = typeof trialView;

/** What is loaded when the figure is first touched: what draws, and the recorded runs of what is chosen. */
export class TrialParts {
  readonly #onChange: () => void;
  readonly #view: LaterPart<View>;
  readonly #recorded = new Map<string, LaterPart<readonly RecordedRun[]>>();
  /** What was asked for last: what is missing of others is not told. */
  #wanted: LaterPart<readonly RecordedRun[]> | null = null;

  /** `onChange` hears when a part has come, or is missing. */
  constructor(onChange: () => void) {
    this.#onChange = onChange;
    this.#view = new LaterPart(() => import('./trial-view.ts'), onChange);
  }

  /** What draws, null until it is here. */
  get view(): View | null {
    this.#view.ask();
    return this.#view.part;
  }

  /** Null until they are here. */
  recordedOf(part: RecordedPart): readonly RecordedRun[] | null {
    const own = this.#partOf(part);
    own.ask();
    this.#wanted = own;
    return own.part;
  }

  /** Whether nothing is known yet of whether they will come. */
  isWaiting(part: RecordedPart): boolean {
    const { status } = this.#partOf(part).state;
    return status === 'unasked' || status === 'loading';
  }

  /** For a reader who waits for them. Rejects where they cannot be had. */
  demandRecorded(part: RecordedPart): Promise<readonly RecordedRun[]> {
    return this.#partOf(part).demand();
  }

  /** Asks again for what is missing. */
  retry(): void {
    this.#view.retry();
    this.#wanted?.retry();
  }

  get notices(): readonly Notice[] {
    return [...partNotices(this.#view, words.view), ...(this.#wanted ? partNotices(this.#wanted, words.recorded) : [])];
  }

  #partOf(part: RecordedPart): LaterPart<readonly RecordedRun[]> {
    const name = recordedName(part);
    const known = this.#recorded.get(name);
    if (known) return known;
    const load = async () => (await import('./recorded-trial.ts')).loadRecordedTrial(part);
    const made = new LaterPart(load, this.#onChange);
    this.#recorded.set(name, made);
    return made;
  }
}
