import { defaultExperiment } from '../../src/experiment/defaults.ts';
import type { Edit } from '../../src/experiment/edits.ts';
import type { Experiment, NetworkChoice, Training } from '../../src/experiment/experiment.ts';

/** An experiment, and the side of the images that it sees: any, as the engine takes them all. */
export interface Case {
  readonly name: string;
  readonly side: number;
  readonly experiment: Experiment;
}

interface Choice extends Partial<NetworkChoice>, Partial<Omit<Training, 'learningRate'>> {
  readonly side?: number;
}

function caseOf(name: string, { side = 14, iterations = 4, batchSize = 32, ...network }: Choice = {}): Case {
  const { training } = defaultExperiment;
  const experiment = {
    ...defaultExperiment,
    network: { ...defaultExperiment.network, depth: 8, ...network },
    training: { ...training, iterations, batchSize },
  };
  return { name, side, experiment };
}

/** The rate changes twice within the run, and the seed is the largest. */
function withChangingRate({ experiment, ...rest }: Case): Case {
  const learningRate = { rate: 0.1, dividedAt: [60], warmUp: { rate: 0.01, iterations: 10 } };
  return {
    ...rest,
    experiment: { ...experiment, seed: 2147483648, training: { ...experiment.training, learningRate } },
  };
}

/** Goes on from where a case ends, under edits of all kinds of values. */
function startedFrom(name: string, { side, experiment }: Case): Case {
  const edits: readonly Edit[] = [
    { kind: 'identity-blocks-inserted', after: 1, count: 1 },
    { kind: 'weights-redrawn', blocks: [3], seed: 9 },
    { kind: 'weights-shaken', blocks: [0], sigma: 0.1, seed: 5 },
    { kind: 'batch-norm-remeasured', batches: 2 },
  ];
  return { name, side, experiment: { ...experiment, seed: 3, start: { experiment, edits } } };
}

/** Every kind of layer and shortcut, and sizes that fill no vector and no tile. */
export const cases: readonly Case[] = [
  caseOf('plain-8', { residual: false }),
  caseOf('residual-8 with option A'),
  caseOf('residual-8 with option B', { shortcut: 'projection-when-widening' }),
  caseOf('residual-8 with option C', { shortcut: 'projection-always' }),
  caseOf('residual-11 of bottleneck blocks', { depth: 11, block: 'bottleneck', shortcut: 'projection-when-widening' }),
  caseOf('plain-8 without BN', { residual: false, batchNorm: false }),
  caseOf('residual-20', { depth: 20 }),
  caseOf('residual-8 on images of 13 x 13, 7 at a time', { side: 13, batchSize: 7 }),
  caseOf('residual-8 with option B on images of 27 x 27, 5 at a time', {
    ...{ side: 27, batchSize: 5, shortcut: 'projection-when-widening' },
  }),
  caseOf('plain-8 of 16 filters on images of 28 x 28', { side: 28, batchSize: 8, filters: 16, residual: false }),
  startedFrom(
    'residual-8 that starts from another’s end, edited',
    caseOf('', { shortcut: 'projection-when-widening' }),
  ),
  withChangingRate(caseOf('residual-8 for 100 iterations', { iterations: 100, batchSize: 16 })),
];
