import type { Backend } from '../../engine/backends.ts';
import { experimentsOf } from '../../experiment/sweep.ts';
import type { DepthSweep } from '../../experiment/sweep.ts';
import { Sweep } from '../../worker/sweep.ts';
import type { SweepState } from '../../worker/sweep.ts';
import { thisDevice, workerLimit } from '../../worker/worker-limit.ts';
import { estimateSeconds, keepRate, keptRate } from './estimate.ts';
import type { Rate } from './estimate.ts';

/** The sweep that the lab trains, or has trained last: its settings, its state, and what is known of its speed. */
export class LiveSweep {
  readonly #onChange: (state: SweepState) => void;
  readonly #wanted: () => Backend | 'auto';
  /** What the last sweep was started with. */
  #backend: Backend | 'auto' = 'auto';
  readonly #recordedRate: Rate;
  #sweep: Sweep;
  #settings: DepthSweep | null = null;

  /**
   * `wanted`: the backend that the reader wants, asked for when it matters. `recordedRate`: multiply-adds a second of
   * the recorded runs, for the first estimate.
   */
  constructor(wanted: () => Backend | 'auto', recordedRate: number, onChange: (state: SweepState) => void) {
    this.#onChange = onChange;
    this.#wanted = wanted;
    this.#recordedRate = { multiplyAddsPerSecond: recordedRate, source: 'recorded' };
    this.#sweep = this.#idle();
  }

  get state(): SweepState {
    return this.#sweep.state;
  }

  /** What was started; null before, and after `clear`. */
  get settings(): DepthSweep | null {
    return this.#settings;
  }

  get backend(): Backend | null {
    return this.state.runs.find(({ backend }) => backend !== null)?.backend ?? null;
  }

  start(settings: DepthSweep): void {
    this.#sweep.stop();
    this.#settings = settings;
    this.#backend = this.#wanted();
    this.#sweep = this.#idle();
    this.#sweep.start(experimentsOf(settings), { backend: this.#backend });
  }

  pause(): void {
    this.#sweep.pause();
  }

  resume(): void {
    this.#sweep.resume();
  }

  step(): void {
    this.#sweep.step();
  }

  stop(): void {
    this.#sweep.stop();
  }

  /** Forgets everything but the speed. */
  clear(): void {
    this.#sweep.stop();
    this.#settings = null;
    this.#sweep = this.#idle();
  }

  /** Seconds that a sweep will take, from this device's last run or, before there is one, from the recorded ones. */
  estimate(settings: DepthSweep): { readonly seconds: number; readonly source: Rate['source'] } {
    const wanted = this.#wanted();
    const rate = keptRate(wanted) ?? this.#recordedRate;
    const workers = workerLimit(thisDevice(), wanted);
    return { seconds: estimateSeconds(experimentsOf(settings), workers, rate), source: rate.source };
  }

  #idle(): Sweep {
    const sweep: Sweep = new Sweep((state) => {
      if (sweep !== this.#sweep) return;
      if (state.status === 'done' || state.status === 'stopped') keepRate(this.#backend, state.runs);
      this.#onChange(state);
    });
    return sweep;
  }
}
