import { median } from '../../charts/median.ts';
import type { StripData, StripRow } from '../../charts/strip-chart.ts';
import { endErrorOf } from '../../experiment/sampled-run.ts';
import type { SampledRun } from '../../experiment/sampled-run.ts';
import type { BuiltWords } from './words/built.ts';

type PairWords = BuiltWords['pairs'];

/** The paper's shallow and deep plain networks (Sec. 4.2, Fig. 6). */
export const pairDepths = [20, 56] as const;

/** The errors of one run at its end; fractions. */
export interface PairRun {
  readonly depth: number;
  readonly seed: number;
  readonly training: number;
  readonly test: number;
}

/** Whether a run is one of a plain network of the pair, at this rate, that has come to its end. */
export function isOfPair({ experiment: { network, training }, evaluation }: SampledRun, rate: number): boolean {
  const isPlain = !network.residual && pairDepths.some((depth) => depth === network.depth);
  return isPlain && training.learningRate.rate === rate && evaluation !== null;
}

export function pairRunOf(run: SampledRun): PairRun {
  const { evaluation } = run;
  const { network, seed } = run.experiment;
  if (!evaluation) throw new Error(`no test error of plain-${network.depth}, seed ${seed}`);
  return { depth: network.depth, seed, training: endErrorOf(run), test: evaluation.testError };
}

const common = { tick: String, band: null, joined: [], nameWidth: 132 } as const;

/** Training error of the shallow and the deep network, then test error of both: the order in which they are read. */
export function plainStrips(runs: readonly PairRun[], words: PairWords): StripData {
  const rows = (['training', 'test'] as const).flatMap((set) =>
    pairDepths.map((depth): StripRow => {
      const own = runs.filter((run) => run.depth === depth);
      const middle = median(own.map((run) => run[set]))!;
      return {
        ...{ name: words.plain(depth), note: words.notes[set](middle), kind: 'plain', pale: [] },
        dots: own.map((run) => ({ seed: run.seed, value: 100 * run[set] })),
        median: 100 * middle,
      };
    }),
  );
  const top = 10 * Math.ceil(Math.max(...rows.flatMap(({ dots }) => dots.map(({ value }) => value))) / 10);
  return { ...common, label: words.first.label, axisLabel: words.axis, rows, domain: [0, top] };
}

/** What the paper prints of its pair, as numbers and as they are printed. */
export interface PrintedPair {
  /** Per cent, below which the training error of the deeper network is. */
  readonly trainingBound: number;
  readonly training: string;
  /** Test errors in per cent: the best and the mean of the shallower network's runs, and that of the deeper one. */
  readonly best: number;
  readonly mean: number;
  readonly meanAs: string;
  readonly deep: number;
  readonly deepAs: string;
}

/** The same rows of the paper's pair. Open dots are a bound of an error, and the best of several runs. */
export function printedStrips(printed: PrintedPair, words: PairWords): StripData {
  const [shallow, deep] = [words.residual(110), words.residual(1202)];
  const dot = (value: number, isOpen = false) => ({ seed: 1, value, isOpen });
  const row = (name: string, note: string, dots: StripRow['dots']): StripRow => {
    return { name, note, kind: 'residual', dots, pale: [], median: null };
  };
  const rows = [
    row(shallow, words.notes.similar, []),
    row(deep, words.notes.trainingAs(printed.training), [dot(printed.trainingBound, true)]),
    row(shallow, words.notes.testAs(printed.meanAs), [dot(printed.best, true), dot(printed.mean)]),
    row(deep, words.notes.testAs(printed.deepAs), [dot(printed.deep)]),
  ];
  return { ...common, label: words.second.label, axisLabel: words.axis, rows, domain: [0, 10] };
}
