import type { Backend } from '../engine/backends.ts';
import { dataKey } from '../experiment/data-sets.ts';
import type { Experiment } from '../experiment/experiment.ts';
import type { BackendMemory } from './backend-memory.ts';
import type { Failure } from './failure.ts';
import type { TrainingFiles } from './page-files.ts';
import { isActive } from './run-progress.ts';
import type { RunProgress } from './run-progress.ts';
import type { RunTime } from './run-times.ts';
import type { StartPlan } from './start-plan.ts';
import { secondsLeft } from './time-left.ts';
import { TrainingRun } from './training-run.ts';
import type { RunDependencies, RunWishes } from './training-run.ts';

export interface PoolOptions {
  /** Workers that may live at once, on a backend; those that were ended and are not gone yet count, too. */
  readonly limitOf: (backend: Backend | 'auto') => number;
  readonly backend: Backend | 'auto';
  /** What is wanted of each run beside its records. */
  readonly wishes: RunWishes;
  /** Where experiments start from others' ends. */
  readonly plan: StartPlan | undefined;
  /** Of those that wait, the ones that are to be trained, the next one first; without it all, as they were given. */
  readonly queue?: ((waiting: readonly Experiment[]) => readonly Experiment[]) | undefined;
  /** What earlier runs of the page have found out; these add to it. */
  readonly memory: BackendMemory;
  /** Called after every change; may command the pool. */
  readonly onChange: () => void;
  readonly dependencies: RunDependencies;
}

/** How a pool ended by itself. */
export interface PoolOutcome {
  readonly status: 'done' | 'failed';
  readonly failure: Failure | null;
}

/**
 * Runs experiments in parallel, each in a worker of its own, the others queued in the given order. What they start from
 * and nobody has is trained before them, first of all.
 */
export class Pool {
  readonly #options: PoolOptions;
  /** Trained only because others start from them, and then those that were asked for. */
  readonly #runs: readonly TrainingRun[];
  /** Of the runs, those that were asked for begin here. */
  readonly #firstAsked: number;
  #files: TrainingFiles | undefined;
  #held = false;
  /** Steps asked for before the start. */
  #stepsDue = 0;
  /** What could start waits for workers that were ended to be gone. */
  #awaitsRoom = false;
  /** And starts then, though the pool is held, for a step that was asked for. */
  #stepAwaitsRoom = false;
  /** Several runs are being changed at once. */
  #together = false;

  constructor(experiments: readonly Experiment[], options: PoolOptions) {
    this.#options = options;
    const { plan, dependencies } = options;
    const missing = plan?.missing ?? [];
    this.#firstAsked = missing.length;
    const changed = () => this.#runChanged();
    this.#runs = [...missing, ...experiments].map(
      (own, index) => new TrainingRun(own, changed, dependencies, this.#wishesFor(own, index >= missing.length)),
    );
  }

