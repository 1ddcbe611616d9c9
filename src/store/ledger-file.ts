import { JsonValue } from '../experiment/json-value.ts';
import { parseExportedRun } from '../experiment/parse-exported-run.ts';
import { parseProvenance } from '../experiment/parse-recorded-run.ts';
import { asExported, exportSchema } from '../experiment/run-export.ts';
import type { RunResult } from '../experiment/records.ts';
import type { LedgerRun } from './ledger-entry.ts';
import { parseLabel, parseOrigin } from './ledger-origin.ts';
import type { RunLabel, RunOrigin } from './ledger-origin.ts';
import { refuseStrange } from './strange-json.ts';

/** Characters that a file may have: more than the whole ledger. */
export const longestFile = 40_000_000;
const mostRuns = 5000;

/** A JSON file as figures give it, with what the ledger knows of each run in it. */
export function formatLedgerFile(runs: readonly LedgerRun[]): string {
  const all = runs.map(({ run, ...own }) => {
    const { figure, settings, date, backend, cores, ending, code, name, pinned } = own;
    const { experiment, records, measurements, evaluation } = run;
    const exported = asExported({ experiment, records, measurements, evaluation });
    const ledger = { figure, settings, date, backend, cores, ending, ...(code !== null && { code }), name, pinned };
    return { ...exported, ledger };
  });
  return JSON.stringify({ schema: exportSchema, runs: all });
}

/** Of a run that was taken from a figure, and so has no place in the ledger yet. */
function ownOf(json: JsonValue, { experiment, records }: RunResult, now: string): RunOrigin & RunLabel {
  const provenance = json.at('provenance');
  const known = provenance.value === undefined ? null : parseProvenance(provenance);
  if (known && Number.isNaN(Date.parse(known.date))) throw provenance.at('date').invalid('a date that there is');
  return {
    ...{ figure: null, settings: '', cores: null, code: null, name: '', pinned: false },
    date: known ? new Date(known.date).toISOString() : now,
    backend: known?.backend ?? null,
    ending: records.length === experiment.training.iterations ? 'done' : 'stopped',
  };
}

function parseRun(json: JsonValue, now: string): LedgerRun {
  const run = parseExportedRun(json);
  if (run.records.length === 0) throw json.at('records').invalid('at least one record');
  const ledger = json.at('ledger');
  if (ledger.value === undefined) return { ...ownOf(json, run, now), run };
  return { ...parseOrigin(ledger, run.experiment), ...parseLabel(ledger), run };
}

/** Of a file that is none of runs at all, or is not whole. Its message is for developers. */
export class NoRunsFile extends Error {
  override readonly name = 'NoRunsFile';
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : `${error}`;
    throw new NoRunsFile(`the file is not JSON: ${reason}`, { cause: error });
  }
}

/** Whether it could be a file of runs, of whatever version. */
const hasSchema = (value: unknown) => typeof value === 'object' && value !== null && Object.hasOwn(value, 'schema');

/**
 * The runs of a file of the ledger, or of a JSON file that was taken from a figure, of unknown origin; `now` is the date of
 * those that have none. Throws an error that names the first thing that is wrong, with its place in the file.
 */
export function parseLedgerFile(text: string, now: string): readonly LedgerRun[] {
  if (text.length > longestFile)
    throw new Error(`the file has ${text.length} characters (want at most ${longestFile})`);
  const value = parseJson(text);
  refuseStrange(value, 'file');
  const json = new JsonValue(value, 'file');
  if (!hasSchema(value)) throw new NoRunsFile(json.invalid('an object with a schema').message);
  json.at('schema').oneOf([exportSchema]);
  const runs = json.at('runs').items();
  if (runs.length > mostRuns) throw new Error(`file.runs has ${runs.length} members (want at most ${mostRuns})`);
  return runs.map((run) => parseRun(run, now));
}
