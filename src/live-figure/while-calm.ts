/** Does things while no button of the mouse and no finger is down, at once or as soon as the last is lifted. */
export class WhileCalm {
  #isPressed = false;
  #due: (() => void) | null = null;

  constructor(signal: AbortSignal) {
    addEventListener('pointerdown', () => (this.#isPressed = true), { signal, capture: true });
    for (const end of ['pointerup', 'pointercancel', 'dragend'] as const) {
      addEventListener(end, () => this.#lifted(), { signal, capture: true });
    }
  }

  /** The newest takes the place of what waits. */
  do(act: () => void): void {
    if (this.#isPressed) this.#due = act;
    else act();
  }

  #lifted(): void {
    this.#isPressed = false;
    // The click comes after it.
    setTimeout(() => {
      if (this.#isPressed) return;
      this.#due?.();
      this.#due = null;
    });
  }
}
