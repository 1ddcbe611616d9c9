import { numberTable } from '../charts/number-table.ts';
import type { NetworkChoice } from '../experiment/experiment.ts';
import type { RunResult } from '../experiment/records.ts';
import { trainingErrorAt } from '../experiment/records.ts';
import type { ChartStrings } from '../i18n/charts.ts';

export interface SeedTableWords<Contender extends string> {
  readonly caption: string;
  readonly seed: string;
  readonly training: (contender: Contender) => string;
  readonly test: (contender: Contender) => string;
}

interface SeedTable<Contender extends string> {
  readonly runs: readonly RunResult[];
  /** From the left. */
  readonly contenders: readonly Contender[];
  readonly contenderOf: (network: NetworkChoice) => Contender;
  readonly iteration: number;
}

interface Context<Contender extends string> {
  readonly document: Document;
  readonly words: { readonly table: SeedTableWords<Contender> };
  readonly strings: Pick<ChartStrings, 'perCent'>;
}

/** Every run: a row a seed, twins side by side. */
export function seedTable<Contender extends string>(
  { runs, contenders, contenderOf, iteration }: SeedTable<Contender>,
  { document, words: { table: words }, strings }: Context<Contender>,
): HTMLTableElement {
  const seeds = [...new Set(runs.map(({ experiment }) => experiment.seed))].toSorted((a, b) => a - b);
  const cell = (error: number | null | undefined) =>
    error === null || error === undefined ? '' : strings.perCent(error);
  const hasTest = runs.some(({ evaluation }) => evaluation?.iteration === iteration);
  const rows = seeds.map((seed) => {
    const own = contenders.map((contender) =>
      runs.find(({ experiment }) => experiment.seed === seed && contenderOf(experiment.network) === contender),
    );
    const training = own.map((run) =>
      cell(run && trainingErrorAt(run.records, Math.min(iteration, run.records.length))),
    );
    // Measured at the end alone.
    const test = own.map((run) => cell(run?.evaluation?.iteration === iteration ? run.evaluation.testError : null));
    return [`${seed}`, ...training, ...(hasTest ? test : [])];
  });
  const heads = [words.seed, ...contenders.map(words.training), ...(hasTest ? contenders.map(words.test) : [])];
  return numberTable(document, words.caption, heads, rows);
}
