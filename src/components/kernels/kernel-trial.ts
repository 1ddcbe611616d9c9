import { kernelTrialStrings as words } from '../../i18n/kernel-trial.ts';
import { requireChild } from '../../live-figure/require-child.ts';
import { lossLine } from './loss-line.ts';
import type { PublishedKernel } from './train-layers-model.ts';

/** Trains a model of the layers of TensorFlow.js with the published file, on a press. */
class KernelTrial extends HTMLElement {
  #isStopped = false;

  connectedCallback(): void {
    this.#button('train').addEventListener('click', () => void this.#train());
    this.#button('stop').addEventListener('click', () => (this.#isStopped = true));
  }

  disconnectedCallback(): void {
    this.#isStopped = true;
  }

  #button(name: 'train' | 'stop'): HTMLButtonElement {
    return requireChild(this, `[data-action="${name}"]`, HTMLButtonElement);
  }

  #show(state: 'training' | 'done' | 'failed', text: string): void {
    this.dataset['state'] = state;
    const [train, stop] = [this.#button('train'), this.#button('stop')];
    const [on, off] = state === 'training' ? [stop, train] : [train, stop];
    const hadFocus = document.activeElement === off;
    on.disabled = false;
    off.disabled = true;
    if (hadFocus) on.focus();
    requireChild(this, '.trial-reading', HTMLElement).textContent = text;
    requireChild(this, '[role="alert"]', HTMLElement).textContent = state === 'failed' ? text : '';
  }

  async #train(): Promise<void> {
    const status = requireChild(this, '[role="status"]', HTMLElement);
    const losses: number[] = [];
    this.#isStopped = false;
    this.#show('training', words.loading);
    status.textContent = '';
    try {
      const { kernel: address = '', images: baseUrl = '' } = this.dataset;
      // All that training needs comes on a press.
      const [{ trainLayersModel }, { loadDataSet }, kernel] = await Promise.all([
        import('./train-layers-model.ts'),
        import('../../data/load-data-set.ts'),
        import(/* @vite-ignore */ address) as Promise<PublishedKernel>,
      ]);
      const data = await loadDataSet({ name: 'fashion-mnist', side: 14 }, { baseUrl });
      // From the first loss on: what comes before it compiles and allocates.
      let begun = 0;
      await trainLayersModel(kernel, data, (loss) => {
        begun ||= performance.now();
        losses.push(loss);
        this.#show('training', words.going(losses.length, loss));
        this.#draw(losses);
        return !this.#isStopped;
      });
      const milliseconds = (performance.now() - begun) / Math.max(1, losses.length - 1);
      const ended = words.ended(losses.length, losses[0] ?? NaN, losses.at(-1) ?? NaN, milliseconds);
      this.#show('done', ended);
      status.textContent = ended;
    } catch (error) {
      this.#show('failed', words.failed(error instanceof Error ? error.message : String(error)));
    }
  }

  #draw(losses: readonly number[]): void {
    requireChild(this, 'polyline', SVGPolylineElement).setAttribute('points', lossLine(losses));
  }
}

customElements.define('kernel-trial', KernelTrial);
