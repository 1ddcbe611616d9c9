import type { SignalProfile } from '../experiment/signal-propagation.ts';
import { signalSeedsOf } from '../experiment/signal-settings.ts';
import type { SignalSettings } from '../experiment/signal-settings.ts';
import type { SignalReport, SignalRequest } from './signal-protocol.ts';

/** What a computation has come to. */
export type SignalState =
  | { readonly status: 'running'; readonly settings: SignalSettings; readonly profiles: readonly SignalProfile[] }
  | {
      readonly status: 'done';
      readonly settings: SignalSettings;
      readonly profiles: readonly SignalProfile[];
      readonly milliseconds: number;
    }
  | { readonly status: 'failed'; readonly message: string };

/** The part of a worker that is used. */
export type SignalWorker = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>;

const startWorker = (): SignalWorker => new Worker(new URL('./signal.worker.ts', import.meta.url), { type: 'module' });

/**
 * Computes profiles in a worker, seed by seed, so that a slider moves while they are made. The latest settings win: of
 * older ones, the seed under way ends and is thrown away, and no other begins.
 */
export class SignalComputation {
  readonly #onChange: (state: SignalState) => void;
  readonly #start: () => SignalWorker;
  #worker: SignalWorker | null = null;
  #wanted: SignalSettings | null = null;
  /** What the worker is busy with. */
  #underWay: SignalRequest | null = null;
  #profiles: readonly SignalProfile[] = [];
  #milliseconds = 0;

  constructor(onChange: (state: SignalState) => void, start: () => SignalWorker = startWorker) {
    this.#onChange = onChange;
    this.#start = start;
  }

  compute(settings: SignalSettings): void {
    this.#wanted = settings;
    this.#profiles = [];
    this.#milliseconds = 0;
    this.#onChange({ status: 'running', settings, profiles: [] });
    if (!this.#underWay) this.#next();
  }

  stop(): void {
    this.#worker?.terminate();
    this.#worker = null;
    this.#underWay = null;
    this.#wanted = null;
  }

  #next(): void {
    const settings = this.#wanted;
    if (!settings) return;
    const done = new Set(this.#profiles.map(({ seed }) => seed));
    const seed = signalSeedsOf(settings).find((one) => !done.has(one));
    const profiles = this.#profiles;
    if (seed === undefined) {
      return this.#onChange({ status: 'done', settings, profiles, milliseconds: this.#milliseconds });
    }
    this.#underWay = { settings, seed };
    this.#worker ??= this.#startWorker();
    this.#worker.postMessage(this.#underWay);
  }

  #startWorker(): SignalWorker {
    const worker = this.#start();
    worker.onmessage = ({ data }: MessageEvent<SignalReport>) => this.#receive(data);
    worker.onerror = (event) => {
      event.preventDefault();
      this.stop();
      this.#onChange({ status: 'failed', message: event.message || 'the worker could not be loaded' });
    };
    return worker;
  }

  #receive({ profiles, milliseconds }: SignalReport): void {
    const settings = this.#wanted;
    const isWanted = settings !== null && this.#underWay?.settings === settings;
    this.#underWay = null;
    if (isWanted) {
      this.#profiles = [...this.#profiles, ...profiles];
      this.#milliseconds += milliseconds;
      this.#onChange({ status: 'running', settings, profiles: this.#profiles });
    }
    this.#next();
  }
}
