import { reasonOf } from '../data/reason.ts';
import type { Reason } from '../data/reason.ts';
import type { Backend } from './backends.ts';

/** Whom to ask what a backend should have computed, the first that works. WASM is tested to the last bit. */
const witnesses: Readonly<Record<Backend, readonly Backend[]>> = {
  webgl: ['wasm', 'cpu'],
  cpu: ['wasm'],
  wasm: ['cpu'],
};

/** Starting a backend waits for downloads in silence: meanwhile the caller is called so often (ms). */
const aliveMilliseconds = 250;

export interface WitnessOptions {
  /** The backend in use, which is in use again whenever an answer has come. */
  readonly own: Backend;
  /** Makes a backend the one in use, or throws. */
  readonly use: (backend: Backend) => Promise<void>;
  readonly onProgress?: (() => void) | undefined;
}

/** Another backend of this device, asked what it makes of what the one in use has computed. */
export class Witness {
  readonly #options: WitnessOptions;
  #candidates: readonly Backend[];
  #reason: Reason = '';

  constructor(options: WitnessOptions) {
    this.#options = options;
    this.#candidates = witnesses[options.own];
  }

  /** Why there is none, once it has been asked; empty while there is one. */
  get reason(): Reason {
    return this.#reason;
  }

  /** What `compute` gives on another backend; null where no other works. */
  async ask<Result>(compute: () => Promise<Result>): Promise<Result | null> {
    const { own, use, onProgress = () => {} } = this.#options;
    const timer = setInterval(onProgress, aliveMilliseconds);
    try {
      return (await this.#start()) ? await compute() : null;
    } finally {
      clearInterval(timer);
      await use(own);
    }
  }

  /** Those that do not work are not asked again. */
  async #start(): Promise<boolean> {
    for (const backend of this.#candidates) {
      try {
        await this.#options.use(backend);
        return true;
      } catch (error) {
        this.#candidates = this.#candidates.slice(1);
        this.#reason = reasonOf(error);
      }
    }
    return false;
  }
}
