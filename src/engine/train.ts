import type { DataSet } from '../data/data-set.ts';
import { labelsOf, standardisedBatch } from '../data/standardise.ts';
import { batchIndices } from '../experiment/data-order.ts';
import type { Experiment } from '../experiment/experiment.ts';
import type { Evaluation, IterationRecord } from '../experiment/records.ts';
import { cifarNetwork } from '../networks/cifar-network.ts';
import { takeCheckpoint } from './checkpoint.ts';
import type { Checkpoint } from './checkpoint.ts';
import { evaluate } from './evaluate.ts';
import { runIteration } from './iteration.ts';
import type { Batch, IterationOutcome } from './iteration.ts';
import { MomentumOptimizer } from './momentum-optimizer.ts';
import { Network } from './network.ts';
import { initialParameters, initialRunningStatistics } from './parameters.ts';
import { confirmContext } from './webgl-context.ts';

export type TrainingEvent =
  | { readonly type: 'iteration'; readonly record: IterationRecord }
  | { readonly type: 'evaluation'; readonly evaluation: Evaluation }
  /** The loss of this iteration is not finite; it gives no record. */
  | { readonly type: 'diverged'; readonly iteration: number };

/** Where checkpoints go. */
export interface CheckpointOptions {
  /** Iterations from one to the next; there is one before the evaluation, too. */
  readonly every: number;
  readonly onCheckpoint: (checkpoint: Checkpoint) => void;
}

export interface TrainOptions {
  /** Called after every block, so that a slow backend shows that it lives. */
  readonly onProgress?: (() => void) | undefined;
  /** Where an earlier run of the same experiment had got to: training goes on from there. */
  readonly from?: Checkpoint | undefined;
  /** Without them no checkpoint is taken. */
  readonly checkpoints?: CheckpointOptions | undefined;
}

/** A network for an experiment, as a checkpoint has it or with its seed's initial weights; the caller disposes it. */
export function buildNetwork({ network, seed }: Experiment, data: DataSet, from?: Checkpoint): Network {
  const spec = cifarNetwork({ ...network, featureMapSize: data.side, channels: 1, classes: data.classes.length });
  if (from) return new Network(spec, from.parameters, from.runningStatistics);
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
 * Throws when the WebGL context is lost; nothing that was read after the loss is yielded or kept.
 */
export async function* train(
  experiment: Experiment,
  data: DataSet,
  { onProgress, from, checkpoints }: TrainOptions = {},
): AsyncGenerator<TrainingEvent, void> {
  const network = buildNetwork(experiment, data, from);
  const optimizer = new MomentumOptimizer(network.parameters, from?.velocities);
  const { training } = experiment;
  const { iterations, batchSize } = training;
  try {
    for (let iteration = from?.iteration ?? 0; iteration < iterations; iteration++) {
      const batch = batchAt(iteration, experiment, data);
      const outcome = await runIteration(network, optimizer, batch, training, iteration, onProgress);
      await confirmContext();
      const made = iteration + 1;
      if (!Number.isFinite(outcome.loss)) return yield { type: 'diverged', iteration: made };
      yield { type: 'iteration', record: recordOf(made, outcome, batch) };
      if (checkpoints && (made % checkpoints.every === 0 || made === iterations)) {
        const checkpoint = await takeCheckpoint(network, optimizer, made);
        await confirmContext();
        checkpoints.onCheckpoint(checkpoint);
      }
    }
    const evaluation = await evaluate(network, data, { iteration: iterations, batchSize, onBlock: onProgress });
    await confirmContext();
    yield { type: 'evaluation', evaluation };
  } finally {
    network.dispose();
    optimizer.dispose();
  }
}

function recordOf(iteration: number, { loss, predictions }: IterationOutcome, { labels }: Batch): IterationRecord {
  const wrong = predictions.filter((predicted, index) => predicted !== labels[index]).length;
  return { iteration, trainingLoss: loss, trainingError: wrong / labels.length };
}
