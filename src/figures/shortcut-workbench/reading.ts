import { median } from '../../charts/median.ts';
import { errorWindow, trainingErrorAt } from '../../experiment/records.ts';
import type { RunResult } from '../../experiment/records.ts';
import { contenderOf, contenders, options } from './contenders.ts';
import type { Contender } from './contenders.ts';

/** The training error of one run, a fraction; `isFinal`: nothing more will come. */
export interface SeedError {
  readonly contender: Contender;
  readonly seed: number;
  readonly error: number;
  readonly isFinal: boolean;
}

/** One network over its seeds. */
export interface ContenderReading {
  readonly contender: Contender;
  readonly errors: readonly number[];
  readonly median: number;
  readonly lowest: number;
  readonly highest: number;
}

/** How far twins part: the error of `one` less that of `other`, seed by seed. */
export interface Gap {
  readonly one: Contender;
  readonly other: Contender;
  readonly differences: readonly { readonly seed: number; readonly difference: number }[];
  readonly median: number;
  /** Seeds at which `one` has the higher error, and the lower. */
  readonly above: number;
  readonly below: number;
}

/** What a change of seed does to one option: every pair of its seeds, of all options. */
export interface SeedNoise {
  readonly differences: readonly number[];
  /** The median size of such a difference. */
  readonly typical: number;
}

export interface WorkbenchReading {
  readonly contenders: readonly ContenderReading[];
  /** Between the options, in the order of `optionPairs`. */
  readonly gaps: readonly Gap[];
  /** Plain networks beside option A, which has their parameters; null without twins. */
  readonly plainGap: Gap | null;
  /** Null without two seeds. */
  readonly noise: SeedNoise | null;
}

export const optionPairs = [
  ['B', 'A'],
  ['C', 'B'],
  ['C', 'A'],
] as const satisfies readonly (readonly [Contender, Contender])[];

/** Errors after `iteration` iterations, or, of runs that go on, after as many as there are. */
export function errorsOf(runs: readonly RunResult[], iteration: number): readonly SeedError[] {
  return runs.flatMap(({ experiment, records }) => {
    if (records.length < errorWindow) return [];
    const error = trainingErrorAt(records, Math.min(iteration, records.length))!;
    const { network, seed } = experiment;
    return [{ contender: contenderOf(network), seed, error, isFinal: records.length >= iteration }];
  });
}

const errorsOfOne = (errors: readonly SeedError[], contender: Contender) =>
  errors.filter((own) => own.contender === contender);

function contenderReading(errors: readonly SeedError[], contender: Contender): readonly ContenderReading[] {
  const own = errorsOfOne(errors, contender).map(({ error }) => error);
  const middle = median(own);
  if (middle === undefined) return [];
  return [{ contender, errors: own, median: middle, lowest: Math.min(...own), highest: Math.max(...own) }];
}

function gapBetween(errors: readonly SeedError[], one: Contender, other: Contender): readonly Gap[] {
  const others = new Map(errorsOfOne(errors, other).map(({ seed, error }) => [seed, error]));
  const differences = errorsOfOne(errors, one).flatMap(({ seed, error }) => {
    const twin = others.get(seed);
    return twin === undefined ? [] : [{ seed, difference: error - twin }];
  });
  const sizes = differences.map(({ difference }) => difference);
  const middle = median(sizes);
  if (middle === undefined) return [];
  const [above, below] = [1, -1].map((sign) => sizes.filter((size) => Math.sign(size) === sign).length);
  return [{ one, other, differences, median: middle, above: above!, below: below! }];
}

function noiseOf(errors: readonly SeedError[]): SeedNoise | null {
  const differences = options.flatMap((option) => {
    const own = errorsOfOne(errors, option).toSorted((a, b) => a.seed - b.seed);
    return own.flatMap((first, index) => own.slice(index + 1).map((second) => second.error - first.error));
  });
  const typical = median(differences.map(Math.abs));
  return typical === undefined ? null : { differences, typical };
}

/** What finished runs show. */
export function readingOf(all: readonly SeedError[]): WorkbenchReading {
  const errors = all.filter(({ isFinal }) => isFinal);
  return {
    contenders: contenders.flatMap((contender) => contenderReading(errors, contender)),
    gaps: optionPairs.flatMap(([one, other]) => gapBetween(errors, one, other)),
    plainGap: gapBetween(errors, 'plain', 'A')[0] ?? null,
    noise: noiseOf(errors),
  };
}

/** The gap between two options that is the largest in its median, above or below; null without any. */
export function largestGap({ gaps }: Pick<WorkbenchReading, 'gaps'>): Gap | null {
  return gaps.toSorted((a, b) => Math.abs(b.median) - Math.abs(a.median))[0] ?? null;
}

/** A gap beside what another seed does. */
export type Comparison = 'smaller' | 'alike' | 'larger';

export const comparisons = ['smaller', 'alike', 'larger'] as const satisfies readonly Comparison[];

/** Within this factor two sizes are alike. */
export const alikeFactor = 2;

export function compareWithNoise(gap: Gap, { typical }: SeedNoise): Comparison {
  const size = Math.abs(gap.median);
  if (size > alikeFactor * typical) return 'larger';
  return alikeFactor * size < typical ? 'smaller' : 'alike';
}
