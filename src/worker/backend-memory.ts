import type { Backend } from '../engine/backends.ts';
import { fasterBackend } from '../engine/probe.ts';
import type { Probe } from '../engine/probe.ts';
import { dataKey } from '../experiment/data-sets.ts';
import type { Experiment } from '../experiment/experiment.ts';
import type { RunProgress } from './run-progress.ts';
import type { Distrust, Substitution } from './substitution.ts';

/** The backend that a run is started with, and why. */
export interface BackendPlan {
  readonly backend: Backend | 'auto';
  /** What an earlier run has found out, where that decided. */
  readonly probe: Probe | null;
  /** Null where it is what was asked for, or nobody asked for another. */
  readonly substitution: Substitution | null;
}

/** What decides how the speeds of backends compare. Depth does not: deeper networks are slower on each of them. */
function kindOf({ network, data, training }: Experiment): string {
  const block = network.written ?? network.block;
  return [network.filters, block, network.batchNorm, dataKey(data), training.batchSize].join(' ');
}

/** What a page's runs have found out about its backends: later ones need not find it out again. */
export class BackendMemory {
  readonly #probes = new Map<string, Probe>();
  /** What the graphics card did when a run left it: no run of the page tries it again. */
  #fault: Distrust | null = null;

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
      return { backend: 'wasm', probe: null, substitution: { type: 'distrusted', reason: this.#fault } };
    if (this.#fault !== null && wanted === 'auto') return { backend: 'wasm', probe: null, substitution: null };
    const probe = wanted === 'auto' ? (this.#probes.get(kindOf(experiment)) ?? null) : null;
    return { backend: probe ? fasterBackend(probe, atOnce) : wanted, probe, substitution: null };
  }

  remember({ experiment, probe, move }: RunProgress): void {
    if (probe) this.#probes.set(kindOf(experiment), probe);
    if (move && move.reason !== 'loss-not-finite') this.#fault = move.reason;
  }
}
