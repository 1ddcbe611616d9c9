import { experimentKey } from '../experiment/experiment-key.ts';
import type { Experiment } from '../experiment/experiment.ts';
import { fnv1a32 } from '../experiment/fnv1a.ts';
import { JsonValue } from '../experiment/json-value.ts';
import type { Limit } from '../experiment/limits.ts';
import { parseExportedRun } from '../experiment/parse-exported-run.ts';
import { parseWrittenExperiment } from '../experiment/parse-written-experiment.ts';
import { trainingErrorAt } from '../experiment/records.ts';
import type { RunResult } from '../experiment/records.ts';
import { asExported } from '../experiment/run-export.ts';
import { withoutDefaults } from '../experiment/without-defaults.ts';
import { parseLabel, parseOrigin } from './ledger-origin.ts';
import type { RunLabel, RunOrigin } from './ledger-origin.ts';

/** A run of the reader's as it is given to the ledger, and as a file of it holds it. */
export interface LedgerRun extends RunOrigin, RunLabel {
  readonly run: RunResult;
}

/** What is known of a run of the ledger without reading it. */
export interface LedgerEntry extends RunOrigin, RunLabel {
  readonly id: number;
  readonly experiment: Experiment;
  /** Of the experiment: what is trained again has the same. */
  readonly key: string;
  /** Iterations made. */
  readonly iterations: number;
  /** Errors as fractions, null where they are not known. */
  readonly trainingError: number | null;
  readonly testError: number | null;
  /** Of the run, written as JSON, and of its code. */
  readonly bytes: number;
  /** What runs that are equal in all that they have recorded share; others hardly ever do. */
  readonly digest: string;
}

/** Rises when what lies in the store means something else than before. */
const schema = 1;

const utf8 = new TextEncoder();

const fraction: Limit = { minimum: 0, maximum: 1, step: null, form: 'a fraction' };
const whole: Limit = { minimum: 0, maximum: Number.MAX_SAFE_INTEGER, step: 1, form: 'a whole number' };

function fractionOrNull(json: JsonValue): number | null {
  return json.value === null ? null : json.number(fraction);
}

/** What is written of a run: what stands in a list, and the run itself as text. */
export function asStored({ run, ...own }: LedgerRun) {
  const { experiment, records, evaluation, measurements } = run;
  const text = JSON.stringify(asExported({ experiment, records, measurements, evaluation }));
  const bytes = utf8.encode(text);
  const entry: Omit<LedgerEntry, 'id'> & { readonly schema: number } = {
    ...{ schema, ...own, experiment: withoutDefaults(experiment), key: experimentKey(experiment) },
    iterations: records.length,
    trainingError: trainingErrorAt(records) ?? null,
    testError: evaluation?.testError ?? null,
    bytes: bytes.length + utf8.encode(own.code ?? '').length,
    digest: `${bytes.length}-${fnv1a32(bytes).toString(16)}`,
  };
  return { entry, text };
}

/** Throws an error that names the first field that is wrong. */
export function parseStoredEntry(stored: unknown, id: number): LedgerEntry {
  const json = new JsonValue(stored, 'entry');
  json.at('schema').oneOf([schema]);
  const experiment = parseWrittenExperiment(json.at('experiment'));
  return {
    ...parseOrigin(json, experiment),
    ...parseLabel(json),
    id,
    experiment,
    key: json.at('key').oneOf([experimentKey(experiment)]),
    iterations: json.at('iterations').number({ ...whole, maximum: experiment.training.iterations }),
    trainingError: fractionOrNull(json.at('trainingError')),
    testError: fractionOrNull(json.at('testError')),
    bytes: json.at('bytes').number(whole),
    digest: json.at('digest').text(),
  };
}

/** Throws where the text is not that of a run of the entry's experiment. */
export function parseStoredRun(stored: unknown, { key }: LedgerEntry): RunResult {
  if (typeof stored !== 'string') throw new Error('the run is not there');
  const run = parseExportedRun(new JsonValue(JSON.parse(stored), 'run'));
  if (experimentKey(run.experiment) !== key) throw new Error('the run is of another experiment');
  return run;
}
