import { requireChild } from './require-child.ts';
import { actionsOf, figureActions } from './figure-state.ts';
import type { FigureAction, FigureState } from './figure-state.ts';

/** The buttons that every figure has. Train submits the form, so that Enter in a field trains too. */
export class FigureButtons {
  readonly #buttons: ReadonlyMap<FigureAction, HTMLButtonElement>;
  #state: FigureState = 'recorded';
  /** In which state the first of some quick clicks was made. */
  #clickedIn: FigureState = 'recorded';

  constructor(form: HTMLFormElement, onAction: (action: FigureAction) => void) {
    const entries = figureActions.map((action) => {
      return [action, requireChild(form, `button[data-action="${action}"]`, HTMLButtonElement)] as const;
    });
    this.#buttons = new Map(entries);
    // Before the click does anything: what it does may be another state.
    form.addEventListener('click', ({ detail }) => void (detail <= 1 && (this.#clickedIn = this.#state)), true);
    for (const [action, button] of entries) {
      if (action === 'train') continue;
      button.addEventListener('click', ({ detail }) => this.#isMeant(action, detail) && onAction(action));
    }
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      onAction('train');
    });
  }

  /** The second click of a double click on Train hits what has appeared in its place; `detail` counts quick clicks. */
  #isMeant(action: FigureAction, detail: number): boolean {
    const offered = actionsOf(this.#clickedIn);
    return detail <= 1 || !offered.includes('train') || offered.includes(action);
  }

  /** Shows the buttons of a state. A reader whose button goes away finds the focus on the first one that is there. */
  show(state: FigureState): void {
    if (state === this.#state) return;
    this.#state = state;
    const shown = actionsOf(state);
    const focused = [...this.#buttons.values()].find((button) => button === document.activeElement);
    for (const [action, button] of this.#buttons) button.hidden = !shown.includes(action);
    const [first] = shown;
    // Both stand at one place. To look whether it is in sight would lay out the page before all is said.
    if (focused?.hidden && first) this.#buttons.get(first)?.focus({ preventScroll: true });
  }
}
