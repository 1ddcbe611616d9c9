import { readSettings, textsOf } from '../../experiment/study.ts';
import type { Problem, ReadSettings } from '../../experiment/study.ts';
import { requireChild } from '../../live-figure/require-child.ts';
import { choiceOf, ownFieldsOf } from './choice.ts';
import type { Comparison, NetworkChoice } from './choice.ts';
import { choiceFields, fieldNames } from './choice-fields.ts';
import type { FieldName } from './choice-fields.ts';
import { comparisonStudy, nameOf, sideOf, sides } from './study.ts';
import type { Side } from './study.ts';

const ownFields: readonly FieldName[] = ['block', 'blocks', 'filters', 'stem', 'size', 'classes'];

type Control = HTMLSelectElement | HTMLInputElement;

/** The controls of the accountant: the one place where the wanted comparison is written down. */
export class AccountantForm {
  readonly #form: HTMLFormElement;
  /** Of each side, the network of the paper that was chosen last. */
  readonly #last: Record<Side, NetworkChoice['network']> = { net: 'plain-34', with: 'resnet-34' };
  /** Sides whose own network the reader has changed: it is never overwritten. */
  readonly #changed = new Set<Side>();

  constructor(form: HTMLFormElement, onChange: (read: ReadSettings<Comparison>) => void) {
    this.#form = form;
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('input', ({ target }) => {
      if (target instanceof HTMLSelectElement || target instanceof HTMLInputElement) this.#heed(target);
      const read = this.read();
      this.#reveal(read.settings);
      this.#mark(read.problems);
      onChange(read);
    });
  }

  read(): ReadSettings<Comparison> {
    const fields = new FormData(this.#form);
    return readSettings(comparisonStudy, (name) => {
      const value = fields.get(name);
      return typeof value === 'string' ? value : null;
    });
  }

  write(comparison: Comparison): void {
    for (const [name, value] of textsOf(comparisonStudy, comparison)) this.#set(name, value);
    this.#last.net = comparison.first.network;
    if (comparison.second) this.#last.with = comparison.second.network;
    // A link's own network is as dear to the reader as one that was typed.
    for (const side of sides) if (this.#last[side] === 'own') this.#changed.add(side);
    this.#reveal(comparison);
    this.#mark([]);
  }

  focus(): void {
    this.#control('net').focus({ preventScroll: true });
  }

  #control(name: string): Control {
    const found = this.#form.elements.namedItem(name);
    if (found instanceof HTMLSelectElement || found instanceof HTMLInputElement) return found;
    throw new Error(`missing field in the form: ${name}`);
  }

  #set(name: string, value: string): void {
    const field = this.#form.elements.namedItem(name);
    if (field instanceof RadioNodeList) field.value = value;
    else this.#control(name).value = value;
  }

  /** A new network brings its own shortcuts; an own one that is untouched starts as the network before it. */
  #heed({ name, value }: Control): void {
    const side = sideOf(name);
    if (!side) return;
    if (ownFields.some((field) => name === nameOf(side, field))) this.#changed.add(side);
    if (name !== side) return;
    const last = this.#last[side];
    const network = choiceFields.network.parse(value, choiceOf(last))?.network;
    if (!network) return;
    this.#last[side] = network;
    if (network !== 'own') return this.#setFields(side, choiceOf(network), ['option', 'stride']);
    if (last === 'own' || this.#changed.has(side)) return;
    const own = ownFieldsOf(last);
    if (own) this.#setFields(side, { ...choiceOf(last), ...own }, ['option', ...ownFields]);
  }

  #setFields(side: Side, choice: NetworkChoice, fields: readonly FieldName[]): void {
    for (const field of fields) this.#set(nameOf(side, field), choiceFields[field].format(choice));
  }

  /** Shows the fields that mean something. */
  #reveal(comparison: Comparison): void {
    const shown = textsOf(comparisonStudy, comparison);
    for (const label of this.#form.querySelectorAll<HTMLElement>('[data-field]')) {
      label.hidden = !shown.has(label.dataset['field'] ?? '');
    }
    for (const side of sides) {
      const none = requireChild(this.#form, `[name="${side}-option"] option[value="none"]`, HTMLOptionElement);
      none.hidden = shown.get(side) !== 'own';
    }
  }

  #mark(problems: readonly Problem[]): void {
    const wrong = new Set(problems.map(({ field }) => field));
    for (const name of sides.flatMap((side) => fieldNames.map((field) => nameOf(side, field)))) {
      const control = this.#control(name);
      if (wrong.has(name)) control.setAttribute('aria-invalid', 'true');
      else control.removeAttribute('aria-invalid');
    }
  }
}
