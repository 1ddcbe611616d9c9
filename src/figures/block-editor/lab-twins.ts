import { dataKey } from '../../experiment/data-sets.ts';
import { defaultExperiment } from '../../experiment/defaults.ts';
import type { RecordedRun } from '../../experiment/records.ts';
import { networkKinds } from '../../experiment/sweep.ts';
import type { NetworkKind } from '../../experiment/sweep.ts';
import type { BlockSettings } from './study.ts';

/** A plain and a residual network of the lab, by the seed that both share. */
export interface LabTwins {
  readonly seed: number;
  readonly runs: Readonly<Record<NetworkKind, RecordedRun>>;
}

const kindOf = ({ experiment }: RecordedRun): NetworkKind => (experiment.network.residual ? 'residual' : 'plain');

/** Those of a depth, in the order of their seeds. Throws where one of a pair is not there. */
export function twinsAt(recorded: readonly RecordedRun[], depth: number): readonly LabTwins[] {
  const own = recorded.filter(({ experiment }) => experiment.network.depth === depth);
  const seeds = [...new Set(own.map(({ experiment }) => experiment.seed))].toSorted((a, b) => a - b);
  return seeds.map((seed) => {
    const [plain, residual] = networkKinds.map((kind) =>
      own.find((run) => run.experiment.seed === seed && kindOf(run) === kind),
    );
    if (!plain || !residual) throw new Error(`missing recorded twins: ${depth} layers, seed ${seed}`);
    return { seed, runs: { plain, residual } };
  });
}

/** The twins that a block is laid over; null where none were recorded with these settings. */
export function twinsFor(
  recorded: readonly RecordedRun[],
  { depth, seed, filters, rate, data: images }: BlockSettings,
): LabTwins | null {
  const { network, training, data } = defaultExperiment;
  if (dataKey(images) !== dataKey(data)) return null;
  if (filters !== network.filters || rate !== training.learningRate.rate) return null;
  return twinsAt(recorded, depth).find((twins) => twins.seed === seed) ?? null;
}
