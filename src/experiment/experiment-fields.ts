import { dataText } from './data-sets.ts';
import type { Experiment } from './experiment.ts';

/**
 * An experiment as one row of a table: every field by its own name, in one order whatever the experiment's own is; but for
 * its start, its written blocks and its augmentation, which most have none of.
 */
export function fieldsOf({ network, data, training, seed }: Experiment) {
  const { rate, dividedAt, warmUp } = training.learningRate;
  return {
    depth: network.depth,
    residual: network.residual,
    shortcut: network.shortcut,
    shortcutScale: network.shortcutScale ?? 1,
    block: network.block,
    filters: network.filters,
    batchNorm: network.batchNorm,
    data: dataText(data),
    side: data.side,
    iterations: training.iterations,
    batchSize: training.batchSize,
    learningRate: rate,
    dividedAt: dividedAt.join(','),
    warmUpRate: warmUp?.rate ?? null,
    warmUpIterations: warmUp?.iterations ?? null,
    momentum: training.momentum,
    weightDecay: training.weightDecay,
    seed,
  } as const;
}
