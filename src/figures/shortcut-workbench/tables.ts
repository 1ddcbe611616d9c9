import type { RunResult } from '../../experiment/records.ts';
import { trainingErrorAt } from '../../experiment/records.ts';
import type { ChartStrings } from '../../i18n/charts.ts';
import { tableOf } from '../../live-figure/table-of.ts';
import { contenderOf, contenders } from './contenders.ts';
import type { Contender } from './contenders.ts';
import type { Cost } from './costs.ts';
import type { WorkbenchReading } from './reading.ts';
import type { WorkbenchStrings } from './words.ts';

export interface TableContext {
  readonly document: Document;
  readonly words: WorkbenchStrings;
  readonly strings: Pick<ChartStrings, 'perCent'>;
}

/** What each network costs, counted, and how it ends. */
export function costTable(
  costs: ReadonlyMap<Contender, Cost>,
  { contenders: readings }: WorkbenchReading,
  { document, words: { costs: words }, strings }: TableContext,
): HTMLTableElement {
  const rows = contenders.map((contender) => {
    const { parameters, multiplyAdds } = costs.get(contender)!;
    const own = readings.find((reading) => reading.contender === contender);
    return [
      words.contender(contender),
      words.count(parameters),
      words.count(multiplyAdds),
      own ? strings.perCent(own.median) : '',
    ];
  });
  const heads = [words.network, words.parameters, words.multiplyAdds, words.median];
  return tableOf(document, words.caption, heads, rows);
}

/** Every run: a row a seed, twins side by side. */
export function seedTable(
  runs: readonly RunResult[],
  iteration: number,
  { document, words: { table: words }, strings }: TableContext,
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
  return tableOf(document, words.caption, heads, rows);
}
