import type { DataSet } from '../data/data-set.ts';
import { labelsOf, standardisedBatch } from '../data/standardise.ts';
import { batchIndices } from '../experiment/data-order.ts';
import { networkOf } from '../experiment/experiment-network.ts';
import type { Experiment } from '../experiment/experiment.ts';
import type { InstrumentChoice } from '../experiment/instrument-choice.ts';
import { augmented, loadAugmentation } from './augmentation.ts';
import { takeCheckpoint } from './checkpoint.ts';
import type { Checkpoint, TrainedValues } from './checkpoint.ts';
import { withPatience } from './chunk-patience.ts';
import { CrossCheck } from './cross-check.ts';
import type { CrossCheckOptions } from './cross-check.ts';
import { evaluate } from './evaluate.ts';
import type { ObservedRun, Observer } from './instruments/observer.ts';
import { orderIteration } from './iteration.ts';
import type { Batch, IterationWatch } from './iteration.ts';
import { MomentumOptimizer } from './momentum-optimizer.ts';
import { Network } from './network.ts';
import { Pace } from './pace.ts';
import { initialParameters, initialRunningStatistics } from './parameters.ts';
import { disposeOutcomes } from './read-outcomes.ts';
import { readEvents } from './training-events.ts';
import type { OrderedIteration, TrainingEvent } from './training-events.ts';
import { warmUp } from './warm-up.ts';
import type { OnCompiling } from './warm-up.ts';
import { confirmContext, confirmDevice } from './webgl-context.ts';
import { loadWritten } from './written-blocks.ts';

export type { TrainingEvent } from './training-events.ts';

/** Where checkpoints go. */
export interface CheckpointOptions {
  /** Iterations from one to the next; there is one before the evaluation, too, and with `Infinity` no other. */
  readonly every: number;
  readonly onCheckpoint: (checkpoint: Checkpoint) => void;
}

export interface TrainOptions {
  /** Called after every block, so that a slow backend shows that it lives. */
  readonly onProgress?: (() => void) | undefined;
  /** Called while WebGL compiles the network's programs, before the first iteration. */
  readonly onCompiling?: OnCompiling | undefined;
  /** Where an earlier run of the same experiment had got to: training goes on from there. Or what it starts from. */
  readonly from?: Checkpoint | undefined;
  /** Whether every record is waited for. While it is not, WebGL reads records several at a time. */
  readonly recordsAwaited?: (() => boolean) | undefined;
  /** Milliseconds: when records are read together depends on the time. */
  readonly now?: () => number;
  /** What is read of the network while it trains, beside its records. */
  readonly instruments?: readonly InstrumentChoice[] | undefined;
  /** Without them no checkpoint is taken. */
  readonly checkpoints?: CheckpointOptions | undefined;
  /** Without it what the backend in use computes is believed. */
  readonly crossCheck?: CrossCheckOptions | undefined;
}

/** A network for an experiment, as a checkpoint has it or with its seed's initial weights; the caller disposes it. */
export function buildNetwork(experiment: Experiment, data: DataSet, from?: TrainedValues): Network {
  const spec = networkOf(experiment, data.side);
  if (from) return new Network(spec, from.parameters, from.runningStatistics);
  if (experiment.start) throw new Error('an experiment that starts from another begins with a checkpoint');
  return new Network(spec, initialParameters(spec, experiment.seed), initialRunningStatistics(spec));
}

/** The mini-batch of an iteration, which counts from 0. */
export function batchAt(iteration: number, { training, seed }: Experiment, data: DataSet): Batch {
  const { count } = data.training;
  const indices = batchIndices(iteration, { count, batchSize: training.batchSize, seed });
  const images = training.augmentation
    ? augmented(data, indices, { seed, iteration })
    : standardisedBatch(data.training, indices, data);
  return { images, labels: labelsOf(data.training, indices) };
}

/** In a chunk of its own: most runs are asked for nothing beside their records. */
async function observe(choices: readonly InstrumentChoice[], run: ObservedRun): Promise<Observer> {
  const instruments = await withPatience(import('./instruments/observer.ts'));
  return new instruments.Observer(choices, run);
}

