import type { DataSet } from '../data/data-set.ts';
import type { Backend } from '../engine/backends.ts';
import type { Checkpoint, TrainedValues } from '../engine/checkpoint.ts';
import { editedStart } from '../engine/edited-start.ts';
import type { Experiment } from '../experiment/experiment.ts';

/**
 * Where an experiment begins that starts from another's end. Edits are made on WASM, where they have the same bits whatever
 * trains after that, and no graphics card can be lost over them; on plain JavaScript where WASM does not work.
 */
export async function beginEdited(
  use: (backend: Backend) => Promise<void>,
  experiment: Experiment,
  data: DataSet,
  end: TrainedValues,
  onBlock: () => void,
): Promise<Checkpoint> {
  await use('wasm').catch(() => use('cpu'));
  return editedStart(experiment, data, end, onBlock);
}
