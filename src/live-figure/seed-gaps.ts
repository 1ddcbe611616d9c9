import { median } from '../charts/median.ts';
import type { NetworkChoice } from '../experiment/experiment.ts';
import { errorWindow, trainingErrorAt } from '../experiment/records.ts';
import type { RunResult } from '../experiment/records.ts';

/** The training error of one run, a fraction; `isFinal`: nothing more will come. */
export interface SeedError<Contender extends string> {
  /** Which of the networks that are compared. */
  readonly contender: Contender;
  readonly seed: number;
  readonly error: number;
  readonly isFinal: boolean;
}

/** One network over its seeds. */
export interface ContenderReading<Contender extends string> {
  readonly contender: Contender;
  readonly errors: readonly number[];
  readonly median: number;
  readonly lowest: number;
  readonly highest: number;
}

/** How far twins part: the error of `one` less that of `other`, seed by seed. */
export interface Gap<Contender extends string> {
  readonly one: Contender;
  readonly other: Contender;
  readonly differences: readonly { readonly seed: number; readonly difference: number }[];
  readonly median: number;
  /** Seeds at which `one` has the higher error, and the lower. */
  readonly above: number;
  readonly below: number;
}

/** What a change of seed does to networks that are compared. */
export interface SeedNoise<Contender extends string = string> {
  /** Every pair of seeds of one network, of each of them. */
  readonly differences: readonly number[];
  /** The network of which such a difference is the largest, in its median size. */
  readonly noisiest: Contender;
  /** That median size. Networks may differ in it several times, and a steady one says nothing of the other’s chance. */
  readonly typical: number;
}

/** Errors after `iteration` iterations, or, of runs that go on, after as many as there are. */
export function errorsOf<Contender extends string>(
  runs: readonly RunResult[],
  iteration: number,
  contenderOf: (network: NetworkChoice) => Contender,
): readonly SeedError<Contender>[] {
  return runs.flatMap(({ experiment, records }) => {
    if (records.length < errorWindow) return [];
    const error = trainingErrorAt(records, Math.min(iteration, records.length))!;
    const { network, seed } = experiment;
    return [{ contender: contenderOf(network), seed, error, isFinal: records.length >= iteration }];
  });
}

/** Those of one network. */
const ofOne = <Contender extends string>(errors: readonly SeedError<Contender>[], contender: Contender) =>
  errors.filter((own) => own.contender === contender);

/** Each network of which there are errors, in the order of `contenders`. */
export function contenderReadings<Contender extends string>(
  errors: readonly SeedError<Contender>[],
  contenders: readonly Contender[],
): readonly ContenderReading<Contender>[] {
  return contenders.flatMap((contender) => {
    const own = ofOne(errors, contender).map(({ error }) => error);
    const middle = median(own);
    if (middle === undefined) return [];
    return [{ contender, errors: own, median: middle, lowest: Math.min(...own), highest: Math.max(...own) }];
  });
}

/** Null without twins. */
export function gapBetween<Contender extends string>(
  errors: readonly SeedError<Contender>[],
  one: Contender,
  other: Contender,
): Gap<Contender> | null {
  const others = new Map(ofOne(errors, other).map(({ seed, error }) => [seed, error]));
  const differences = ofOne(errors, one).flatMap(({ seed, error }) => {
    const twin = others.get(seed);
    return twin === undefined ? [] : [{ seed, difference: error - twin }];
  });
  const sizes = differences.map(({ difference }) => difference);
  const middle = median(sizes);
  if (middle === undefined) return null;
  const [above, below] = [1, -1].map((sign) => sizes.filter((size) => Math.sign(size) === sign).length);
  return { one, other, differences, median: middle, above: above!, below: below! };
}

/** Null without two seeds of each of these networks: one that is not known may be the noisiest. */
export function noiseOf<Contender extends string>(
  errors: readonly SeedError<Contender>[],
  contenders: readonly Contender[],
): SeedNoise<Contender> | null {
  const known = contenders.flatMap((contender) => {
    const own = ofOne(errors, contender).toSorted((a, b) => a.seed - b.seed);
    const differences = own.flatMap((first, index) => own.slice(index + 1).map(({ error }) => error - first.error));
    const typical = median(differences.map(Math.abs));
    return typical === undefined ? [] : [{ contender, differences, typical }];
  });
  const [noisiest] = known.toSorted((a, b) => b.typical - a.typical);
  if (!noisiest || known.length < contenders.length) return null;
  const differences = known.flatMap((own) => own.differences);
  return { differences, noisiest: noisiest.contender, typical: noisiest.typical };
}

/** A gap beside what another seed does. */
export type Comparison = 'smaller' | 'alike' | 'larger';

export const comparisons = ['smaller', 'alike', 'larger'] as const satisfies readonly Comparison[];

/** Within this factor two sizes are alike. */
export const alikeFactor = 2;

export function compareWithNoise(
  { median: middle }: Pick<Gap<string>, 'median'>,
  { typical }: Pick<SeedNoise, 'typical'>,
): Comparison {
  const size = Math.abs(middle);
  if (size > alikeFactor * typical) return 'larger';
  return alikeFactor * size < typical ? 'smaller' : 'alike';
}
