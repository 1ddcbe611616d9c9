import type { Checkpoint } from '../engine/checkpoint.ts';
import type { UnfinishedRun } from '../engine/unfinished-run.ts';
import { describeData } from '../experiment/describe-data.ts';
import { experimentKey } from '../experiment/experiment-key.ts';
import { networkOf } from '../experiment/experiment-network.ts';
import type { Experiment } from '../experiment/experiment.ts';
import { formatMeasurement } from '../experiment/format-measurement.ts';
import { JsonValue } from '../experiment/json-value.ts';
import type { Limit } from '../experiment/limits.ts';
import { parseMeasurements, parseRecords } from '../experiment/parse-recorded-run.ts';
import { parseWrittenExperiment } from '../experiment/parse-written-experiment.ts';
import { countWrongImages } from '../experiment/recorded-runs.ts';
import { parameterShapes, runningStatisticShapes } from '../networks/value-shapes.ts';
import { bytesOf, parseMap, storedMap } from './stored-values.ts';

/** What is known of a run that is not at its end without reading its state. */
export interface KeptRun {
  /** Of its experiment: there is one run an experiment. */
  readonly key: string;
  readonly experiment: Experiment;
  /** Iterations made. */
  readonly iteration: number;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
  /** Of the values of its state: parameters, velocities and running statistics. */
  readonly bytes: number;
}

/** Rises when what lies in the store means something else than before. */
const schema = 1;

const whole: Limit = { minimum: 0, maximum: Number.MAX_SAFE_INTEGER, step: 1, form: 'a whole number' };

function storedCheckpoint({ parameters, runningStatistics, velocities }: Checkpoint) {
  return {
    parameters: storedMap(parameters),
    runningStatistics: storedMap(runningStatistics),
    velocities: storedMap(velocities),
  };
}

/** What is written of a run. */
export function asStored(
  experiment: Experiment,
  { checkpoint, records, measurements }: UnfinishedRun,
  savedAt: number,
) {
  const key = experimentKey(experiment);
  const { iteration } = checkpoint;
  const values = storedCheckpoint(checkpoint);
  const bytes = Object.values(values).reduce((sum, map) => sum + bytesOf(map), 0);
  const { batchSize } = experiment.training;
  const state = {
    ...values,
    iteration,
    trainingLoss: records.map(({ trainingLoss }) => trainingLoss),
    wrongImages: records.map((record) => countWrongImages(record, batchSize)),
    measurements: measurements.map(formatMeasurement),
  };
  return { run: { schema, key, experiment, iteration, savedAt, bytes }, state };
}

/** Throws an error that names the first field that is wrong. */
export function parseStoredRun(stored: unknown): KeptRun {
  const json = new JsonValue(stored, 'run');
  json.at('schema').oneOf([schema]);
  const experiment = parseWrittenExperiment(json.at('experiment'));
  return {
    key: json.at('key').oneOf([experimentKey(experiment)]),
    experiment,
    iteration: json.at('iteration').number({ ...whole, maximum: experiment.training.iterations }),
    savedAt: json.at('savedAt').number(whole),
    bytes: json.at('bytes').number(whole),
  };
}

/** Throws where the state is not one of this run's network, with a record of every iteration that it has made. */
export function parseStoredState(stored: unknown, { experiment, iteration }: KeptRun): UnfinishedRun {
  const json = new JsonValue(stored, 'state');
  const spec = networkOf(experiment);
  const parameters = parameterShapes(spec);
  const records = parseRecords(json, iteration, experiment.training.batchSize);
  if (records.length !== iteration) throw new Error(`state has ${records.length} losses (want ${iteration})`);
  return {
    checkpoint: {
      iteration: json.at('iteration').oneOf([iteration]),
      parameters: parseMap(json.at('parameters'), parameters),
      runningStatistics: parseMap(json.at('runningStatistics'), runningStatisticShapes(spec)),
      velocities: parseMap(json.at('velocities'), parameters),
    },
    records,
    measurements: parseMeasurements(json.at('measurements'), describeData(experiment.data)),
  };
}
