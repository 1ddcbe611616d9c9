import type { Experiment } from '../../experiment/experiment.ts';
import { takeAwayStrings as words } from '../../i18n/take-away.ts';
import { findTrained } from '../../store/network-store.ts';
import type { LoadLearnt, TakenAway } from './taken-away.ts';

/** A network whose weights are at hand. */
export interface LearntNetwork {
  /** The number that its run has in the script, from 1. */
  readonly run: number;
  readonly experiment: Experiment;
  readonly load: LoadLearnt;
}

/** What the device keeps of an experiment; a device that keeps nothing has none. Throws where what it keeps cannot be read. */
async function keptOnDevice(experiment: Experiment): Promise<LoadLearnt | null> {
  const found = await findTrained(experiment);
  if (found.type === 'done') {
    const trained = found.value?.trained;
    return trained ? () => Promise.resolve(trained) : null;
  }
  if (found.problem === 'unavailable') return null;
  throw new Error(words.unreadable(found.reason || found.problem));
}

/** The networks of some experiments that have been trained, in their order. */
export async function learntHere(
  experiments: readonly Experiment[],
  learntBy: TakenAway['learntBy'] = keptOnDevice,
): Promise<readonly LearntNetwork[]> {
  const found = await Promise.all(experiments.map(learntBy));
  return found.flatMap((load, index) => (load ? [{ run: index + 1, experiment: experiments[index]!, load }] : []));
}
