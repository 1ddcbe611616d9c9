import type { Backend } from '../engine/backends.ts';
import { fasterBackend } from '../engine/probe.ts';
import type { Probe } from '../engine/probe.ts';
import type { Move } from '../engine/train-to-the-end.ts';
import type { Experiment } from '../experiment/experiment.ts';
import type { RunProgress } from './run-progress.ts';

/** The backend that a run is started with, and why. */
export interface BackendPlan {
  readonly backend: Backend | 'auto';
  /** What an earlier run has found out, where that decided. */
  readonly probe: Probe | null;
  /** A sentence for the reader when it is not the one that was asked for. */
  readonly notice: string | null;
}

/** Why no run of the page tries WebGL again; a loss that is not finite may be the network's own doing. */
const distrust: Readonly<Record<Exclude<Move['reason'], 'loss-not-finite'>, string>> = {
  'context-lost': 'was lost',
  'computes-wrongly': 'computed wrongly',
  'out-of-memory': 'ran out of memory',
  failed: 'failed',
};

const distrusted = (what: string) =>
  `The graphics card ${what} in an earlier run, so training runs on WebAssembly. Reload the page to use WebGL again.`;

/** What decides how the speeds of backends compare. Depth does not: deeper networks are slower on each of them. */
function kindOf({ network, data, training }: Experiment): string {
  return [network.filters, network.block, network.batchNorm, data.side, training.batchSize].join(' ');
}

/** What a page's runs have found out about its backends: later ones need not find it out again. */
export class BackendMemory {
  readonly #probes = new Map<string, Probe>();
  /** What the graphics card did when a run left it. */
  #fault: string | null = null;

  /** Whether a run like this one would have to find out first. */
  isOpen(experiment: Experiment, wanted: Backend | 'auto'): boolean {
    return this.plan(experiment, wanted, 1).backend === 'auto';
  }

  /** Runs like this one find out the same. */
  isAlike(one: Experiment, other: Experiment): boolean {
    return kindOf(one) === kindOf(other);
  }

  plan(experiment: Experiment, wanted: Backend | 'auto', atOnce: number): BackendPlan {
    if (this.#fault !== null && wanted === 'webgl')
      return { backend: 'wasm', probe: null, notice: distrusted(this.#fault) };
    if (this.#fault !== null && wanted === 'auto') return { backend: 'wasm', probe: null, notice: null };
    const probe = wanted === 'auto' ? (this.#probes.get(kindOf(experiment)) ?? null) : null;
    return { backend: probe ? fasterBackend(probe, atOnce) : wanted, probe, notice: null };
  }

  remember({ experiment, probe, move }: RunProgress): void {
    if (probe) this.#probes.set(kindOf(experiment), probe);
    if (move && move.reason !== 'loss-not-finite') this.#fault = distrust[move.reason];
  }
}
