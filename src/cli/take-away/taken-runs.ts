import { defaultExperiment } from '../../experiment/defaults.ts';
import '../../experiment/provide-written.ts';
import type { Experiment, NetworkChoice, Training } from '../../experiment/experiment.ts';
import { writtenFilters, writtenTexts } from './written-runs.ts';

interface Differences {
  readonly network?: Partial<NetworkChoice>;
  readonly training?: Partial<Training>;
  readonly seed?: number;
}

function differing({ network, training, seed = 1 }: Differences): Experiment {
  return {
    ...defaultExperiment,
    network: { ...defaultExperiment.network, depth: 8, filters: 4, ...network },
    training: { ...defaultExperiment.training, iterations: 4, batchSize: 48, ...training },
    seed,
  };
}

const divided = { rate: 0.1, dividedAt: [2, 3], warmUp: { rate: 0.01, iterations: 1 } };
const withoutBatchNorm = { rate: 0.003, dividedAt: [], warmUp: null };

/** Experiments that between them use every field that an experiment has, but for a start, and every operation of written blocks. */
export const takenRuns: readonly Experiment[] = [
  differing({ network: { residual: false } }),
  differing({ network: { residual: true }, training: { batchSize: 31 } }),
  differing({ network: { depth: 14, shortcut: 'projection-when-widening' }, training: { learningRate: divided } }),
  differing({ network: { depth: 11, block: 'bottleneck', shortcut: 'projection-always' }, seed: 2147483647 }),
  differing({
    network: { batchNorm: false, shortcutScale: 0.5 },
    training: { learningRate: withoutBatchNorm, momentum: 0.8, weightDecay: 0.01 },
  }),
  differing({ network: { residual: true }, training: { augmentation: 'crop-and-mirror' }, seed: 3 }),
  ...writtenTexts.map((written) => differing({ network: { filters: writtenFilters, written } })),
];
