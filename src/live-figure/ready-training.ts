import { readyForSet } from './ready-for-set.ts';
import { TrainingFigure } from './training-figure.ts';
import type { TrainingSources } from './training-figure.ts';

/** A figure that has something to get ready before it trains; where that cannot be had, nothing is trained. */
export class ReadyTraining<Settings> extends TrainingFigure<Settings> {
  readonly #ready: () => Promise<boolean>;
  readonly #set: () => string;
  #isGettingReady = false;

  /** `ready`: gets it, or tells the reader why it cannot be had, and says whether it is there. */
  constructor(
    root: HTMLElement,
    sources: TrainingSources<Settings>,
    signal: AbortSignal,
    ready: () => Promise<boolean>,
  ) {
    super(root, sources, signal);
    this.#ready = ready;
    this.#set = () => JSON.stringify(sources.experimentsOf(sources.form.settings));
  }

  override train(): void {
    // Who presses twice trains once.
    if (this.#isGettingReady) return;
    this.#isGettingReady = true;
    void this.#getReady();
  }

  async #getReady(): Promise<void> {
    const isReady = await readyForSet(this.#ready, this.#set).finally(() => (this.#isGettingReady = false));
    if (isReady) super.train();
  }
}
