import { experimentKey } from './experiment-key.ts';
import { fingerprint } from './fingerprint.ts';
import { shortestDecimalOf } from './float32-decimal.ts';
import { JsonValue } from './json-value.ts';
import { formatMeasurement } from './format-measurement.ts';
import { parseRecordedRun } from './parse-recorded-run.ts';
import type { ReadExperiment } from './parse-recorded-run.ts';
import type { Experiment } from './experiment.ts';
import type { IterationRecord, RecordedRun } from './records.ts';
import { withoutDefaults } from './without-defaults.ts';

/** Of the files in content/runs; rises with every change that an older reader would misread. */
export const recordedRunsSchema = 2;

/** What one file holds. */
export interface RecordedRuns {
  /** The id of the figure that they were recorded for. */
  readonly figure: string;
  /** Each of another experiment. */
  readonly runs: readonly RecordedRun[];
}

/** An error as the number of wrong images in a mini-batch, which gives back the very same fraction. */
export function countWrongImages({ iteration, trainingError }: IterationRecord, batchSize: number): number {
  const wrong = Math.round(trainingError * batchSize);
  if (wrong / batchSize === trainingError) return wrong;
  throw new Error(`invalid training error at iteration ${iteration}: ${trainingError} (want n / ${batchSize})`);
}

export function refuseGaps(records: readonly IterationRecord[]): void {
  const gap = records.find(({ iteration }, index) => iteration !== index + 1);
  if (gap) throw new Error(`invalid records: iteration ${gap.iteration} out of place (want 1, 2, 3, ...)`);
}

/** A run as one line, series by series; losses, errors and measurements come back from it with the same bits. */
function formatRun({ experiment, records, measurements, evaluation, provenance }: RecordedRun): string {
  refuseGaps(records);
  return JSON.stringify({
    experiment: withoutDefaults(experiment),
    trainingLoss: records.map(({ trainingLoss }) => shortestDecimalOf(trainingLoss)),
    wrongImages: records.map((record) => countWrongImages(record, experiment.training.batchSize)),
    fingerprint: fingerprint(records.map(({ trainingLoss }) => trainingLoss)),
    ...(measurements.length > 0 && { measurements: measurements.map(formatMeasurement) }),
    evaluation,
    provenance,
  });
}

export function refuseRepeats(runs: readonly { readonly experiment: Experiment }[]): void {
  const seen = new Set<string>();
  for (const key of runs.map(({ experiment }) => experimentKey(experiment))) {
    if (seen.has(key)) throw new Error(`experiment recorded twice: ${key}`);
    seen.add(key);
  }
}

/** The text of a file of recorded runs: JSON, with a line a run. */
export function formatRecordedRuns({ figure, runs }: RecordedRuns): string {
  refuseRepeats(runs);
  const head = `{"schema":${recordedRunsSchema},"figure":${JSON.stringify(figure)},"runs":[`;
  return `${head}\n${runs.map(formatRun).join(',\n')}\n]}\n`;
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error('invalid recorded runs: not JSON', { cause: error });
  }
}

/**
 * The recorded runs of a file's text. Throws an error that names the first thing that is wrong: another schema, a field
 * that is missing or out of its limits, losses that do not have the stored fingerprint, an experiment recorded twice.
 */
export function parseRecordedRuns(text: string, readExperiment?: ReadExperiment): RecordedRuns {
  const json = new JsonValue(parseJson(text), 'recorded runs');
  json.at('schema').oneOf([recordedRunsSchema]);
  const figure = json.at('figure').text();
  const runs = json
    .at('runs')
    .items()
    .map((run) => parseRecordedRun(run, readExperiment));
  refuseRepeats(runs);
  return { figure, runs };
}