type GradientWatch = IterationWatch['onGradients'];

/** Watches by two who need not be there. */
function both(one: GradientWatch, other: GradientWatch): GradientWatch {
  if (!one || !other) return one ?? other;
  return (gradients) => {
    one(gradients);
    other(gradients);
  };
}

/**
 * Trains an experiment's network on the backend in use and yields a record after every iteration, then an evaluation;
 * in between what its instruments read. From a checkpoint on, they read again what they have read after it.
 * Ends after `diverged` at the first loss that is not finite. Every tensor is freed, also when the caller stops early.
 * Throws when the WebGL context is lost or reports an error, and where another backend computes something else; nothing
 * that was read after that is yielded or kept.
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
    instruments = [],
    checkpoints,
    crossCheck,
  }: TrainOptions = {},
): AsyncGenerator<TrainingEvent, void> {
  await loadWritten(experiment);
  await loadAugmentation(experiment);
  const network = buildNetwork(experiment, data, from);
  const optimizer = new MomentumOptimizer(network.parameters, from?.velocities);
  const { training } = experiment;
  const { iterations, batchSize } = training;
  const start = from?.iteration ?? 0;
  const pace = new Pace(now);
  const ordered: OrderedIteration[] = [];
  const check =
    crossCheck &&
    new CrossCheck(crossCheck, network, {
      rebuild: (state) => buildNetwork(experiment, data, state),
      batchAt: (iteration) => batchAt(iteration, experiment, data),
    });
  const confirmedCheckpoint = async (made: number) => {
    const checkpoint = await takeCheckpoint(network, optimizer, made);
    await confirmDevice();
    return checkpoint;
  };
  /** Of the last iteration so far, if there is one that was compared. */
  let compared: Checkpoint | undefined;
  try {
    const run = { network, data, iterations, batchSize, onBlock: onProgress, now };
    const observer = instruments.length > 0 ? await observe(instruments, run) : undefined;
    await warmUp(network, optimizer, batchSize, onCompiling);
    await confirmDevice();
    if (observer) yield* await observer.readNetwork(start);
    for (let iteration = start; iteration < iterations; iteration++) {
      const made = iteration + 1;
      const batch = batchAt(iteration, experiment, data);
      const kept = iteration === start ? check?.keepGradients : undefined;
      const watch = { onBlock: onProgress, onGradients: both(kept, observer?.gradientsAt(iteration)) };
      const outcome = orderIteration(network, optimizer, batch, training, iteration, watch);
      ordered.push({ ...outcome, iteration: made, labels: batch.labels });
      await pace.ordered();
      await confirmContext();
      const checkpointIsDue = checkpoints !== undefined && (made % checkpoints.every === 0 || made === iterations);
      const isAsked = recordsAwaited() || checkpointIsDue || observer?.isDue(made) || made === iterations;
      if (!pace.readingIsDue && !isAsked) continue;
      const events = await readEvents(ordered.splice(0));
      pace.haveRead();
      // Compared before they are told: what is wrong is not shown where that can be known.
      if (iteration === start) await check?.firstIteration(events, from);
      const diverged = events.at(-1)?.type === 'diverged';
      const suspicious = !diverged && check?.isSuspicious(events);
      const stateIsAsked = suspicious || (!diverged && checkpointIsDue);
      const checkpoint = stateIsAsked ? await confirmedCheckpoint(made) : undefined;
      compared = suspicious || check?.comparesCheckpoints ? checkpoint : undefined;
      if (compared) await check?.state(compared);
      if (observer) {
        yield* await observer.readGradients();
        if (!diverged) yield* await observer.readNetwork(made);
      }
      yield* events;
      if (diverged) return;
      if (checkpoint) checkpoints?.onCheckpoint(checkpoint);
    }
    const evaluation = await evaluate(network, data, { iteration: iterations, batchSize, onBlock: onProgress });
    await confirmDevice();
    if (compared) await check?.state(compared);
    yield { type: 'evaluation', evaluation };
  } finally {
    disposeOutcomes(ordered);
    check?.dispose();
    network.dispose();
    optimizer.dispose();
  }
}
