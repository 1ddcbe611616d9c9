import { hasEnded } from '../worker/run-progress.ts';
import type { RunProgress } from '../worker/run-progress.ts';
import type { MadeOf, keepRuns } from './keep-runs.ts';

type Keep = typeof keepRuns;

/** In a chunk of its own: nothing is kept before something has been trained. */
const loadKeep = async (): Promise<Keep> => (await import('./keep-runs.ts')).keepRuns;

/** Keeps the runs of a figure for the lab as they end, silently; why one is not kept is told. */
export class RunKeeper {
  readonly #figure: HTMLElement;
  readonly #onNotice: () => void;
  readonly #load: () => Promise<Keep>;
  #ended = 0;
  #notice: string | null = null;

  constructor(figure: HTMLElement, onNotice: () => void, load = loadKeep) {
    this.#figure = figure;
    this.#onNotice = onNotice;
    this.#load = load;
  }

  get notices(): readonly string[] {
    return this.#notice === null ? [] : [this.#notice];
  }

  /** Hears of every report of the runs; `madeOf` is asked when one has ended. */
  async follow(runs: readonly RunProgress[], madeOf: () => MadeOf): Promise<void> {
    const before = this.#ended;
    this.#ended = runs.filter(hasEnded).length;
    if (this.#ended <= before) return;
    const own = madeOf();
    // Without the chunk, as without a store, the runs are as good as ever.
    const keep = await this.#load().catch(() => null);
    const notice = (await keep?.(this.#figure, own, runs)) ?? null;
    if (notice === this.#notice) return;
    this.#notice = notice;
    this.#onNotice();
  }
}
