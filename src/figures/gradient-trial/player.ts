/** How long each moment is shown (ms). */
const stay = 420;

/** Goes through the moments of a slider, or, where motion is to be reduced, one on at each press. */
export class Player {
  readonly #slider: HTMLInputElement;
  readonly #button: HTMLButtonElement;
  readonly #names: { readonly play: string; readonly stopPlaying: string; readonly next: string };
  readonly #reduced = matchMedia('(prefers-reduced-motion: reduce)');
  #timer: ReturnType<typeof setInterval> | undefined;

  /** The slider's own `input` event tells of every move. */
  constructor(
    slider: HTMLInputElement,
    button: HTMLButtonElement,
    names: { readonly play: string; readonly stopPlaying: string; readonly next: string },
    signal: AbortSignal,
  ) {
    this.#slider = slider;
    this.#button = button;
    this.#names = names;
    button.addEventListener('click', () => this.#press());
    // A reader who takes the slider has it.
    for (const taken of ['pointerdown', 'keydown']) slider.addEventListener(taken, () => this.stop());
    this.#reduced.addEventListener('change', () => this.stop(), { signal });
    signal.addEventListener('abort', () => this.stop());
    this.#name();
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.#name();
  }

  #press(): void {
    if (this.#timer !== undefined) return this.stop();
    if (this.#reduced.matches) return this.#go(this.#isLast ? 0 : Number(this.#slider.value) + 1);
    this.#timer = setInterval(() => this.#step(), stay);
    this.#name();
    this.#go(this.#isLast ? 0 : Number(this.#slider.value) + 1);
  }

  #step(): void {
    this.#go(Number(this.#slider.value) + 1);
    if (this.#isLast) this.stop();
  }

  get #isLast(): boolean {
    return this.#slider.value === this.#slider.max;
  }

  #go(index: number): void {
    this.#slider.value = `${index}`;
    this.#slider.dispatchEvent(new Event('input', { bubbles: true }));
  }

  #name(): void {
    const { play, stopPlaying, next } = this.#names;
    this.#button.textContent = this.#timer !== undefined ? stopPlaying : this.#reduced.matches ? next : play;
  }
}
