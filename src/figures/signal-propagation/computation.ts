import script from './signal.worker.ts?worker&url';
import type { SignalProfile } from './study/networks.ts';
import { signalSeedsOf } from './study/settings.ts';
import type { SignalSettings } from './study/settings.ts';
import { departures } from '../../worker/departures.ts';
import type { Departures } from '../../worker/departures.ts';
import type { SignalReport, SignalRequest } from './protocol.ts';
import { startWorker } from '../../worker/start-worker.ts';
import { WatchedWorker } from '../../worker/watched-worker.ts';
import type { WorkerFailure } from '../../worker/watched-worker.ts';
import type { WorkerPort } from '../../worker/worker-port.ts';

/** What a computation has come to. */
export type SignalState =
  | { readonly status: 'running'; readonly settings: SignalSettings; readonly profiles: readonly SignalProfile[] }
  | {
      readonly status: 'done';
      readonly settings: SignalSettings;
      readonly profiles: readonly SignalProfile[];
      readonly milliseconds: number;
    }
  | { readonly status: 'failed'; readonly failure: WorkerFailure };

export type SignalWorker = WorkerPort<SignalRequest, SignalReport>;

export interface SignalDependencies {
  readonly startWorker: () => SignalWorker;
  readonly departures: Departures;
  readonly now: () => number;
}

const browserDependencies: SignalDependencies = {
  startWorker: () => startWorker(new URL(script, import.meta.url).href),
  departures,
  now: () => performance.now(),
};

/** Silence that is borne (ms). It says that it lives after every block, which takes milliseconds. */
const patience = 5_000;

/**
 * Computes profiles in a worker, seed by seed, so that a slider moves while they are made. The latest settings win: of
 * older ones, the seed under way ends and is thrown away, and no other begins. After a failure the next settings get a
 * worker of their own.
 */
export class SignalComputation {
  readonly #onChange: (state: SignalState) => void;
  readonly #dependencies: SignalDependencies;
  #worker: WatchedWorker<SignalRequest, SignalReport> | null = null;
  #wanted: SignalSettings | null = null;
  /** What the worker is busy with. */
  #underWay: SignalRequest | null = null;
  #profiles: readonly SignalProfile[] = [];
  #milliseconds = 0;

  constructor(onChange: (state: SignalState) => void, dependencies = browserDependencies) {
    this.#onChange = onChange;
    this.#dependencies = dependencies;
  }

  compute(settings: SignalSettings): void {
    this.#wanted = settings;
    this.#profiles = [];
    this.#milliseconds = 0;
    this.#onChange({ status: 'running', settings, profiles: [] });
    if (!this.#underWay) this.#next();
  }

  stop(): void {
    this.#worker?.end({ busy: this.#underWay !== null });
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
    this.#request({ settings, seed });
  }

  #request(request: SignalRequest): void {
    this.#underWay = request;
    if (this.#worker) {
      this.#worker.post(request);
      this.#worker.expect(true);
      return;
    }
    this.#worker = new WatchedWorker({
      ...this.#dependencies,
      onReport: (report) => this.#receive(report),
      onFailure: (failure) => this.#failed(failure),
      patience: () => patience,
    });
    this.#worker.start(request);
  }

  #receive(report: SignalReport): void {
    if (report.type === 'heartbeat') return;
    const settings = this.#wanted;
    const isWanted = settings !== null && this.#underWay?.settings === settings;
    this.#underWay = null;
    this.#worker?.expect(false);
    if (isWanted) {
      this.#profiles = [...this.#profiles, ...report.profiles];
      this.#milliseconds += report.milliseconds;
      this.#onChange({ status: 'running', settings, profiles: this.#profiles });
    }
    this.#next();
  }

  #failed(failure: WorkerFailure): void {
    this.stop();
    this.#onChange({ status: 'failed', failure });
  }
}
