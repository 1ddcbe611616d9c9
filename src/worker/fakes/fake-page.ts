import { BackendMemory } from '../backend-memory.ts';
import { Departures } from '../departures.ts';
import type { PageEvent } from '../page-lifecycle.ts';
import type { SweepDependencies } from '../sweep-dependencies.ts';
import { noFiles } from './experiments.ts';
import { quickEngine, ThreadlessWorker } from './threadless-worker.ts';
import type { FakeEngine } from './threadless-worker.ts';

export interface FakePageOptions {
  readonly cores?: number;
  readonly engine?: Partial<FakeEngine>;
  readonly loadFiles?: SweepDependencies['loadFiles'];
}

/** A page whose workers have no threads, and that can be hidden, frozen and left. */
export class FakePage {
  /** Every worker that was ever started. */
  readonly workers: ThreadlessWorker[] = [];
  readonly dependencies: SweepDependencies;
  readonly heldNetworks = new Set<{ release(): void }>();
  readonly #watchers = new Set<(event: PageEvent) => void>();

  constructor({ cores = 2, engine = {}, loadFiles = async () => noFiles }: FakePageOptions = {}) {
    this.dependencies = {
      loadFiles,
      startWorker: () => {
        const worker = new ThreadlessWorker({ ...quickEngine, ...engine });
        this.workers.push(worker);
        return worker;
      },
      departures: new Departures(),
      now: () => performance.now(),
      memory: new BackendMemory(),
      heldNetworks: this.heldNetworks,
      device: () => ({ cores, memory: undefined, phone: false }),
      watchPage: (onEvent, signal) => {
        this.#watchers.add(onEvent);
        signal.addEventListener('abort', () => this.#watchers.delete(onEvent));
      },
    };
  }

  get workersAlive(): number {
    return this.workers.filter(({ terminated }) => !terminated).length;
  }

  /** With those that were ended and are not gone yet. */
  get workersLiving(): number {
    return this.workers.filter(({ isGone }) => !isGone).length;
  }

  get watched(): boolean {
    return this.#watchers.size > 0;
  }

  happens(event: PageEvent): void {
    for (const watcher of this.#watchers) watcher(event);
  }
}
