import { nothingLoaded } from '../data/transfer.ts';
import type { Loaded } from '../data/transfer.ts';
import type { Backend } from '../engine/backends.ts';
import type { Experiment } from '../experiment/experiment.ts';
import { filesNotLoaded } from './failure.ts';
import type { Failure } from './failure.ts';
import type { PageEvent } from './page-lifecycle.ts';
import { Pool } from './pool.ts';
import { RunTimes } from './run-times.ts';
import type { StartPlan } from './start-plan.ts';
import { Stopwatch } from './stopwatch.ts';
import { pageDependencies } from './sweep-dependencies.ts';
import type { SweepDependencies } from './sweep-dependencies.ts';
import type { SweepState } from './sweep-state.ts';
import type { RunWishes } from './training-run.ts';
import { countWork } from './work.ts';
import { workerLimit } from './worker-limit.ts';

export type { RunProgress, RunStatus } from './run-progress.ts';
export type { SweepState } from './sweep-state.ts';

export interface SweepOptions extends RunWishes {
  readonly backend: Backend | 'auto';
  /** Wanted where experiments start from others' ends; those that it does not have are trained first. */
  readonly starts?: { planFor(experiments: readonly Experiment[]): StartPlan };
  /**
   * Of the experiments that wait, the ones that are to be trained, the next one first: asked each time that one can be
   * started. Those that are left out when all else has ended are stopped. Without it all are trained, as they were given.
   */
  readonly queue?: (waiting: readonly Experiment[]) => readonly Experiment[];
}

type End = 'done' | 'stopped' | 'failed';

/** While the page is hidden, and where nothing else happens, the state is told so often (ms). */
const tellInterval = 1000;

/**
 * Loads what training needs, then trains experiments in parallel, as many at once as the device bears.
 *
 * A run that diverges is an outcome; one that fails lets the others finish, and then the sweep is `failed`, with the
 * failure of the first that did. Leaving the page stops the sweep; a frozen page pauses it; a hidden one trains on, and
 * the listener is told less often.
 */
export class Sweep {
  readonly #onChange: (state: SweepState) => void;
  readonly #dependencies: SweepDependencies;
  #phase: 'idle' | 'loading' | 'training' | End = 'idle';
  #pool: Pool | undefined;
  #failure: Failure | null = null;
  #loaded: Loaded | null = null;
  /** By the reader. */
  #paused = false;
  /** By the browser. */
  #frozen = false;
  #hidden = false;
  #toldStatus: SweepState['status'] = 'idle';
  #stopwatch: Stopwatch;
  #runTimes = new RunTimes();
  /** Undoes what `start` set up: the download, the timer, the listeners. */
  #tearDown = new AbortController();

  constructor(onChange: (state: SweepState) => void, dependencies: Partial<SweepDependencies> = {}) {
    this.#onChange = onChange;
    this.#dependencies = { ...pageDependencies, ...dependencies };
    this.#stopwatch = new Stopwatch(this.#dependencies.now);
  }

  get state(): SweepState {
    const { times } = this.#runTimes;
    return {
      status: this.#status,
      runs: this.#pool?.runs ?? [],
      starts: this.#pool?.starts ?? [],
      loaded: this.#loaded,
      failure: this.#failure,
      secondsElapsed: this.#stopwatch.milliseconds / 1000,
      secondsLeft: this.#active && this.#pool ? this.#pool.secondsLeft(times) : null,
      times,
    };
  }

  /**
   * Stops what still runs, releases the networks that the page holds, loads what it does not have yet, and trains: first
   * what experiments start from, where its end is not at hand. Throws on an experiment whose network cannot be built, and
   * then changes nothing.
   */
  start(experiments: readonly Experiment[], { backend, starts, queue, ...wishes }: SweepOptions): void {
    if (!starts && experiments.some(({ start }) => start)) throw new Error('no `starts` for what starts from another');
    const plan = starts?.planFor(experiments);
    experiments.forEach(countWork);
    this.stop();
    const dependencies = this.#dependencies;
    for (const network of dependencies.heldNetworks) network.release();
    const pool: Pool = new Pool(experiments, {
      limitOf: (one) => workerLimit(dependencies.device(), one),
      backend,
      wishes,
      plan,
      queue,
      memory: dependencies.memory,
      dependencies,
      onChange: () => this.#poolChanged(pool),
    });
    this.#pool = pool;
    this.#phase = 'loading';
    this.#failure = null;
    this.#loaded = nothingLoaded;
    this.#paused = this.#frozen = this.#hidden = false;
    this.#stopwatch = new Stopwatch(dependencies.now);
    this.#stopwatch.start();
    this.#runTimes = new RunTimes();
    this.#tearDown = new AbortController();
    this.#watch(this.#tearDown.signal);
    this.#changed();
    void this.#train(pool, experiments, this.#tearDown.signal);
  }

