import { formatCsv } from './csv.ts';
import type { CsvCell } from './csv.ts';
import { defaultExperiment } from './defaults.ts';
import { fieldsOf } from './experiment-fields.ts';
import { fingerprint } from './fingerprint.ts';
import { formatMeasurement } from './format-measurement.ts';
import { valuesOf } from './measurement-values.ts';
import type { Measurement } from './measurements.ts';
import type { RunResult } from './records.ts';

/** Rises with every change that a program which reads the JSON would notice. */
export const exportSchema = 1;

const recordColumns = ['iteration', 'trainingLoss', 'trainingError', 'testError', 'subsetError'];

/** Only where something was measured. */
const measurementColumns = ['measurement', 'set', 'images', 'of', 'quantity', 'value'];

/** The records of one run. The errors of an evaluation stand beside the iteration after which it was made. */
function recordRows({ experiment, records, evaluation }: RunResult): CsvCell[][] {
  return records.map(({ iteration, trainingLoss, trainingError }) => {
    const evaluated = evaluation?.iteration === iteration ? evaluation : null;
    const errors = [evaluated?.testError ?? null, evaluated?.subsetError ?? null];
    return [...Object.values(fieldsOf(experiment)), iteration, trainingLoss, trainingError, ...errors];
  });
}

/** What a measurement was made on: a set and how many of its images; none where it was the mini-batch. */
function imagesOf(measurement: Measurement): [CsvCell, CsvCell] {
  switch (measurement.type) {
    case 'gradient-norms':
      return [null, null];
    case 'answers':
      return [measurement.set, measurement.answers.length];
    case 'responses':
    case 'block-ratios':
    case 'share-error':
      return [measurement.share.set, measurement.share.images];
  }
}

/** The measurements of one run, a row a number. */
function measurementRows({ experiment, measurements }: RunResult): CsvCell[][] {
  return measurements.flatMap((measurement) =>
    valuesOf(measurement).map(({ of, quantity, value }) => {
      const ofRun = [...Object.values(fieldsOf(experiment)), measurement.iteration];
      return [...ofRun, null, null, null, null, measurement.type, ...imagesOf(measurement), of, quantity, value];
    }),
  );
}

/**
 * One row an iteration under a header, with every field of the experiment in every row; errors are fractions. Where
 * something was measured, columns for it, and after a run's iterations one row a number, with the updates made before.
 */
export function formatRunsAsCsv(runs: readonly RunResult[]): string {
  const isMeasured = runs.some(({ measurements }) => measurements.length > 0);
  const columns = isMeasured ? [...recordColumns, ...measurementColumns] : recordColumns;
  const none = isMeasured ? measurementColumns.map(() => null) : [];
  const rows = runs.flatMap((run) => [...recordRows(run).map((row) => [...row, ...none]), ...measurementRows(run)]);
  return formatCsv([[...Object.keys(fieldsOf(defaultExperiment)), ...columns], ...rows]);
}

/**
 * The runs as they are, measurements, mistakes and, for recorded ones, provenance included, each with the fingerprint of its losses,
 * by which two files are soon compared; errors are fractions.
 */
export function formatRunsAsJson(runs: readonly RunResult[]): string {
  const withFingerprints = runs.map((run) => {
    const measurements = run.measurements.map(formatMeasurement);
    return { ...run, measurements, fingerprint: fingerprint(run.records.map(({ trainingLoss }) => trainingLoss)) };
  });
  return JSON.stringify({ schema: exportSchema, runs: withFingerprints });
}

/** Both forms, by the ending of their file. */
export const formatRuns = { csv: formatRunsAsCsv, json: formatRunsAsJson } as const;
