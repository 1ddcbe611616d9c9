import { defaultSignalSettings, gainOf } from '../../experiment/signal-settings.ts';
import type { SignalSettings } from '../../experiment/signal-settings.ts';
import { signalPropagationStrings } from '../../i18n/en/signal-propagation.ts';
import type { ShownKinds } from './signal-lines.ts';

const words = signalPropagationStrings.settings;

export const shownKinds: readonly ShownKinds[] = ['both', 'plain', 'residual'];

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
    return {
      gainPercent: this.#numberOf('gain'),
      layers: this.#numberOf('layers'),
      width: this.#numberOf('width'),
      firstSeed: this.#firstSeed,
    };
  }

  set settings({ gainPercent, layers, width, firstSeed }: SignalSettings) {
    this.#firstSeed = firstSeed;
    const values = { gain: gainPercent, layers, width };
    for (const [name, value] of Object.entries(values)) this.#field(name).value = `${value}`;
    this.showValues();
  }

  get shown(): ShownKinds {
    const { value } = this.#field('show');
    return value === 'plain' || value === 'residual' ? value : 'both';
  }

  /** Writes what the sliders say beside them. */
  showValues(): void {
    const { gainPercent, layers } = this.settings;
    const gain = words.gainValue(gainPercent, gainOf({ gainPercent }));
    this.#field('gain-value').value = gain;
    this.#field('layers-value').value = `${layers}`;
    this.#form.querySelector('input[name="gain"]')?.setAttribute('aria-valuetext', gain);
  }

  #numberOf(name: string): number {
    return Number(this.#field(name).value);
  }

  #field(name: string): RadioNodeList | HTMLInputElement | HTMLOutputElement {
    const field = this.#form.elements.namedItem(name);
    if (field instanceof RadioNodeList || field instanceof HTMLInputElement || field instanceof HTMLOutputElement) {
      return field;
    }
    throw new Error(`missing field in the form: ${name}`);
  }
}
