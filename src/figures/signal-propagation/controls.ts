import { gainOf } from './study/settings.ts';
import type { SignalSettings } from './study/settings.ts';
import { signalStudy } from './study/study.ts';
import { controlOf, showValue, StudyForm } from '../../live-figure/study-form.ts';
import { words as signalPropagationWords } from './words.ts';
import type { ShownKinds } from './lines.ts';

const words = signalPropagationWords.settings;

export const shownKinds: readonly ShownKinds[] = ['both', 'plain', 'residual', 'addends'];

/** Widths that can be chosen. */
export const listedWidths: readonly number[] = [32, 64, 96, 128];

/** The form of the figure: the networks that are computed, and which of them are shown. */
export class SignalControls extends StudyForm<SignalSettings> {
  constructor(form: HTMLFormElement) {
    super(form, signalStudy);
    form.addEventListener('input', () => this.#showValues());
  }

  override get settings(): SignalSettings {
    return super.settings;
  }

  override set settings(settings: SignalSettings) {
    super.settings = settings;
    this.#showValues();
  }

  get shown(): ShownKinds {
    const { value } = controlOf(this.element, 'show');
    return shownKinds.find((kind) => kind === value) ?? 'both';
  }

  /** Writes what the sliders say beside them. */
  #showValues(): void {
    const { gainPercent, layers } = this.settings;
    const gain = words.gainValue(gainPercent, gainOf({ gainPercent }));
    showValue(this.element, 'gain', gain);
    showValue(this.element, 'layers', `${layers}`);
  }
}
