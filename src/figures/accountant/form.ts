import { textsOf } from '../../experiment/study.ts';
import type { Problem } from '../../experiment/study.ts';
import { controlOf, StudyForm } from '../../live-figure/study-form.ts';
import { requireChild } from '../../live-figure/require-child.ts';
import { choiceOf, defaultComparison, ownFieldsOf } from './choice.ts';
import type { Comparison, NetworkChoice } from './choice.ts';
import { choiceFields } from './choice-fields.ts';
import type { FieldName } from './choice-fields.ts';
import { comparisonStudy, nameOf, sideOf, sides } from './study.ts';
import type { Side } from './study.ts';

const ownFields: readonly FieldName[] = ['block', 'blocks', 'filters', 'stem', 'size', 'classes'];

type Control = HTMLSelectElement | HTMLInputElement;

/** The controls of the accountant. Its settings are the last that could be counted. */
export class AccountantForm extends StudyForm<Comparison> {
  #counted = defaultComparison;
  /** Of each side, the network of the paper that was chosen last. */
  readonly #last: Record<Side, NetworkChoice['network']> = { net: 'plain-34', with: 'resnet-34' };
  /** Sides whose own network the reader has changed: it is never overwritten. */
  readonly #changed = new Set<Side>();

  /** `onChange` hears of what the reader has set, and of what of it cannot be counted. */
  constructor(form: HTMLFormElement, onChange: (problems: readonly Problem[]) => void) {
    super(form, comparisonStudy);
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('input', ({ target }) => {
      if (target instanceof HTMLSelectElement || target instanceof HTMLInputElement) this.#heed(target);
      const { settings, problems } = this.read();
      this.#reveal(settings);
      this.#mark(problems);
      if (problems.length === 0) this.#counted = settings;
      onChange(problems);
    });
  }

  override get settings(): Comparison {
    return this.#counted;
  }

  override set settings(comparison: Comparison) {
    super.settings = comparison;
    this.#counted = comparison;
    this.#last.net = comparison.first.network;
    if (comparison.second) this.#last.with = comparison.second.network;
    // A link's own network is as dear to the reader as one that was typed.
    for (const side of sides) if (this.#last[side] === 'own') this.#changed.add(side);
    this.#reveal(comparison);
    this.#mark([]);
  }

  focus(): void {
    requireChild(this.element, 'select[name="net"]', HTMLSelectElement).focus({ preventScroll: true });
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
    for (const field of fields) controlOf(this.element, nameOf(side, field)).value = choiceFields[field].format(choice);
  }

  /** Shows the fields that mean something. */
  #reveal(comparison: Comparison): void {
    const shown = textsOf(comparisonStudy, comparison);
    for (const label of this.element.querySelectorAll<HTMLElement>('[data-field]')) {
      label.hidden = !shown.has(label.dataset['field'] ?? '');
    }
    for (const side of sides) {
      const none = requireChild(this.element, `[name="${side}-option"] option[value="none"]`, HTMLOptionElement);
      none.hidden = shown.get(side) !== 'own';
    }
  }

  #mark(problems: readonly Problem[]): void {
    const wrong = new Set(problems.map(({ field }) => field));
    for (const control of this.element.querySelectorAll<Control>('[data-field] :is(select, input)')) {
      if (wrong.has(control.name)) control.setAttribute('aria-invalid', 'true');
      else control.removeAttribute('aria-invalid');
    }
  }
}
