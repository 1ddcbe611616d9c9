import type { Backend } from '../../engine/backends.ts';
import { measurementsOf } from '../../experiment/measurements.ts';
import { Sweep } from '../../worker/sweep.ts';
import type { SweepState } from '../../worker/sweep.ts';
import { trialInstruments, twinsOf } from './trial-experiments.ts';
import type { TwinSettings } from './trial-experiments.ts';

/** The twins that the figure trains, or has trained last. */
export class LiveTwins {
  readonly #onChange: () => void;
  #sweep: Sweep;
  #settings: TwinSettings | null = null;

  constructor(onChange: () => void) {
    this.#onChange = onChange;
    this.#sweep = this.#idle();
  }

  get state(): SweepState {
    return this.#sweep.state;
  }

  get backend(): Backend | null {
    return this.state.runs.find(({ backend }) => backend !== null)?.backend ?? null;
  }

  /** The last time at which gradients were read of every twin that still trains; null before the first. */
  get latest(): number | null {
    const going = this.state.runs.filter(({ status }) => status !== 'diverged');
    const lasts = going.map(
      ({ measurements }) => measurementsOf(measurements, 'gradient-norms').at(-1)?.iteration ?? -1,
    );
    const latest = lasts.length === 0 ? -1 : Math.min(...lasts);
    return latest < 0 ? null : latest;
  }

  /** Whether these are the twins of other settings. */
  differFrom({ depth, batchNorm, iterations, seed }: TwinSettings): boolean {
    const own = this.#settings;
    if (!own) return false;
    return own.depth !== depth || own.batchNorm !== batchNorm || own.iterations !== iterations || own.seed !== seed;
  }

  start(settings: TwinSettings, backend: Backend | 'auto'): void {
    this.#sweep.stop();
    this.#settings = settings;
    this.#sweep = this.#idle();
    this.#sweep.start(twinsOf(settings), { backend, instruments: trialInstruments });
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

  /** Forgets them. */
  clear(): void {
    this.#sweep.stop();
    this.#settings = null;
    this.#sweep = this.#idle();
  }

  #idle(): Sweep {
    const sweep: Sweep = new Sweep(() => {
      if (sweep === this.#sweep) this.#onChange();
    });
    return sweep;
  }
}
