import { showValue, StudyForm } from '../../live-figure/study-form.ts';
import { dialStudy } from './study/dial-study.ts';
import type { DialSettings } from './study/dial-study.ts';
import { words } from './words.ts';

/** The form of the figure: the angle, what F is made of, and a seed that a button draws. */
export class DialForm extends StudyForm<DialSettings> {
  constructor(form: HTMLFormElement) {
    super(form, dialStudy);
    form.addEventListener('input', () => this.#showValue());
  }

  override get settings(): DialSettings {
    return super.settings;
  }

  override set settings(settings: DialSettings) {
    super.settings = settings;
    this.#showValue();
  }

  /** The reader drags: the slider goes along. */
  turnTo(degrees: number): void {
    if (degrees === this.settings.degrees) return;
    this.settings = { ...this.settings, degrees };
    this.element.dispatchEvent(new Event('input', { bubbles: true }));
  }

  #showValue(): void {
    showValue(this.element, 'angle', words.dial.degrees(this.settings.degrees));
  }
}
