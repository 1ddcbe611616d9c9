import { formatCsv } from './csv.ts';
import type { CsvCell } from './csv.ts';
import { defaultExperiment } from './defaults.ts';
import { fieldsOf } from './experiment-fields.ts';
import { fingerprint } from './fingerprint.ts';
import type { RunResult } from './records.ts';

/** Rises with every change that a program which reads the JSON would notice. */
export const exportSchema = 1;

const recordColumns = ['iteration', 'trainingLoss', 'trainingError', 'testError', 'subsetError'];

/** Rows of one run. The errors of an evaluation stand beside the iteration after which it was made. */
function rowsOf({ experiment, records, evaluation }: RunResult): CsvCell[][] {
  return records.map(({ iteration, trainingLoss, trainingError }) => {
    const evaluated = evaluation?.iteration === iteration ? evaluation : null;
    const errors = [evaluated?.testError ?? null, evaluated?.subsetError ?? null];
    return [...Object.values(fieldsOf(experiment)), iteration, trainingLoss, trainingError, ...errors];
  });
}

/** One row an iteration under a header, with every field of the experiment in every row; errors are fractions. */
export function formatRunsAsCsv(runs: readonly RunResult[]): string {
  const header = [...Object.keys(fieldsOf(defaultExperiment)), ...recordColumns];
  return formatCsv([header, ...runs.flatMap(rowsOf)]);
}

/**
 * The runs as they are, mistakes and, for recorded ones, provenance included, each with the fingerprint of its losses,
 * by which two files are soon compared; errors are fractions.
 */
export function formatRunsAsJson(runs: readonly RunResult[]): string {
  const withFingerprints = runs.map((run) => {
    return { ...run, fingerprint: fingerprint(run.records.map(({ trainingLoss }) => trainingLoss)) };
  });
  return JSON.stringify({ schema: exportSchema, runs: withFingerprints });
}

/** Both forms, by the ending of their file. */
export const formatRuns = { csv: formatRunsAsCsv, json: formatRunsAsJson } as const;
