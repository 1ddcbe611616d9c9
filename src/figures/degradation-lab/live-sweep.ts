import type { Backend } from '../../engine/backends.ts';
import { experimentsOf } from '../../experiment/sweep.ts';
import type { DepthSweep } from '../../experiment/sweep.ts';
import { TrainedKeeper } from '../../live-figure/kept-networks/trained-keeper.ts';
import { Sweep } from '../../worker/sweep.ts';
import type { SweepState } from '../../worker/sweep.ts';
import { thisDevice, workerLimit } from '../../worker/worker-limit.ts';
import { estimate, speedsShown } from './estimate.ts';
import type { Estimate } from './estimate.ts';
import { insideInstruments } from './inside-instruments.ts';
import type { InsideChoice } from './inside-instruments.ts';
import { keepSpeeds, readSpeeds } from './kept-speeds.ts';

/** The sweep that the lab trains, or has trained last: its settings, its state, and what is known of its speed. */
export class LiveSweep {
  /** What is trained here to its end stays on the device. */
  readonly keeper = new TrainedKeeper(() => this.#onChange(this.state));
  readonly #onChange: (state: SweepState) => void;
  readonly #wanted: () => Backend | 'auto';
  /** What the last sweep was started with. */
  #backend: Backend | 'auto' = 'auto';
  readonly #iterationElsewhere: number;
  #sweep: Sweep;
  #settings: DepthSweep | null = null;

  /**
   * `wanted`: the backend that the reader wants, asked for when it matters. `iterationElsewhere`: seconds of an iteration of
   * the standard work on another machine, for the first estimate.
   */
  constructor(wanted: () => Backend | 'auto', iterationElsewhere: number, onChange: (state: SweepState) => void) {
    this.#onChange = onChange;
    this.#wanted = wanted;
    this.#iterationElsewhere = iterationElsewhere;
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

  start(settings: DepthSweep, inside: InsideChoice): void {
    this.#sweep.stop();
    this.#settings = settings;
    this.#backend = this.#wanted();
    this.#sweep = this.#idle();
    const instruments = insideInstruments(inside, settings.batchNorm);
    this.#sweep.start(experimentsOf(settings), { backend: this.#backend, instruments, onTrained: this.keeper.keep });
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

  /** How long a sweep will take here. */
  estimate(settings: DepthSweep): Estimate {
    const limitOf = (backend: Backend) => workerLimit(thisDevice(), backend);
    const question = { experiments: experimentsOf(settings), wanted: this.#wanted(), limitOf };
    return estimate(question, readSpeeds(), this.#iterationElsewhere);
  }

  #idle(): Sweep {
    const sweep: Sweep = new Sweep((state) => {
      if (sweep !== this.#sweep) return;
      // A sweep that is stopped may have shown little.
      if (state.status === 'done') this.#keep(state);
      this.#onChange(state);
    });
    return sweep;
  }

  #keep({ times }: SweepState): void {
    const shown = speedsShown(this.#backend, times);
    if (shown) keepSpeeds(shown);
  }
}
