import type { Backend } from '../../engine/backends.ts';
import { sweepPresets } from '../../experiment/sweep.ts';
import type { DepthSweep, SweepPreset } from '../../experiment/sweep.ts';
import { words as degradationLabStrings } from './words.ts';
import { parseBackend } from '../../live-figure/backend-choice.ts';
import { requireChild } from '../../live-figure/require-child.ts';
import type { InsideChoice } from './inside-instruments.ts';
import { invalidDepths, readSweep, setField, showPreset, writeSweep } from './controls.ts';

const words = degradationLabStrings.settings;

/** The controls of the lab. They are the one place where the wanted sweep is written down. */
export class SettingsForm {
  readonly #form: HTMLFormElement;
  readonly #otherDepths: HTMLInputElement;
  readonly #fieldsets: readonly HTMLFieldSetElement[];

  /** `onChange` hears of valid settings only. */
  constructor(form: HTMLFormElement, onChange: (sweep: DepthSweep) => void) {
    this.#form = form;
    this.#otherDepths = requireChild(form, 'input[name="other-depths"]', HTMLInputElement);
    this.#fieldsets = [...form.querySelectorAll<HTMLFieldSetElement>('fieldset[data-settings]')];
    const settings = requireChild(form, 'details.settings', HTMLDetailsElement);
    // A control in a closed disclosure cannot show the browser's message.
    form.addEventListener('invalid', () => (settings.open = true), { capture: true });
    form.addEventListener('input', ({ target }) => {
      if (target instanceof HTMLInputElement && target.name === 'preset')
        this.#applyPreset(target.value as SweepPreset);
      this.#validateDepths();
      if (!form.checkValidity()) return;
      const { sweep } = this;
      showPreset(form, sweep);
      onChange(sweep);
    });
  }

  get sweep(): DepthSweep {
    return readSweep(this.#form);
  }

  set sweep(sweep: DepthSweep) {
    writeSweep(this.#form, sweep);
    this.#validateDepths();
  }

  /** The backend that is asked for. It is no part of the experiment. */
  get backend(): Backend | 'auto' {
    return parseBackend(`backend=${new FormData(this.#form).get('backend')}`).backend;
  }

  set backend(backend: Backend | 'auto') {
    setField(this.#form, 'backend', backend);
  }

  /** What is to be seen inside while networks train. It is no part of the experiment, and changes no bit of it. */
  get inside(): InsideChoice {
    const wanted = new FormData(this.#form).getAll('inside');
    return { layers: wanted.includes('layers'), images: wanted.includes('images') };
  }

  /** Settings rest while networks train. */
  set disabled(disabled: boolean) {
    for (const fieldset of this.#fieldsets) fieldset.disabled = disabled;
  }

  /** A preset leaves the seed as it is. */
  #applyPreset(preset: SweepPreset): void {
    const firstSeed = Number(new FormData(this.#form).get('seed'));
    writeSweep(this.#form, { ...sweepPresets[preset], firstSeed });
  }

  #validateDepths(): void {
    const wrong = invalidDepths(this.#otherDepths.value);
    const boxes = this.#form.querySelectorAll('input[name="depth"]:checked');
    const none = boxes.length === 0 && this.#otherDepths.value.trim() === '';
    const message = wrong.length > 0 ? words.invalidDepths(wrong.join(', ')) : none ? words.noDepths : '';
    this.#otherDepths.setCustomValidity(message);
  }
}
