import type { DataSet } from '../data/data-set.ts';
import { labelsOf, standardisedBatch } from '../data/standardise.ts';
import { batchIndices } from '../experiment/data-order.ts';
import type { Experiment } from '../experiment/experiment.ts';
import type { Evaluation, IterationRecord } from '../experiment/records.ts';
import { cifarNetwork } from '../networks/cifar-network.ts';
import { takeCheckpoint } from './checkpoint.ts';
import type { Checkpoint } from './checkpoint.ts';
import { evaluate } from './evaluate.ts';
import { orderIteration } from './iteration.ts';
import type { Batch } from './iteration.ts';
import { MomentumOptimizer } from './momentum-optimizer.ts';
import { Network } from './network.ts';
import { Pace } from './pace.ts';
import { initialParameters, initialRunningStatistics } from './parameters.ts';
import { disposeOutcomes, readOutcomes } from './read-outcomes.ts';
import type { IterationOutcome, OrderedOutcome } from './read-outcomes.ts';
import { warmUp } from './warm-up.ts';
import type { OnCompiling } from './warm-up.ts';
import { confirmContext } from './webgl-context.ts';

export type TrainingEvent =
  | {
      readonly type: 'iteration';
      readonly record: IterationRecord;
      /** Records that were read together with this one and follow at once, without an iteration in between. */
      readonly following: number;
    }
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
  /** Called while WebGL compiles the network's programs, before the first iteration. */
  readonly onCompiling?: OnCompiling | undefined;
  /** Where an earlier run of the same experiment had got to: training goes on from there. */
  readonly from?: Checkpoint | undefined;
  /** Whether every record is waited for. While it is not, WebGL reads records several at a time. */
  readonly recordsAwaited?: (() => boolean) | undefined;
  /** Milliseconds: when records are read together depends on the time. */
  readonly now?: () => number;
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
  {
    onProgress,
    onCompiling = () => {},
    from,
    recordsAwaited = () => false,
    now = () => performance.now(),
    checkpoints,
  }: TrainOptions = {},
): AsyncGenerator<TrainingEvent, void> {
  const network = buildNetwork(experiment, data, from);
  const optimizer = new MomentumOptimizer(network.parameters, from?.velocities);
  const { training } = experiment;
  const { iterations, batchSize } = training;
  const pace = new Pace(now);
  const ordered: Ordered[] = [];
  try {
    await warmUp(network, optimizer, batchSize, onCompiling);
    await confirmContext();
    for (let iteration = from?.iteration ?? 0; iteration < iterations; iteration++) {
      const made = iteration + 1;
      const batch = batchAt(iteration, experiment, data);
      const outcome = orderIteration(network, optimizer, batch, training, iteration, onProgress);
      ordered.push({ ...outcome, iteration: made, labels: batch.labels });
      await pace.ordered();
      await confirmContext();
      const checkpointIsDue = checkpoints && (made % checkpoints.every === 0 || made === iterations);
      if (!pace.readingIsDue && !recordsAwaited() && !checkpointIsDue && made < iterations) continue;
      const events = await readEvents(ordered.splice(0));
      pace.haveRead();
      yield* events;
      if (events.at(-1)?.type === 'diverged') return;
      if (checkpointIsDue) {
        const checkpoint = await takeCheckpoint(network, optimizer, made);
        await confirmContext();
        checkpoints.onCheckpoint(checkpoint);
      }
    }
    const evaluation = await evaluate(network, data, { iteration: iterations, batchSize, onBlock: onProgress });
    await confirmContext();
    yield { type: 'evaluation', evaluation };
  } finally {
    disposeOutcomes(ordered);
    network.dispose();
    optimizer.dispose();
  }
}

/** An iteration whose outcome has not been read. */
interface Ordered extends OrderedOutcome {
  /** Counts from 1. */
  readonly iteration: number;
  /** Classes of its mini-batch. */
  readonly labels: Int32Array;
}

/** What iterations have led to, in their order; the last event may be that one of them diverged. */
async function readEvents(ordered: readonly Ordered[]): Promise<readonly TrainingEvent[]> {
  const outcomes = await readOutcomes(ordered);
  await confirmContext();
  const diverged = outcomes.findIndex(({ loss }) => !Number.isFinite(loss));
  const told = diverged < 0 ? outcomes : outcomes.slice(0, diverged);
  const records = told.map((outcome, index) => recordOf(ordered[index]!, outcome));
  const events = records.map((record, index) => {
    return { type: 'iteration', record, following: records.length - 1 - index } as const;
  });
  return diverged < 0 ? events : [...events, { type: 'diverged', iteration: ordered[diverged]!.iteration }];
}

function recordOf({ iteration, labels }: Ordered, { loss, predictions }: IterationOutcome): IterationRecord {
  const wrong = predictions.filter((predicted, index) => predicted !== labels[index]).length;
  return { iteration, trainingLoss: loss, trainingError: wrong / labels.length };
}
