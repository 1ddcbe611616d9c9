import type { ShortcutKind } from '../networks/network-spec.ts';
import type { Side } from './data-sets.ts';
import { defaultExperiment } from './defaults.ts';
import type { Experiment } from './experiment.ts';

/** Without shortcuts, or with them. */
export type NetworkKind = 'plain' | 'residual';

export const networkKinds = ['plain', 'residual'] as const satisfies readonly NetworkKind[];

/** Experiments that differ in depth, kind and seed: what one chart of error against depth shows. */
export interface DepthSweep {
  /** Ascending, each once. */
  readonly depths: readonly number[];
  /** In the order of `networkKinds`, each at most once, at least one. */
  readonly kinds: readonly NetworkKind[];
  readonly shortcut: ShortcutKind;
  readonly seedCount: number;
  readonly firstSeed: number;
  readonly iterations: number;
  readonly batchNorm: boolean;
  readonly learningRate: number;
  readonly side: Side;
}

function experimentAt(sweep: DepthSweep, depth: number, kind: NetworkKind, seed: number): Experiment {
  const { network, data, training } = defaultExperiment;
  const { shortcut, batchNorm, side, iterations, learningRate } = sweep;
  return {
    network: { ...network, depth, residual: kind === 'residual', shortcut, batchNorm },
    data: { ...data, side },
    training: { ...training, iterations, learningRate: { ...training.learningRate, rate: learningRate } },
    seed,
  };
}

/**
 * The experiments of a sweep in the order in which to run them: seed by seed, so that the first seed soon draws the
 * whole picture; the deep nets first, since between deep twins the contrast is seen before they end; twins one after
 * the other, so that two workers train them side by side.
 */
export function experimentsOf(sweep: DepthSweep): readonly Experiment[] {
  const seeds = Array.from({ length: sweep.seedCount }, (_, index) => sweep.firstSeed + index);
  const depths = sweep.depths.toSorted((a, b) => b - a);
  return seeds.flatMap((seed) =>
    depths.flatMap((depth) => sweep.kinds.map((kind) => experimentAt(sweep, depth, kind, seed))),
  );
}

const common = {
  kinds: networkKinds,
  shortcut: defaultExperiment.network.shortcut,
  seedCount: 1,
  firstSeed: defaultExperiment.seed,
  iterations: defaultExperiment.training.iterations,
  batchNorm: defaultExperiment.network.batchNorm,
  learningRate: defaultExperiment.training.learningRate.rate,
  side: defaultExperiment.data.side,
} as const;

/** Sweeps that a reader can start with one press. */
export const sweepPresets = {
  quick: { ...common, depths: [8, 26, 44], iterations: 150 },
  /** The depths of the paper's Fig. 1. */
  'papers-contrast': { ...common, depths: [20, 56] },
  'full-sweep': { ...common, depths: [8, 14, 20, 32, 44, 56] },
} as const satisfies Record<string, DepthSweep>;

export type SweepPreset = keyof typeof sweepPresets;
