import { formatCsv } from './csv.ts';
import type { CsvCell } from './csv.ts';
import { defaultExperiment } from './defaults.ts';
import { fieldsOf } from './experiment-fields.ts';
import { formatStart } from './experiment-key.ts';
import type { Experiment } from './experiment.ts';
import { fingerprint } from './fingerprint.ts';
import { formatMeasurement } from './format-measurement.ts';
import { valuesOf } from './measurement-values.ts';
import type { Measurement } from './measurements.ts';
import type { RunResult } from './records.ts';
import { withoutDefaults } from './without-defaults.ts';

/** Rises with every change that a program which reads the JSON would notice. */
export const exportSchema = 1;

const recordColumns = ['iteration', 'trainingLoss', 'trainingError', 'testError', 'subsetError'];

/** Only where something was measured. */
const measurementColumns = ['measurement', 'set', 'images', 'of', 'quantity', 'value'];

/** Columns of what is taken for granted in most runs: only where a run has something else. */
const rareColumns = ['shortcutScale', 'augmentation', 'written', 'start'];

function columnsOf(experiment: Experiment) {
  const { network, training, start } = experiment;
  const augmentation = training.augmentation ?? null;
  const written = network.written ?? null;
  return { ...fieldsOf(experiment), augmentation, written, start: start ? formatStart(start) : null };
}

type ExperimentColumn = keyof ReturnType<typeof columnsOf>;

/** The fields that the experiments of some runs are told by. */
function experimentColumns(runs: readonly RunResult[]): readonly ExperimentColumn[] {
  const usual = columnsOf(defaultExperiment);
  const all = runs.map(({ experiment }) => columnsOf(experiment));
  const columns = Object.keys(usual) as ExperimentColumn[];
  return columns.filter((column) => !rareColumns.includes(column) || all.some((own) => own[column] !== usual[column]));
}

/** The experiment of a run, in these columns. */
function cellsOf({ experiment }: RunResult, columns: readonly ExperimentColumn[]): CsvCell[] {
  const fields = columnsOf(experiment);
  return columns.map((column) => fields[column]);
}

/** The records of one run. The errors of an evaluation stand beside the iteration after which it was made. */
function recordRows(run: RunResult, columns: readonly ExperimentColumn[]): CsvCell[][] {
  const { records, evaluation } = run;
  return records.map(({ iteration, trainingLoss, trainingError }) => {
    const evaluated = evaluation?.iteration === iteration ? evaluation : null;
    const errors = [evaluated?.testError ?? null, evaluated?.subsetError ?? null];
    return [...cellsOf(run, columns), iteration, trainingLoss, trainingError, ...errors];
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
    case 'share-loss':
      return [measurement.share.set, measurement.share.images];
  }
}

/** The measurements of one run, a row a number. */
function measurementRows(run: RunResult, columns: readonly ExperimentColumn[]): CsvCell[][] {
  return run.measurements.flatMap((measurement) =>
    valuesOf(measurement).map(({ of, quantity, value }) => {
      const ofRun = [...cellsOf(run, columns), measurement.iteration];
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
  const ofExperiment = experimentColumns(runs);
  const columns = isMeasured ? [...recordColumns, ...measurementColumns] : recordColumns;
  const none = isMeasured ? measurementColumns.map(() => null) : [];
  const rows = runs.flatMap((run) => [
    ...recordRows(run, ofExperiment).map((row) => [...row, ...none]),
    ...measurementRows(run, ofExperiment),
  ]);
  return formatCsv([[...ofExperiment, ...columns], ...rows]);
}

/**
 * A run as it is in JSON, measurements, mistakes and whatever else it carries included, with the fingerprint of its losses,
 * by which two files are soon compared; errors are fractions.
 */
export function asExported<Run extends RunResult>(run: Run) {
  return {
    ...run,
    experiment: withoutDefaults(run.experiment),
    measurements: run.measurements.map(formatMeasurement),
    fingerprint: fingerprint(run.records.map(({ trainingLoss }) => trainingLoss)),
  };
}

/** A JSON file of runs; recorded ones carry their provenance. `parseExportedRuns` reads it. */
export function formatRunsAsJson(runs: readonly RunResult[]): string {
  return JSON.stringify({ schema: exportSchema, runs: runs.map(asExported) });
}

/** Both forms, by the ending of their file. */
export const formatRuns = { csv: formatRunsAsCsv, json: formatRunsAsJson } as const;
