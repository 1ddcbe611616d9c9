import { buildNode } from '../../charts/build-node.ts';
import type { ClassLink } from '../../experiment/class-link.ts';
import { readSettings, textsOf } from '../../experiment/study.ts';
import { teachersStrings as words } from '../../i18n/teachers.ts';
import { fieldPlaces } from './field-places.ts';
import type { FieldPlace } from './field-places.ts';
import type { TaughtFigure } from './taught-figure.ts';

interface Asked<Settings> {
  readonly link: ClassLink;
  /** Those that the link sets. */
  readonly settings: Settings;
}

/** Does what a teacher's link asks of a figure: shows its task, holds what it fixes, hides what it hides. */
export class ClassGuide<Settings> {
  readonly #figure: TaughtFigure<Settings>;
  readonly #link: ClassLink;
  /** What the fixed fields say, as texts. */
  readonly #kept: ReadonlyMap<string, string>;
  /** Controls of the fields that the link fixes or hides. */
  readonly #held: FieldPlace['controls'];
  /** Undoes what was done to the controls. */
  readonly #undo: (() => void)[] = [];
  readonly #box: HTMLElement | null;
  #isOpen = false;

  /** `onOpen` hears that the reader wants to set everything. */
  constructor(
    root: HTMLElement,
    figure: TaughtFigure<Settings>,
    { link, settings }: Asked<Settings>,
    onOpen: () => void,
  ) {
    this.#figure = figure;
    this.#link = link;
    const kept = [...link.fixed, ...link.hidden];
    this.#kept = new Map([...textsOf(figure.study, settings)].filter(([name]) => kept.includes(name)));
    const [fixed, hidden] = [fieldPlaces(root, link.fixed), fieldPlaces(root, link.hidden)];
    fixed.forEach((place) => this.#fix(place));
    hidden.forEach((place) => this.#hide(place));
    this.#held = [...fixed, ...hidden].flatMap(({ controls }) => controls);
    this.#box = this.asks ? this.#buildBox(onOpen) : null;
    if (this.#box) root.prepend(this.#box);
  }

  get asks(): boolean {
    const { fixed, hidden, task } = this.#link;
    return task !== '' || fixed.length + hidden.length > 0;
  }

  /** Whatever has set a fixed field, it says what the link says, and rests. Whether it had been set. */
  keep(): boolean {
    const { study, form } = this.#figure;
    // A form lets its fields rest and wake by itself.
    if (!this.#isOpen) this.#disable(this.#held);
    const now = textsOf(study, form.settings);
    const isKept = [...this.#kept].every(([name, text]) => !now.has(name) || now.get(name) === text);
    if (this.#isOpen || isKept) return false;
    form.settings = readSettings(study, (name) => this.#kept.get(name) ?? now.get(name) ?? null).settings;
    return true;
  }

  /** Nothing is asked any more. */
  end(): void {
    this.#release();
    this.#box?.remove();
  }

  #release(): void {
    this.#isOpen = true;
    this.#undo.splice(0).forEach((undo) => undo());
  }

  #fix({ shown, controls }: FieldPlace): void {
    const note = buildNode(document, 'span', { class: 'set-by-link' }, [words.fixed]);
    const last = shown.at(-1);
    // Beside a row of buttons, and inside of what holds a field and stands in a grid.
    if (last?.matches('div, fieldset:not(.seg)')) last.append(note);
    else last?.after(note);
    this.#undo.push(() => note.remove());
    this.#disable(controls);
  }

  /** Not by the attribute: some controls are hidden and shown by their own figure. */
  #hide({ shown, controls }: FieldPlace): void {
    shown.forEach((element) => element.classList.add('hidden-by-link'));
    this.#undo.push(() => shown.forEach((element) => element.classList.remove('hidden-by-link')));
    this.#disable(controls);
  }

  #disable(controls: FieldPlace['controls']): void {
    const open = controls.filter((control) => !control.disabled);
    if (open.length === 0) return;
    open.forEach((control) => (control.disabled = true));
    this.#undo.push(() => open.forEach((control) => (control.disabled = false)));
  }

  #buildBox(onOpen: () => void): HTMLElement {
    const { fixed, hidden, task } = this.#link;
    const text = task === '' ? null : buildNode(document, 'p', { class: 'class-task-text', dir: 'auto' }, [task]);
    const said = buildNode(document, 'p', { class: 'said-by-link' }, [
      words.from(task !== '', fixed.length, hidden.length),
    ]);
    const box = buildNode(document, 'section', { class: 'class-task', 'aria-label': words.task }, [text, said]);
    if (fixed.length + hidden.length === 0) return box;
    const open = buildNode(document, 'button', { type: 'button', class: 'quiet' }, [words.openAll]);
    open.addEventListener('click', () => {
      this.#release();
      said.textContent = words.from(task !== '', 0, 0);
      // The button that was pressed is gone.
      box.tabIndex = -1;
      box.focus();
      onOpen();
    });
    said.append(' ', open);
    return box;
  }
}
