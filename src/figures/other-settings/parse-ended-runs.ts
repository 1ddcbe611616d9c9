import { JsonValue } from '../../experiment/json-value.ts';
import { parseExperiment } from '../../experiment/parse-experiment.ts';
import { parseProvenance } from '../../experiment/parse-recorded-run.ts';
import { refuseRepeats } from '../../experiment/recorded-runs.ts';
import type { Limit } from '../../experiment/limits.ts';
import { imagesAt, pointIterations } from './ended-run.ts';
import type { EndedRun, EndedRuns } from './ended-run.ts';

const fraction: Limit = { minimum: 0, maximum: 1, step: null, form: 'a fraction' };
const finite: Limit = { minimum: 0, maximum: Number.MAX_VALUE, step: null, form: 'a number' };
const count = (maximum: number): Limit => ({ minimum: 0, maximum, step: 1, form: 'a whole number' });

const fractionOrNull = (json: JsonValue) => (json.value === null ? null : json.number(fraction));

function parseRun(json: JsonValue): EndedRun {
  const experiment = parseExperiment(json.at('experiment'));
  const made = json.at('made').number(count(experiment.training.iterations));
  const [losses, wrong] = [json.at('trainingLoss').items(), json.at('wrongImages').items()];
  const iterations = pointIterations(made);
  if (losses.length !== iterations.length || wrong.length !== iterations.length) {
    throw new Error(`invalid ${json.path}: ${losses.length} losses, ${wrong.length} errors for ${made} iterations`);
  }
  return {
    experiment,
    made,
    points: iterations.map((iteration, index) => {
      const images = imagesAt(iteration, experiment);
      const trainingError = wrong[index]!.number(count(images)) / images;
      return { iteration, trainingLoss: Math.fround(losses[index]!.number(finite)), trainingError };
    }),
    subsetError: fractionOrNull(json.at('subsetError')),
    testError: fractionOrNull(json.at('testError')),
    fingerprint: json
      .at('fingerprint')
      .items()
      .map((link) => link.text('16 hexadecimal digits', /^[0-9a-f]{16}$/)),
  };
}

/** The runs of their file's text. Throws an error that names the first thing that is wrong. */
export function parseEndedRuns(text: string): EndedRuns {
  const json = new JsonValue(JSON.parse(text), 'runs of other settings');
  const runs = json.at('runs').items().map(parseRun);
  refuseRepeats(runs);
  return { runs, provenance: parseProvenance(json.at('provenance')) };
}
