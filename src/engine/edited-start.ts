import type { DataSet } from '../data/data-set.ts';
import type { Experiment } from '../experiment/experiment.ts';
import { experimentKey } from '../experiment/experiment-key.ts';
import { loadAugmentation } from './augmentation.ts';
import { valuesOf } from './checkpoint.ts';
import type { Checkpoint, TrainedValues } from './checkpoint.ts';
import { editedNetwork } from './edited-network.ts';
import { batchAt, buildNetwork, train } from './train.ts';
import { loadWritten } from './written-blocks.ts';
import { zerosLike } from './zeros-like.ts';

/**
 * Where an experiment begins that starts from another's end: what that has learnt, edited, with velocities of zero and
 * before iteration 0. Made on the backend in use; `onBlock` is called after every block that is computed. Throws where
 * `end` is not the end of that other experiment, or an edit does not fit.
 */
export async function editedStart(
  { start }: Experiment,
  data: DataSet,
  end: TrainedValues,
  onBlock?: () => void,
): Promise<Checkpoint> {
  if (!start) throw new Error('an experiment that starts from no other has no edited start');
  const { experiment, edits } = start;
  const { iterations } = experiment.training;
  if (end.iteration !== iterations) throw new Error(`invalid end: iteration ${end.iteration} (want ${iterations})`);
  await loadWritten(experiment);
  await loadAugmentation(experiment);
  const network = buildNetwork(experiment, data, end);
  try {
    const context = { batchAt: (made: number) => batchAt(made, experiment, data), onBlock };
    const edited = await editedNetwork(network, edits, context);
    try {
      // Copies: what no edit has changed is a variable of the network that ends here.
      const parameters = await valuesOf(edited.parameters);
      const runningStatistics = await valuesOf(edited.runningStatistics);
      const velocities = new Map([...parameters].map(([name, own]) => [name, zerosLike(own)]));
      return { iteration: 0, parameters, runningStatistics, velocities };
    } finally {
      edited.dispose();
    }
  } finally {
    network.dispose();
  }
}

/** Trains an experiment for what it learns. Throws where it diverges. */
async function endOf(experiment: Experiment, data: DataSet): Promise<Checkpoint> {
  const kept: { end?: Checkpoint } = {};
  const onCheckpoint = (taken: Checkpoint) => void (kept.end = taken);
  const checkpoints = { every: experiment.training.iterations, onCheckpoint };
  for await (const { type } of train(experiment, data, { from: await trainedStart(experiment, data), checkpoints })) {
    // The end is known, and nobody asks how good it is.
    if (type === 'evaluation') break;
  }
  if (!kept.end) throw new Error(`nothing starts from what diverges: ${experimentKey(experiment)}`);
  return kept.end;
}

/** Where an experiment begins: trains what it starts from, one after the other. Undefined where its weights are drawn. */
export async function trainedStart(experiment: Experiment, data: DataSet): Promise<Checkpoint | undefined> {
  const { start } = experiment;
  return start && editedStart(experiment, data, await endOf(start.experiment, data));
}
