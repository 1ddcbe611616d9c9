import { JsonValue } from '../../experiment/json-value.ts';
import { parseProvenance } from '../../experiment/parse-recorded-run.ts';
import { limits } from '../../experiment/limits.ts';
import { contenders } from './contenders.ts';
import { longerTimes } from './longer-runs.ts';
import type { LongerRun, LongerRuns } from './longer-runs.ts';

const fraction = { minimum: 0, maximum: 1, step: null, form: 'a fraction' };

function parseRun(json: JsonValue): LongerRun {
  const trainingErrors = json.at('trainingErrors').items();
  if (trainingErrors.length !== longerTimes.length) {
    throw new Error(`invalid training errors: ${trainingErrors.length} (want ${longerTimes.length})`);
  }
  return {
    contender: json.at('contender').oneOf(contenders),
    seed: json.at('seed').number(limits.seed),
    trainingErrors: trainingErrors.map((error) => error.number(fraction)),
    subsetError: json.at('subsetError').number(fraction),
    testError: json.at('testError').number(fraction),
    fingerprint: json
      .at('fingerprint')
      .items()
      .map((link) => link.text('16 hexadecimal digits', /^[0-9a-f]{16}$/)),
  };
}

/** The longer runs of their file's text. Throws an error that names the first thing that is wrong. */
export function parseLongerRuns(text: string): LongerRuns {
  const json = new JsonValue(JSON.parse(text), 'longer runs');
  return { runs: json.at('runs').items().map(parseRun), provenance: parseProvenance(json.at('provenance')) };
}
