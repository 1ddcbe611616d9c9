import type { TrainedValues } from '../engine/checkpoint.ts';
import { experimentKey } from '../experiment/experiment-key.ts';
import { networkOf } from '../experiment/experiment-network.ts';
import type { Experiment } from '../experiment/experiment.ts';
import { JsonValue } from '../experiment/json-value.ts';
import type { Limit } from '../experiment/limits.ts';
import { parseStartedExperiment } from '../experiment/parse-started-experiment.ts';
import { parameterShapes, runningStatisticShapes } from '../networks/value-shapes.ts';
import { bytesOf, parseMap, storedMap } from './stored-values.ts';
import type { StoredMap } from './stored-values.ts';

/** What is known of a kept network without reading what it has learnt. */
export interface KeptNetwork {
  /** Of its experiment: there is one network an experiment. */
  readonly key: string;
  readonly experiment: Experiment;
  readonly trainingError: number;
  readonly testError: number;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
  /** Of its values. */
  readonly bytes: number;
}

/** Rises when what lies in the store means something else than before. */
const schema = 1;

/** As it lies in the store. */
export type StoredNetwork = KeptNetwork & { readonly schema: number };

export interface StoredValues {
  readonly iteration: number;
  readonly parameters: StoredMap;
  readonly runningStatistics: StoredMap;
}

/** A network that has just been trained, with its errors as fractions. */
export type NewlyTrained = Pick<KeptNetwork, 'experiment' | 'trainingError' | 'testError'>;

const fraction: Limit = { minimum: 0, maximum: 1, step: null, form: 'a fraction' };
const whole: Limit = { minimum: 0, maximum: Number.MAX_SAFE_INTEGER, step: 1, form: 'a whole number' };

/** What is written of a network. */
export function asStored(own: NewlyTrained, trained: TrainedValues, savedAt: number) {
  const parameters = storedMap(trained.parameters);
  const runningStatistics = storedMap(trained.runningStatistics);
  const { experiment, trainingError, testError } = own;
  const bytes = bytesOf(parameters) + bytesOf(runningStatistics);
  const key = experimentKey(experiment);
  const network: StoredNetwork = { schema, key, experiment, trainingError, testError, savedAt, bytes };
  const values: StoredValues = { iteration: trained.iteration, parameters, runningStatistics };
  return { network, values };
}

/** Throws an error that names the first field that is wrong. */
export function parseStoredNetwork(stored: unknown): KeptNetwork {
  const json = new JsonValue(stored, 'network');
  json.at('schema').oneOf([schema]);
  const experiment = parseStartedExperiment(json.at('experiment'));
  return {
    key: json.at('key').oneOf([experimentKey(experiment)]),
    experiment,
    trainingError: json.at('trainingError').number(fraction),
    testError: json.at('testError').number(fraction),
    savedAt: json.at('savedAt').number(whole),
    bytes: json.at('bytes').number(whole),
  };
}

/** Throws where the values are not those of a network that was trained to the end of an experiment. */
export function parseStoredValues(stored: unknown, experiment: Experiment): TrainedValues {
  const json = new JsonValue(stored, 'values');
  const spec = networkOf(experiment);
  return {
    iteration: json.at('iteration').oneOf([experiment.training.iterations]),
    parameters: parseMap(json.at('parameters'), parameterShapes(spec)),
    runningStatistics: parseMap(json.at('runningStatistics'), runningStatisticShapes(spec)),
  };
}
