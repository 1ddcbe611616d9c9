import { defaultExperiment } from '../experiment/defaults.ts';
import type { Experiment } from '../experiment/experiment.ts';
import type { LedgerRun } from './ledger-entry.ts';

export const shortExperiment: Experiment = {
  ...defaultExperiment,
  network: { ...defaultExperiment.network, depth: 8 },
  training: { ...defaultExperiment.training, iterations: 25 },
};

interface Given extends Partial<Omit<LedgerRun, 'run'>> {
  readonly seed?: number;
  readonly depth?: number;
  readonly residual?: boolean;
  /** Blocks that a reader has written, as an experiment holds them. */
  readonly written?: string;
  readonly iterations?: number;
  /** Of the first loss, by which runs of one experiment differ. */
  readonly firstLoss?: number;
}

/** A run of the lab as it might have come out; its date follows from its seed. */
export function ledgerRun(given: Given = {}): LedgerRun {
  const { seed = 1, depth = 8, residual = true, written, iterations = 25, firstLoss = 2.25, ...own } = given;
  const network = { ...shortExperiment.network, depth, residual, ...(written !== undefined && { written }) };
  const experiment = { ...shortExperiment, network, seed };
  return {
    figure: 'degradation-lab',
    settings: `lab.v=1&lab.depths=${depth}`,
    date: new Date(Date.UTC(2015, 11, 10, 0, 0, seed)).toISOString(),
    backend: 'wasm',
    cores: 2,
    ending: iterations === 25 ? 'done' : 'stopped',
    code: null,
    name: '',
    pinned: false,
    ...own,
    run: {
      experiment,
      records: Array.from({ length: iterations }, (_, index) => ({
        iteration: index + 1,
        trainingLoss: Math.fround(firstLoss / (index + 1)),
        trainingError: 32 / 64,
      })),
      measurements: [{ type: 'share-error', iteration: 1, share: { set: 'test', images: 2000 }, error: 0.25 }],
      evaluation: iterations === 25 ? { iteration: 25, testError: 0.375, subsetError: 0.25, mistakes: [] } : null,
    },
  };
}
