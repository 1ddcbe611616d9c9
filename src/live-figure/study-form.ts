import { readSettings, textsOf } from '../experiment/study.ts';
import type { ReadSettings, Study } from '../experiment/study.ts';

/** How the text of a field that is no single control of its name is read and written. */
export interface FieldControls {
  readonly read: () => string;
  readonly write: (text: string) => void;
}

/** A control of a form by its name, or several that share one. Throws when markup and script have drifted apart. */
export function controlOf(form: HTMLFormElement, name: string): RadioNodeList | HTMLInputElement | HTMLSelectElement {
  const found = findControl(form, name);
  if (found) return found;
  throw new Error(`missing field in the form: ${name}`);
}

function findControl(form: HTMLFormElement, name: string) {
  const found = form.elements.namedItem(name);
  const isControl =
    found instanceof RadioNodeList || found instanceof HTMLInputElement || found instanceof HTMLSelectElement;
  return isControl ? found : null;
}

/** Says beside a slider what it stands at: in the output that is named for it, and to those who do not see it. */
export function showValue(form: HTMLFormElement, name: string, text: string): void {
  const output = form.elements.namedItem(`${name}-value`);
  if (!(output instanceof HTMLOutputElement)) throw new Error(`missing output in the form: ${name}-value`);
  output.value = text;
  form.querySelector(`input[name="${name}"]`)?.setAttribute('aria-valuetext', text);
}

/**
 * The controls of a figure, named as the fields of its study: the one place where its settings are written down. A field
 * without a control, as a seed that a button draws, is kept here.
 */
export class StudyForm<Settings> {
  readonly element: HTMLFormElement;
  readonly #study: Study<Settings>;
  readonly #special: Readonly<Record<string, FieldControls>>;
  readonly #kept = new Map<string, string>();

  /** `special`: the fields that are no single control of their name. */
  constructor(element: HTMLFormElement, study: Study<Settings>, special: Readonly<Record<string, FieldControls>> = {}) {
    this.element = element;
    this.#study = study;
    this.#special = special;
  }

  /** Those that the form says now, the default in the place of what cannot be read. */
  get settings(): Settings {
    return this.read().settings;
  }

  set settings(settings: Settings) {
    for (const [name, text] of textsOf(this.#study, settings)) this.#write(name, text);
  }

  /** Settings rest while networks train; what is looked at does not. */
  set disabled(disabled: boolean) {
    for (const fieldset of this.element.querySelectorAll<HTMLFieldSetElement>('fieldset[data-settings]'))
      fieldset.disabled = disabled;
  }

  read(): ReadSettings<Settings> {
    return readSettings(this.#study, (name) => this.#read(name));
  }

  #read(name: string): string | null {
    const special = this.#special[name];
    if (special) return special.read();
    return findControl(this.element, name)?.value ?? this.#kept.get(name) ?? null;
  }

  #write(name: string, text: string): void {
    const control = this.#special[name] ? null : findControl(this.element, name);
    if (control) control.value = text;
    else if (this.#special[name]) this.#special[name].write(text);
    else this.#kept.set(name, text);
  }
}
