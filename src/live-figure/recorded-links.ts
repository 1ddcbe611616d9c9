import { experimentKey } from '../experiment/experiment-key.ts';
import { fingerprint, fingerprintInterval } from '../experiment/fingerprint.ts';
import type { Experiment } from '../experiment/experiment.ts';
import type { IterationRecord } from '../experiment/records.ts';
import type { SampledRun } from '../experiment/sampled-run.ts';

/** Iterations after which a live run is compared with the recorded one: each link covers all losses up to it. */
export const comparedAfter = [100, 300, 1000, 2000, 4000, 8000];

/** How many comparisons a run of so many iterations allows. */
export const linksIn = (made: number) => comparedAfter.filter((iteration) => iteration <= made).length;

/** Of each link a page keeps so many hexadecimal digits: other losses have the same once in four thousand million times. */
const keptDigits = 8;

/** Of recorded runs, by the keys of their experiments: the links of their fingerprints that are compared, one after the other. */
export type RecordedLinks = Readonly<Record<string, string>>;

const linkAt = (links: readonly string[], iteration: number) =>
  links[iteration / fingerprintInterval - 1]?.slice(0, keptDigits);

export function recordedLinksOf(runs: readonly Pick<SampledRun, 'experiment' | 'fingerprint'>[]): RecordedLinks {
  return Object.fromEntries(
    runs.map((run) => [
      experimentKey(run.experiment),
      comparedAfter.map((iteration) => linkAt(run.fingerprint, iteration) ?? '').join(''),
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
  const text = recorded[experimentKey(experiment)] ?? '';
  const links = comparedAfter.map((_, index) => text.slice(keptDigits * index, keptDigits * (index + 1)));
  const due = comparedAfter.filter((iteration, index) => iteration <= records.length && links[index] !== '');
  const compared = due.at(-1);
  if (compared === undefined) return null;
  const own = fingerprint(records.slice(0, compared).map(({ trainingLoss }) => trainingLoss));
  const partedBy = due.find((iteration, index) => linkAt(own, iteration) !== links[index]) ?? null;
  return { compared, partedBy };
}
