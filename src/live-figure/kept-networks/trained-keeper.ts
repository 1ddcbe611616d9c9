import type { TrainedValues } from '../../engine/checkpoint.ts';
import type { RunProgress } from '../../worker/run-progress.ts';
import type { keepTrainedRun } from './keep-trained.ts';

type Keep = typeof keepTrainedRun;

/** In a chunk of its own: nothing is kept before something has been trained. */
const loadKeep = async (): Promise<Keep> => (await import('./keep-trained.ts')).keepTrainedRun;

/** Keeps the networks that a figure trains, silently; a device that cannot is told of once. */
export class TrainedKeeper {
  readonly #onNotice: () => void;
  readonly #load: () => Promise<Keep>;
  #notice: string | null = null;

  constructor(onNotice: () => void, load = loadKeep) {
    this.#onNotice = onNotice;
    this.#load = load;
  }

  get notices(): readonly string[] {
    return this.#notice === null ? [] : [this.#notice];
  }

  /** For a sweep, as its `onTrained`. */
  readonly keep = (run: RunProgress, trained: TrainedValues): void => {
    void this.#keep(run, trained);
  };

  async #keep(run: RunProgress, trained: TrainedValues): Promise<void> {
    // Without the chunk, as without a store, the run is as good as ever.
    const keep = await this.#load().catch(() => null);
    const notice = (await keep?.(run, trained)) ?? null;
    if (notice === null || this.#notice !== null) return;
    this.#notice = notice;
    this.#onNotice();
  }
}
