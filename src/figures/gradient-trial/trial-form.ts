import type { DataSelect } from '../../live-figure/own-images/data-select.ts';
import { requireChild } from '../../live-figure/require-child.ts';
import { showValue, StudyForm } from '../../live-figure/study-form.ts';
import { trialTimes } from './trial-experiments.ts';
import { trialStudy } from './trial-study.ts';
import type { TrialSettings } from './trial-study.ts';
import { gradientTrialStrings as words } from './words.ts';

/** The controls of the figure. The slider goes from moment to moment, which are not as far apart as their iterations. */
export class TrialForm extends StudyForm<TrialSettings> {
  readonly slider: HTMLInputElement;

  constructor(form: HTMLFormElement, data: DataSelect) {
    const slider = requireChild(form, 'input[name="time"]', HTMLInputElement);
    super(form, trialStudy, {
      data,
      at: {
        read: () => `${trialTimes[Number(slider.value)]}`,
        write: (text) => (slider.value = `${trialTimes.indexOf(Number(text))}`),
      },
    });
    this.slider = slider;
    form.addEventListener('input', () => this.#sayMoment());
  }

  override get settings(): TrialSettings {
    return super.settings;
  }

  override set settings(settings: TrialSettings) {
    super.settings = settings;
    this.#sayMoment();
  }

  #sayMoment(): void {
    showValue(this.element, 'time', words.settings.moment(trialTimes[Number(this.slider.value)]!));
  }
}
