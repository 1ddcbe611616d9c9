import { experimentKey } from '../experiment/experiment-key.ts';
import { fingerprint, fingerprintInterval } from '../experiment/fingerprint.ts';
import type { Experiment } from '../experiment/experiment.ts';
import type { IterationRecord } from '../experiment/records.ts';
import type { SampledRun } from '../experiment/sampled-run.ts';

/** Iterations after which a live run is compared with the recorded one: each link covers all losses up to it. */
export const comparedAfter = [100, 300, 1000, 2000, 4000, 8000];

/** How many comparisons a run of so many iterations allows. */
export const linksIn = (made: number) => comparedAfter.filter((iteration) => iteration <= made).length;

/** Of recorded runs, by the keys of their experiments: the links of their fingerprints that are compared. */
export type RecordedLinks = Readonly<Record<string, readonly string[]>>;

const linkAt = (links: readonly string[], iteration: number) => links[iteration / fingerprintInterval - 1];

export function recordedLinksOf(runs: readonly Pick<SampledRun, 'experiment' | 'fingerprint'>[]): RecordedLinks {
  return Object.fromEntries(
    runs.map((run) => [
      experimentKey(run.experiment),
      comparedAfter.flatMap((iteration) => linkAt(run.fingerprint, iteration) ?? []),
    ]),
  );
}

/** How far a live run has been found to have the losses of the recorded one. */
export interface LinkAgreement {
  /** Iterations compared. */
  readonly compared: number;
  /** The first comparison that failed; null where none did. */
  readonly partedBy: number | null;
}

/** Compares a live run with the recorded one of its experiment; null where there is none, or it is too early. */
export function linkAgreement(
  experiment: Experiment,
  records: readonly IterationRecord[],
  recorded: RecordedLinks,
): LinkAgreement | null {
  const links = recorded[experimentKey(experiment)];
  const due = comparedAfter.filter((iteration, index) => iteration <= records.length && links?.[index] !== undefined);
  const compared = due.at(-1);
  if (!links || compared === undefined) return null;
  const own = fingerprint(records.slice(0, compared).map(({ trainingLoss }) => trainingLoss));
  const partedBy = due.find((iteration, index) => linkAt(own, iteration) !== links[index]) ?? null;
  return { compared, partedBy };
}
