import type { Backend } from '../engine/backends.ts';
import type { Experiment } from '../experiment/experiment.ts';
import { Sweep } from '../worker/sweep.ts';
import type { SweepOptions, SweepState } from '../worker/sweep.ts';
import type { SweepDependencies } from '../worker/sweep-dependencies.ts';

/** Of experiments that one function makes: the same text, the same experiments. */
const textOf = (experiments: readonly Experiment[]) => JSON.stringify(experiments);

/** The runs that a figure trains, or has trained last, with the settings that they were started with. */
export class LiveRuns<Settings> {
  readonly #onChange: (state: SweepState) => void;
  readonly #dependencies: Partial<SweepDependencies>;
  #sweep: Sweep;
  #started: { readonly settings: Settings; readonly text: string; readonly wanted: Backend | 'auto' } | null = null;

  constructor(onChange: (state: SweepState) => void, dependencies: Partial<SweepDependencies> = {}) {
    this.#onChange = onChange;
    this.#dependencies = dependencies;
    this.#sweep = this.#idle();
  }

  get state(): SweepState {
    return this.#sweep.state;
  }

  /** Null before the start, and after `clear`. */
  get settings(): Settings | null {
    return this.#started?.settings ?? null;
  }

  /** The backend that was asked for. */
  get wanted(): Backend | 'auto' {
    return this.#started?.wanted ?? 'auto';
  }

  /** The one that is used; null before it is known. */
  get backend(): Backend | null {
    return this.state.runs.find(({ backend }) => backend !== null)?.backend ?? null;
  }

  /** Whether runs were started, of other experiments than these. */
  differFrom(experiments: readonly Experiment[]): boolean {
    return this.#started !== null && this.#started.text !== textOf(experiments);
  }

  /** `left`: those of the experiments that are trained, where some need not be. */
  start(settings: Settings, experiments: readonly Experiment[], options: SweepOptions, left = experiments): void {
    this.clear();
    this.#started = { settings, text: textOf(experiments), wanted: options.backend };
    this.#sweep.start(left, options);
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
    const sweep = this.#sweep;
    this.#started = null;
    this.#sweep = this.#idle();
    sweep.stop();
  }

  #idle(): Sweep {
    const sweep: Sweep = new Sweep((state) => {
      if (sweep === this.#sweep) this.#onChange(state);
    }, this.#dependencies);
    return sweep;
  }
}
