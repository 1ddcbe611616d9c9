import type { DataSet } from '../data/data-set.ts';
import { labelsOf, standardisedBatch } from '../data/standardise.ts';
import { batchIndices } from '../experiment/data-order.ts';
import type { Experiment } from '../experiment/experiment.ts';
import type { Evaluation, IterationRecord } from '../experiment/records.ts';
import { cifarNetwork } from '../networks/cifar-network.ts';
import { evaluate } from './evaluate.ts';
import { runIteration } from './iteration.ts';
import type { Batch } from './iteration.ts';
import { MomentumOptimizer } from './momentum-optimizer.ts';
import { Network } from './network.ts';
import { initialParameters, initialRunningStatistics } from './parameters.ts';

export type TrainingEvent =
  | { readonly type: 'iteration'; readonly record: IterationRecord }
  | { readonly type: 'evaluation'; readonly evaluation: Evaluation }
  /** The loss of this iteration is not finite; it gives no record. */
  | { readonly type: 'diverged'; readonly iteration: number };

export interface TrainOptions {
  /** Called after every block, so that a slow backend shows that it lives. */
  readonly onProgress?: () => void;
}

/** A network for an experiment, with its seed's initial weights; the caller disposes it. */
export function buildNetwork({ network, seed }: Experiment, data: DataSet): Network {
  const spec = cifarNetwork({ ...network, featureMapSize: data.side, channels: 1, classes: data.classes.length });
  return new Network(spec, initialParameters(spec, seed), initialRunningStatistics(spec));
}

function batchAt(iteration: number, { training, seed }: Experiment, data: DataSet): Batch {
  const { count } = data.training;
  const indices = batchIndices(iteration, { count, batchSize: training.batchSize, seed });
  return { images: standardisedBatch(data.training, indices, data), labels: labelsOf(data.training, indices) };
}

/**
 * Trains an experiment's network on the backend in use and yields a record after every iteration, then an evaluation.
 * Ends after `diverged` at the first loss that is not finite. Every tensor is freed, also when the caller stops early.
 */
export async function* train(
  experiment: Experiment,
  data: DataSet,
  { onProgress }: TrainOptions = {},
): AsyncGenerator<TrainingEvent, void> {
  const network = buildNetwork(experiment, data);
  const optimizer = new MomentumOptimizer(network.parameters);
  const { iterations, batchSize } = experiment.training;
  try {
    for (let iteration = 0; iteration < iterations; iteration++) {
      const batch = batchAt(iteration, experiment, data);
      const { loss, predictions } = await runIteration(
        network,
        optimizer,
        batch,
        experiment.training,
        iteration,
        onProgress,
      );
      if (!Number.isFinite(loss)) return yield { type: 'diverged', iteration: iteration + 1 };
      const wrong = predictions.filter((predicted, index) => predicted !== batch.labels[index]).length;
      yield {
        type: 'iteration',
        record: { iteration: iteration + 1, trainingLoss: loss, trainingError: wrong / batchSize },
      };
    }
    yield {
      type: 'evaluation',
      evaluation: await evaluate(network, data, { iteration: iterations, batchSize, onBlock: onProgress }),
    };
  } finally {
    network.dispose();
    optimizer.dispose();
  }
}
