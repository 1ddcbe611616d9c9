import type { Checkpoint } from '../../engine/checkpoint.ts';
import type { Experiment } from '../../experiment/experiment.ts';
import { figureStateOf, isTraining } from '../../live-figure/figure-state.ts';
import type { Notice } from '../../live-figure/notice-list.ts';
import { DivergenceSearch } from '../../worker/divergence-search.ts';
import type { DivergedRun, Sought } from '../../worker/divergence-search.ts';
import type { RunProgress } from '../../worker/run-progress.ts';
import type { SweepState } from '../../worker/sweep.ts';
import { divergenceProblem } from './divergence-problem.ts';
import type { DivergenceProblem } from './divergence-problem.ts';
import type { ShownBlocks } from './live-editor.ts';
import { writingStrings as words } from './words/writing.ts';

/** Begins a search, and gives what ends it. */
type Seek = (run: DivergedRun, onEnd: (sought: Sought) => void) => { release(): void };

const seekInWorker: Seek = (...search) => new DivergenceSearch(...search);

/** The reader's run among others, where it has diverged. */
const divergedIn = (runs: readonly RunProgress[]): RunProgress | null =>
  runs.find(({ experiment, failure }) => experiment.network.written !== undefined && failure?.type === 'diverged') ??
  null;

/** The line in which the run of a reader's block diverged. It is looked for once nothing trains any more. */
export class DivergedLine {
  readonly #onChange: () => void;
  readonly #seek: Seek;
  #run: RunProgress | null = null;
  /** A state that the run has come through. */
  #from: Checkpoint | undefined;
  #search: { release(): void } | null = null;
  #sought: Exclude<Sought, { type: 'released' }> | null = null;

  constructor(onChange: () => void, leaving: AbortSignal, seek = seekInWorker) {
    this.#onChange = onChange;
    this.#seek = seek;
    leaving.addEventListener('abort', () => {
      const search = this.#search;
      this.#run = null;
      search?.release();
    });
  }

  /** What there is to tell of it, for blocks that compute what was trained; null before it is known. */
  problemIn({ blocks }: Pick<ShownBlocks, 'blocks'>): DivergenceProblem | null {
    return this.#run && this.#sought && divergenceProblem(this.#sought, blocks, this.#run.experiment);
  }

  get notices(): readonly Notice[] {
    return this.#search && !this.#sought ? [words.seeking] : [];
  }

  /** Hears of every report of the runs; `stateOf`: a state that the run of an experiment has come through. */
  follow({ runs, status }: SweepState, stateOf: (experiment: Experiment) => Checkpoint | undefined): void {
    const run = divergedIn(runs);
    if (!run) return;
    if (this.#run !== run) {
      this.forget();
      this.#run = run;
      this.#from = stateOf(run.experiment);
    }
    if (!this.#search && !isTraining(figureStateOf(status))) this.#begin(run);
  }

  /** The run is over, or another begins. */
  forget(): void {
    if (!this.#run) return;
    const search = this.#search;
    this.#run = this.#search = this.#sought = null;
    this.#from = undefined;
    search?.release();
    this.#onChange();
  }

  #begin(run: RunProgress): void {
    const { experiment, failure } = run;
    if (failure?.type !== 'diverged') return;
    this.#search = this.#seek({ experiment, iteration: failure.iteration, from: this.#from }, (sought) => {
      if (this.#run !== run) return;
      // Where it had to make room, it can be looked for again.
      if (sought.type === 'released') this.#search = null;
      else this.#sought = sought;
      this.#onChange();
    });
    this.#onChange();
  }
}
