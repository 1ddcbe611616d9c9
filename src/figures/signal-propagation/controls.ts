import { defaultSignalSettings, gainOf } from './study/settings.ts';
import type { SignalSettings } from './study/settings.ts';
import { signalStudy } from './study/study.ts';
import { readSettings, textsOf } from '../../experiment/study.ts';
import { words as signalPropagationWords } from './words.ts';
import type { ShownKinds } from './lines.ts';

const words = signalPropagationWords.settings;

export const shownKinds: readonly ShownKinds[] = ['both', 'plain', 'residual', 'addends'];

/** Widths that can be chosen. */
export const listedWidths: readonly number[] = [32, 64, 96, 128];

/** The form of the figure. Its controls are the one place where settings are written down, but for the seed. */
export class SignalControls {
  readonly #form: HTMLFormElement;
  #firstSeed = defaultSignalSettings.firstSeed;

  constructor(form: HTMLFormElement) {
    this.#form = form;
  }

  get settings(): SignalSettings {
    const textOf = (name: string) => (name === 'seed' ? `${this.#firstSeed}` : this.#field(name).value);
    return readSettings(signalStudy, textOf).settings;
  }

  set settings(settings: SignalSettings) {
    this.#firstSeed = settings.firstSeed;
    for (const [name, text] of textsOf(signalStudy, settings)) if (name !== 'seed') this.#field(name).value = text;
    this.showValues();
  }

  get shown(): ShownKinds {
    const { value } = this.#field('show');
    return shownKinds.find((kind) => kind === value) ?? 'both';
  }

  /** Writes what the sliders say beside them. */
  showValues(): void {
    const { gainPercent, layers } = this.settings;
    const gain = words.gainValue(gainPercent, gainOf({ gainPercent }));
    this.#field('gain-value').value = gain;
    this.#field('layers-value').value = `${layers}`;
    this.#form.querySelector('input[name="gain"]')?.setAttribute('aria-valuetext', gain);
  }

  #field(name: string): RadioNodeList | HTMLInputElement | HTMLOutputElement {
    const field = this.#form.elements.namedItem(name);
    if (field instanceof RadioNodeList || field instanceof HTMLInputElement || field instanceof HTMLOutputElement) {
      return field;
    }
    throw new Error(`missing field in the form: ${name}`);
  }
}
