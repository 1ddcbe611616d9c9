import { buildNode } from '../../charts/build-node.ts';
import type { ClassLink } from '../../experiment/class-link.ts';
import { readSettings, textsOf } from '../../experiment/study.ts';
import { teachersStrings as words } from '../../i18n/teachers.ts';
import { fieldPlaces } from './field-places.ts';
import type { FieldPlace } from './field-places.ts';
import { fieldValue } from './field-value.ts';
import { strainedPresets } from './preset-controls.ts';
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
  readonly #fixed: readonly FieldPlace[];
  readonly #hidden: readonly FieldPlace[];
  /** Controls that rest while the link is kept to. */
  readonly #held: FieldPlace['controls'];
  /** Undoes what was done to the controls. */
  readonly #undo: (() => void)[] = [];
  readonly #box: HTMLElement | null;
  /** What the link has done. */
  readonly #said = buildNode(document, 'span');
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
    this.#fixed = fieldPlaces(root, link.fixed);
    this.#hidden = fieldPlaces(root, link.hidden);
    const presets = strainedPresets(root, this.#kept);
    this.#held = [...[...this.#fixed, ...this.#hidden].flatMap(({ controls }) => controls), ...presets];
    this.#fixed.forEach((place) => this.#markFixed(place));
    this.#hidden.forEach((place) => this.#hide(place));
    this.#markPresets(presets);
    this.#disable(this.#held);
    this.#box = this.asks ? this.#buildBox(onOpen) : null;
    if (this.#box) root.prepend(this.#box);
    // Whoever has come by such a link makes none.
    if (this.asks) this.#mark(root, 'is-for-class');
  }

  get asks(): boolean {
    const { fixed, hidden, task } = this.#link;
    return task !== '' || fixed.length + hidden.length > 0;
  }

  /** Whatever has set a fixed field, it says what the link says, and rests. Whether it had been set. */
  keep(): boolean {
    if (this.#isOpen) return false;
    const { study, form } = this.#figure;
    const now = textsOf(study, form.settings);
    const isKept = [...this.#kept].every(([name, text]) => !now.has(name) || now.get(name) === text);
    if (!isKept) form.settings = readSettings(study, (name) => this.#kept.get(name) ?? now.get(name) ?? null).settings;
    // A form lets its fields rest and wake by itself.
    this.#disable(this.#held);
    this.#say();
    return !isKept;
  }

  /** Nothing is asked any more. */
  end(): void {
    this.#release();
    this.#box?.remove();
  }

  #release(): void {
    this.#isOpen = true;
    this.#undo.splice(0).forEach((undo) => undo());
    // Fields that mean nothing in these settings rest for another reason, which their form knows.
    const { form } = this.#figure;
    const { settings } = form;
    form.settings = settings;
    this.#say();
  }

  #markFixed({ shown }: FieldPlace): void {
    const note = buildNode(document, 'span', { class: 'set-by-link' }, [words.fixed]);
    const last = shown.at(-1);
    // Beside a row of buttons, and inside of what holds a field and stands in a grid.
    if (last?.matches('div, fieldset:not(.seg)')) last.append(note);
    else last?.after(note);
    this.#undo.push(() => note.remove());
  }

  #markPresets(presets: FieldPlace['controls']): void {
    const last = presets.at(-1);
    if (!last) return;
    const note = buildNode(document, 'span', { class: 'set-by-link' }, [words.presets]);
    (last.closest('fieldset') ?? last).after(note);
    this.#undo.push(() => note.remove());
  }

  /** Not by the attribute: some controls are hidden and shown by their own figure. */
  #hide({ shown }: FieldPlace): void {
    shown.forEach((element) => this.#mark(element, 'hidden-by-link'));
  }

  #mark(element: HTMLElement, name: string): void {
    element.classList.add(name);
    this.#undo.push(() => element.classList.remove(name));
  }

  #disable(controls: FieldPlace['controls']): void {
    const open = controls.filter((control) => !control.disabled);
    if (open.length === 0) return;
    open.forEach((control) => (control.disabled = true));
    this.#undo.push(() => open.forEach((control) => (control.disabled = false)));
  }

  /** Where the text came from, and what the link has set and hidden. */
  #say(): void {
    const setBy = (places: readonly FieldPlace[]) =>
      this.#isOpen ? [] : places.map((place) => ({ label: place.label, value: fieldValue(place) }));
    const text = words.from(this.#link.task !== '', setBy(this.#fixed), setBy(this.#hidden));
    if (this.#said.textContent !== text) this.#said.textContent = text;
  }

  #buildBox(onOpen: () => void): HTMLElement {
    const { fixed, hidden, task } = this.#link;
    const text = task === '' ? null : buildNode(document, 'p', { class: 'class-task-text', dir: 'auto' }, [task]);
    const said = buildNode(document, 'p', { class: 'said-by-link' }, [this.#said]);
    const box = buildNode(document, 'section', { class: 'class-task', 'aria-label': words.task }, [text, said]);
    if (fixed.length + hidden.length === 0) return box;
    const open = buildNode(document, 'button', { type: 'button', class: 'quiet' }, [words.openAll]);
    open.addEventListener('click', () => {
      this.#release();
      open.remove();
      // The button that was pressed is gone.
      box.tabIndex = -1;
      box.focus();
      onOpen();
    });
    said.append(' ', open);
    return box;
  }
}
