import type { Checkpoint } from '../engine/checkpoint.ts';
import type { FirstNonFinite } from '../engine/written/first-non-finite.ts';
import { dataKey } from '../experiment/data-sets.ts';
import type { Experiment } from '../experiment/experiment.ts';
import { filesNotLoaded, trainingWorkerFailed } from './failure.ts';
import type { Failure } from './failure.ts';
import type { HoldingReport, HoldingRequest } from './holding-protocol.ts';
import { patienceWith } from './patience.ts';
import { startWorker, workerScripts } from './start-worker.ts';
import { heldNetworks, pageDependencies } from './sweep-dependencies.ts';
import type { HoldingDependencies } from './trained-network.ts';
import { WatchedWorker } from './watched-worker.ts';

/** A run of written blocks whose loss was not finite in an iteration, counted from 1. */
export interface DivergedRun {
  readonly experiment: Experiment;
  readonly iteration: number;
  /** A state that it had been in before, from which it is made again; without it, from the beginning. */
  readonly from: Checkpoint | undefined;
}

/** What a search has come to; null where no value was found that is not finite. */
export type Sought =
  | { readonly type: 'sought'; readonly found: FirstNonFinite | null }
  | { readonly type: 'failed'; readonly failure: Failure }
  /** It was ended before. */
  | { readonly type: 'released' };

const browserDependencies: HoldingDependencies = {
  ...pageDependencies,
  startWorker: () => startWorker(workerScripts.training),
  heldNetworks,
};

/**
 * Looks in a worker of its own for the first value of a run that is not finite. It makes room as a network does that is
 * held: it is released when the page is left, and when something is trained on the page.
 */
export class DivergenceSearch {
  readonly #onEnd: (sought: Sought) => void;
  readonly #dependencies: HoldingDependencies;
  readonly #worker: WatchedWorker<HoldingRequest, HoldingReport>;
  readonly #tearDown = new AbortController();

  constructor(run: DivergedRun, onEnd: (sought: Sought) => void, dependencies = browserDependencies) {
    this.#onEnd = onEnd;
    this.#dependencies = dependencies;
    this.#worker = new WatchedWorker({
      ...dependencies,
      onReport: (report) => this.#receive(report),
      onFailure: (failure) => this.#end({ type: 'failed', failure: trainingWorkerFailed(failure, run.iteration) }),
      // Between two signs of life a whole iteration is looked through.
      patience: () => patienceWith(null),
    });
    dependencies.heldNetworks.add(this);
    const { signal } = this.#tearDown;
    dependencies.watchPage((event) => {
      if (event === 'left') this.release();
    }, signal);
    void this.#start(run, signal);
  }

  /** Ends the worker at once. */
  release(): void {
    this.#end({ type: 'released' });
  }

  async #start(run: DivergedRun, signal: AbortSignal): Promise<void> {
    try {
      const { data: sets, assets } = await this.#dependencies.loadFiles([run.experiment.data], {
        signal,
        onProgress: () => undefined,
      });
      const data = sets.get(dataKey(run.experiment.data));
      if (!signal.aborted && data) this.#worker.start({ type: 'seek', ...run, data, assets });
    } catch (error) {
      if (!signal.aborted) this.#end({ type: 'failed', failure: filesNotLoaded(error) });
    }
  }

  #receive(report: HoldingReport): void {
    if (report.type === 'sought' || report.type === 'failed') this.#end(report);
  }

  #end(sought: Sought): void {
    if (this.#tearDown.signal.aborted) return;
    this.#tearDown.abort();
    this.#dependencies.heldNetworks.delete(this);
    this.#worker.end({ busy: sought.type === 'released' });
    this.#onEnd(sought);
  }
}
