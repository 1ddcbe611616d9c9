import type { TrainedValues } from '../../engine/checkpoint.ts';
import { trainingErrorAt } from '../../experiment/records.ts';
import { keptNetworksStrings as words } from '../../i18n/kept-networks.ts';
import { keepTrained } from '../../store/network-store.ts';
import type { RunProgress } from '../../worker/run-progress.ts';

/** Keeps what a run has learnt on this device. Null where that is done, else what to tell the reader. */
export async function keepTrainedRun(run: RunProgress, trained: TrainedValues): Promise<string | null> {
  const { experiment, records, evaluation } = run;
  const trainingError = trainingErrorAt(records);
  if (trainingError === undefined || !evaluation) return null;
  const result = await keepTrained({ experiment, trainingError, testError: evaluation.testError }, trained);
  return result.type === 'failed' ? words.notKept[result.problem] : null;
}
