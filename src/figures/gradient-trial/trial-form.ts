import { readSettings, textsOf } from '../../experiment/study.ts';
import { requireChild } from '../../live-figure/require-child.ts';
import { trialTimes } from './trial-experiments.ts';
import { trialStudy } from './trial-study.ts';
import type { TrialSettings } from './trial-study.ts';
import { gradientTrialStrings as words } from './words.ts';

/** The controls of the figure. They are the one place where settings are written down, but for the seed. */
export class TrialForm {
  readonly #form: HTMLFormElement;
  readonly #slider: HTMLInputElement;
  readonly #said: HTMLOutputElement;
  readonly #fieldsets: readonly HTMLFieldSetElement[];
  #seed = trialStudy.defaults.seed;

  constructor(form: HTMLFormElement) {
    this.#form = form;
    this.#slider = requireChild(form, 'input[name="time"]', HTMLInputElement);
    this.#said = requireChild(form, 'output[name="moment"]', HTMLOutputElement);
    this.#fieldsets = [...form.querySelectorAll<HTMLFieldSetElement>('fieldset[data-settings]')];
  }

  get isValid(): boolean {
    return this.#form.checkValidity();
  }

  get settings(): TrialSettings {
    const textOf = (name: string) => {
      if (name === 'seed') return `${this.#seed}`;
      return name === 'at' ? `${trialTimes[Number(this.#slider.value)]}` : this.#field(name).value;
    };
    return readSettings(trialStudy, textOf).settings;
  }

  set settings(settings: TrialSettings) {
    this.#seed = settings.seed;
    this.#slider.value = `${trialTimes.indexOf(settings.time)}`;
    for (const [name, text] of textsOf(trialStudy, settings))
      if (name !== 'seed' && name !== 'at') this.#field(name).value = text;
    this.sayMoment();
  }

  /** Settings rest while networks train; what is looked at does not. */
  set disabled(disabled: boolean) {
    for (const fieldset of this.#fieldsets) fieldset.disabled = disabled;
  }

  /** Writes beside the slider what it says. */
  sayMoment(): void {
    const said = words.settings.moment(trialTimes[Number(this.#slider.value)]!);
    this.#said.value = said;
    this.#slider.setAttribute('aria-valuetext', said);
  }

  #field(name: string): RadioNodeList | HTMLInputElement {
    const field = this.#form.elements.namedItem(name);
    if (field instanceof RadioNodeList || field instanceof HTMLInputElement) return field;
    throw new Error(`missing field in the form: ${name}`);
  }
}