  pause(): void {
    if (this.#active) this.#hold({ paused: true });
  }

  resume(): void {
    if (this.#active) this.#hold({ paused: false });
  }

  /** Each run that has a worker makes one iteration, then waits; free workers take up queued runs for it. */
  step(): void {
    if (!this.#active) return;
    if (!this.#paused) this.#hold({ paused: true });
    this.#pool?.step();
  }

  /** Ends every worker at once; what they have reported stays. */
  stop(): void {
    if (this.#active) this.#end('stopped', null);
  }

  get #active(): boolean {
    return this.#phase === 'loading' || this.#phase === 'training';
  }

  get #status(): SweepState['status'] {
    if (this.#active && (this.#paused || this.#frozen)) return 'paused';
    if (this.#phase !== 'training') return this.#phase;
    return this.#pool?.proven ? 'running' : 'loading';
  }

  async #train(pool: Pool, experiments: readonly Experiment[], signal: AbortSignal): Promise<void> {
    const onProgress = (loaded: Loaded) => {
      if (signal.aborted) return;
      this.#loaded = loaded;
      this.#changed();
    };
    const choices = experiments.map(({ data }) => data);
    const files = await this.#dependencies.loadFiles(choices, { signal, onProgress }).catch((error: unknown) => {
      if (!signal.aborted) this.#end('failed', filesNotLoaded(error));
      return undefined;
    });
    if (!files || signal.aborted) return;
    this.#phase = 'training';
    this.#loaded = null;
    pool.start(files);
  }

  #poolChanged(pool: Pool): void {
    if (!this.#active) return;
    this.#runTimes.observe(pool.everyRun, this.#stopwatch.milliseconds / 1000);
    const outcome = this.#phase === 'training' ? pool.outcome : null;
    if (outcome) this.#end(outcome.status, outcome.failure);
    else this.#changed();
  }

  #watch(signal: AbortSignal): void {
    const timer = setInterval(() => {
      if (this.#status !== 'paused') this.#tell();
    }, tellInterval);
    signal.addEventListener('abort', () => clearInterval(timer));
    this.#dependencies.watchPage((event) => this.#follow(event), signal);
  }

  #follow(event: PageEvent): void {
    switch (event) {
      case 'hidden':
        this.#hidden = true;
        return;
      case 'visible':
        this.#hidden = false;
        return this.#tell();
      case 'frozen':
        return this.#hold({ frozen: true });
      case 'thawed':
        return this.#hold({ frozen: false });
      case 'left':
        return this.stop();
    }
  }

  /** Runs go on when neither the reader nor the browser holds them. */
  #hold({
    paused = this.#paused,
    frozen = this.#frozen,
  }: {
    readonly paused?: boolean;
    readonly frozen?: boolean;
  }): void {
    this.#paused = paused;
    this.#frozen = frozen;
    if (paused || frozen) {
      this.#stopwatch.stop();
      this.#pool?.hold();
    } else {
      this.#stopwatch.start();
      this.#pool?.release();
    }
  }

  #end(phase: End, failure: Failure | null): void {
    this.#phase = phase;
    this.#failure = failure;
    this.#loaded = null;
    this.#stopwatch.stop();
    this.#tearDown.abort();
    this.#pool?.stop();
    this.#changed();
  }

  /** Tells the listener; while the page is hidden, at once only of a new status. */
  #changed(): void {
    if (!this.#hidden || this.#status !== this.#toldStatus) this.#tell();
  }

  #tell(): void {
    this.#toldStatus = this.#status;
    this.#onChange(this.state);
  }
}
