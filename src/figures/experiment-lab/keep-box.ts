import { TrainedKeeper } from '../../live-figure/kept-networks/trained-keeper.ts';
import type { SweepOptions } from '../../worker/sweep.ts';

type Box = Pick<HTMLInputElement, 'checked' | 'disabled' | 'addEventListener'>;

/** The box that a reader ticks to have kept what networks learn. It is read when a sweep starts, and rests meanwhile. */
export class KeepBox {
  readonly #box: Box;
  readonly #keeper: TrainedKeeper;

  /** `onNotice`: there is one more notice; `tell`: tells the reader at once. */
  constructor(
    box: Box,
    { onNotice, tell }: { readonly onNotice: () => void; readonly tell: (sentence: string) => void },
  ) {
    this.#box = box;
    this.#keeper = new TrainedKeeper(onNotice);
    box.addEventListener('change', () => {
      if (box.checked) void this.#ask(tell);
    });
  }

  set isResting(isResting: boolean) {
    this.#box.disabled = isResting;
  }

  /** Of a sweep that starts now. */
  get wishes(): Pick<SweepOptions, 'onTrained'> {
    return this.#box.checked ? { onTrained: this.#keeper.keep } : {};
  }

  get notices(): readonly string[] {
    return this.#keeper.notices;
  }

  /** What asks comes with the first tick; without it, as without a promise, networks are kept all the same. */
  async #ask(tell: (sentence: string) => void): Promise<void> {
    const said = await import('./keep-promise.ts').then(
      ({ askForPromise }) => askForPromise(),
      () => '',
    );
    if (said !== '') tell(said);
  }
}
