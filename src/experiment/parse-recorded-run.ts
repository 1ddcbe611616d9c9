import type { DataDescription } from './data-sets.ts';
import { describeData } from './describe-data.ts';
import type { Experiment } from './experiment.ts';
import { indexLimit } from './image-limits.ts';
import { fingerprint } from './fingerprint.ts';
import type { JsonValue } from './json-value.ts';
import type { Limit } from './limits.ts';
import { parseMeasurement } from './parse-measurement.ts';
import type { Measurement } from './measurements.ts';
import { parseExperiment } from './parse-experiment.ts';
import type { Evaluation, IterationRecord, Provenance, RecordedRun } from './records.ts';

/** The largest float32 in its shortest decimal form, which is a little above its exact value. */
const largest = 3.4028235e38;
const float32: Limit = { minimum: -largest, maximum: largest, step: null, form: 'a number' };
const fraction: Limit = { minimum: 0, maximum: 1, step: null, form: 'a fraction' };
const milliseconds: Limit = { minimum: 0, maximum: 3.6e6, step: null, form: 'a number' };
const count = (maximum: number): Limit => ({ minimum: 0, maximum, step: 1, form: 'a whole number' });
/** Bytes that WebAssembly can address. */
const addressable = 2 ** 32;
/** Most wrong images that an evaluation names. */
const mostMistakes = 12;

/** The records of a run from its two series; `iterations` and `batchSize` are those of its experiment. */
export function parseRecords(json: JsonValue, iterations: number, batchSize: number): IterationRecord[] {
  const losses = json.at('trainingLoss').items();
  const wrong = json.at('wrongImages').items();
  if (losses.length > iterations)
    throw new Error(`${json.path} has ${losses.length} losses for ${iterations} iterations`);
  if (wrong.length !== losses.length) {
    throw new Error(`${json.path} has ${losses.length} losses and ${wrong.length} counts of wrong images`);
  }
  return losses.map((loss, index) => ({
    iteration: index + 1,
    trainingLoss: Math.fround(loss.number(float32)),
    trainingError: wrong[index]!.number(count(batchSize)) / batchSize,
  }));
}

export function parseEvaluation(json: JsonValue, { data, training }: Experiment): Evaluation | null {
  if (json.value === null) return null;
  const { testImages, classes } = describeData(data);
  const mistakes = json.at('mistakes').items();
  if (mistakes.length > mostMistakes) throw json.at('mistakes').invalid(`at most ${mostMistakes} mistakes`);
  return {
    iteration: json.at('iteration').number(count(training.iterations)),
    testError: json.at('testError').number(fraction),
    subsetError: json.at('subsetError').number(fraction),
    mistakes: mistakes.map((mistake) => ({
      index: mistake.at('index').number(indexLimit(testImages)),
      predicted: mistake.at('predicted').number(indexLimit(classes)),
    })),
  };
}

/** None where the figure does not need them. */
export function parseMeasurements(json: JsonValue, data: DataDescription): readonly Measurement[] {
  return json.value === undefined ? [] : json.items().map((own) => parseMeasurement(own, data));
}

export function parseProvenance(json: JsonValue): Provenance {
  const heap = json.at('heapBytes');
  return {
    engineVersion: json.at('engineVersion').text(),
    backend: json.at('backend').oneOf(['wasm', 'webgl', 'cpu']),
    date: json.at('date').text('a date as 2015-12-10, in UTC', /^\d{4}-\d\d-\d\d(T[\d:.]+Z)?$/),
    machine: json.at('machine').text(),
    command: json.at('command').text(),
    millisecondsPerIteration: json.at('millisecondsPerIteration').number(milliseconds),
    ...(heap.value !== undefined && { heapBytes: heap.number(count(addressable)) }),
  };
}

/** `parseExperiment`, or `parseStartedExperiment` where runs may start from others. */
export type ReadExperiment = (json: JsonValue) => Experiment;

/** A run of a file of recorded runs. Throws an error that names the first thing that is wrong with it. */
export function parseRecordedRun(json: JsonValue, readExperiment: ReadExperiment = parseExperiment): RecordedRun {
  const experiment = readExperiment(json.at('experiment'));
  const { iterations, batchSize } = experiment.training;
  const records = parseRecords(json, iterations, batchSize);
  const links = fingerprint(records.map(({ trainingLoss }) => trainingLoss)).join(' ');
  const stored = json
    .at('fingerprint')
    .items()
    .map((link) => link.text());
  if (stored.join(' ') !== links) throw json.at('fingerprint').invalid(`that of its losses, ${links}`);
  return {
    experiment,
    records,
    measurements: parseMeasurements(json.at('measurements'), describeData(experiment.data)),
    evaluation: parseEvaluation(json.at('evaluation'), experiment),
    provenance: parseProvenance(json.at('provenance')),
  };
}