  /** Those that were asked for. */
  get runs(): readonly RunProgress[] {
    return this.everyRun.slice(this.#firstAsked);
  }

  /** Those that are trained only because others start from them. */
  get starts(): readonly RunProgress[] {
    return this.everyRun.slice(0, this.#firstAsked);
  }

  get everyRun(): readonly RunProgress[] {
    return this.#runs.map(({ progress }) => progress);
  }

  /** Workers that live at once, as far as is known. */
  get limit(): number {
    const onWebGL = this.everyRun.some(({ backend }) => backend === 'webgl');
    return this.#options.limitOf(onWebGL ? 'webgl' : this.#options.backend);
  }

  /** Until every run has ended; null before it is known. `times`: of the runs that have shown one. */
  secondsLeft(times: readonly RunTime[]): number | null {
    const wanted = this.#options.queue ? new Set(this.#queued) : null;
    const runs = wanted ? this.#runs.filter((run) => run.progress.status !== 'queued' || wanted.has(run)) : this.#runs;
    return secondsLeft(
      runs.map(({ progress }) => progress),
      times,
      this.limit,
      this.#options.plan,
    );
  }

  /** Whether some worker has shown that it can train. */
  get proven(): boolean {
    return this.everyRun.some(({ backend }) => backend !== null);
  }

  /**
   * Null while something can go on. A run that diverges has an outcome like any other, and one that fails does not
   * hold up the others. Only where a run fails before any backend was ready is all lost at once, since what stopped
   * that run (a missing script, no backend) stops them all.
   */
  get outcome(): PoolOutcome | null {
    const failed = this.everyRun.find(({ status }) => status === 'failed');
    const goesOn = this.everyRun.some(isActive) || this.#queued.length > 0;
    if (goesOn && (!failed || this.proven)) return null;
    return { status: failed ? 'failed' : 'done', failure: failed?.failure ?? null };
  }

  /** Those that wait for a worker and are to have one, the next one first. */
  get #queued(): readonly TrainingRun[] {
    const waiting = this.#runs.filter(({ progress }) => progress.status === 'queued');
    const { queue } = this.#options;
    if (!queue || waiting.length === 0) return waiting;
    const wanted = queue(waiting.map(({ progress }) => progress.experiment));
    return wanted.flatMap((own) => waiting.find(({ progress }) => progress.experiment === own) ?? []);
  }

  /** Starts what the limit allows; nothing while the pool is held, but the steps asked for. */
  start(files: TrainingFiles): void {
    this.#files = files;
    while (this.#stepsDue > 0) {
      this.#stepsDue -= 1;
      this.step();
    }
    this.#changeRuns(() => undefined);
  }

  /** Every run waits before its next iteration, and no queued one starts. */
  hold(): void {
    this.#held = true;
    this.#stepsDue = 0;
    this.#stepAwaitsRoom = false;
    this.#changeRuns((run) => run.pause());
  }

  release(): void {
    this.#held = false;
    this.#stepsDue = 0;
    this.#changeRuns((run) => run.resume());
  }

  /** Each run that has a worker makes one iteration, then waits; free workers take up queued runs for it. */
  step(): void {
    this.#held = true;
    if (!this.#files) this.#stepsDue += 1;
    this.#changeRuns((run) => run.step());
    this.#startRuns();
    this.#stepAwaitsRoom = this.#awaitsRoom;
  }

  /** Ends every worker at once. */
  stop(): void {
    this.#changeRuns((run) => run.stop());
  }

  /** What others start from is kept for them; what nobody has asked for is not looked into. */
  #wishesFor(experiment: Experiment, isAsked: boolean): RunWishes {
    const { wishes, plan } = this.#options;
    if (!plan) return wishes;
    const { instruments = [], onTrained } = wishes;
    const keep: RunWishes['onTrained'] = (run, trained) => {
      plan.keep(experiment, trained);
      onTrained?.(run, trained);
    };
    return {
      ...(isAsked ? wishes : {}),
      instruments: isAsked ? instruments : [],
      onTrained: plan.isNeeded(experiment) ? keep : onTrained,
    };
  }

  #runChanged(): void {
    this.everyRun.forEach((run) => this.#options.memory.remember(run));
    if (this.#together) return;
    if (this.#options.plan) this.#endHopeless(this.#options.plan);
    if (!this.#held) this.#startRuns();
    this.#options.onChange();
  }

  /** Changes all runs; the listener hears of it once, at the end. */
  #changeRuns(change: (run: TrainingRun) => void): void {
    this.#together = true;
    for (const run of this.#runs) change(run);
    this.#together = false;
    this.#runChanged();
  }

  /** What waits for an end that will never be there fails, and what waits for that. */
  #endHopeless(plan: StartPlan): void {
    this.#together = true;
    for (const run of this.#runs) {
      const failure = plan.failureOf(run.progress, this.everyRun);
      if (failure) run.fail(failure);
    }
    this.#together = false;
  }

  /** Every start tells the listener, who may stop the pool: each look is a new one. */
  #startRuns(): void {
    const { backend, memory, limitOf, dependencies, plan: starts } = this.#options;
    // What others start from trains before them, and not beside them.
    const beside = this.#runs.filter(({ progress }) => !starts?.isNeeded(progress.experiment)).length;
    const atOnce = Math.min(beside, limitOf('wasm'));
    while (!this.outcome) {
      const next = this.#queued.find(({ progress }) => !this.#waits(progress));
      const files = this.#files;
      if (!next || !files) return;
      const data = files.data.get(dataKey(next.progress.experiment.data));
      if (!data) return;
      const plan = memory.plan(next.progress.experiment, backend, atOnce);
      const limit = limitOf(plan.backend);
      const active = this.everyRun.filter(isActive).length;
      if (active >= limit) return;
      if (active + dependencies.departures.count >= limit) return this.#awaitRoom();
      const end = starts?.endFor(next.progress.experiment);
      next.start({ data, assets: files.assets, end }, plan, atOnce);
      // A run that starts while the pool is held does so for a step.
      if (this.#held) next.step();
    }
  }

  /** A worker that was ended lives on for a while, and counts as long as it does. */
  #awaitRoom(): void {
    if (this.#awaitsRoom) return;
    this.#awaitsRoom = true;
    void this.#options.dependencies.departures.next().then(() => {
      this.#awaitsRoom = false;
      if (!this.#held || this.#stepAwaitsRoom) this.#startRuns();
    });
  }

  #waits(run: RunProgress): boolean {
    return this.#options.plan?.awaits(run.experiment) || this.#awaitsChoice(run);
  }

  /** Whether a run of the same kind is about to find out which backend is the fastest: two at once would disturb each other. */
  #awaitsChoice({ experiment }: RunProgress): boolean {
    const { backend, memory } = this.#options;
    if (!memory.isOpen(experiment, backend)) return false;
    const alike = this.everyRun.filter((run) => memory.isAlike(run.experiment, experiment));
    return alike.some((run) => run.status === 'loading') && alike.every((run) => run.backend === null);
  }
}
