import type { Backend } from '../../engine/backends.ts';
import { areSame } from '../../experiment/permalink.ts';
import { sweepPresets } from '../../experiment/sweep.ts';
import type { DepthSweep, SweepPreset } from '../../experiment/sweep.ts';
import { words as labWords } from './words.ts';
import { parseBackend } from '../../live-figure/backend-choice.ts';
import { requireChild } from '../../live-figure/require-child.ts';
import { controlOf, StudyForm } from '../../live-figure/study-form.ts';
import type { InsideChoice } from './inside-instruments.ts';
import { depthControls, invalidDepths } from './controls.ts';
import { sweepStudy } from './study.ts';

const words = labWords.settings;

/** The controls of the lab: the wanted sweep, and what is no part of the experiment. */
export class SettingsForm extends StudyForm<DepthSweep> {
  readonly #otherDepths: HTMLInputElement;

  /** `onChange` hears of valid settings only. */
  constructor(form: HTMLFormElement, onChange: () => void) {
    super(form, sweepStudy, { depths: depthControls(form) });
    this.#otherDepths = requireChild(form, 'input[name="other-depths"]', HTMLInputElement);
    const settings = requireChild(form, 'details.settings', HTMLDetailsElement);
    // A control in a closed disclosure cannot show the browser's message.
    form.addEventListener('invalid', () => (settings.open = true), { capture: true });
    form.addEventListener('input', ({ target }) => {
      if (target instanceof HTMLInputElement && target.name === 'preset')
        this.#applyPreset(target.value as SweepPreset);
      this.#validateDepths();
      if (!form.checkValidity()) return;
      this.#showPreset();
      onChange();
    });
  }

  override get settings(): DepthSweep {
    return super.settings;
  }

  override set settings(sweep: DepthSweep) {
    super.settings = sweep;
    this.#showPreset();
    this.#validateDepths();
  }

  /** The backend that is asked for. */
  get backend(): Backend | 'auto' {
    return parseBackend(`backend=${controlOf(this.element, 'backend').value}`).backend;
  }

  set backend(backend: Backend | 'auto') {
    controlOf(this.element, 'backend').value = backend;
  }

  /** What is to be seen inside while networks train. It changes no bit of the experiment. */
  get inside(): InsideChoice {
    const isChecked = (value: string) =>
      requireChild(this.element, `input[name="inside"][value="${value}"]`, HTMLInputElement).checked;
    return { layers: isChecked('layers'), images: isChecked('images') };
  }

  /** A preset leaves the seed as it is. */
  #applyPreset(preset: SweepPreset): void {
    this.settings = { ...sweepPresets[preset], firstSeed: this.settings.firstSeed };
  }

  /** Marks the preset that the controls now stand for, whatever its seeds start from, or none. */
  #showPreset(): void {
    const { settings } = this;
    const { firstSeed } = settings;
    for (const radio of this.element.querySelectorAll<HTMLInputElement>('input[name="preset"]')) {
      const preset = sweepPresets[radio.value as SweepPreset];
      radio.checked = areSame(sweepStudy, { ...preset, firstSeed }, settings);
    }
  }

  #validateDepths(): void {
    const wrong = invalidDepths(this.#otherDepths.value);
    const boxes = this.element.querySelectorAll('input[name="depth"]:checked');
    const none = boxes.length === 0 && this.#otherDepths.value.trim() === '';
    const message = wrong.length > 0 ? words.invalidDepths(wrong.join(', ')) : none ? words.noDepths : '';
    this.#otherDepths.setCustomValidity(message);
  }
}
