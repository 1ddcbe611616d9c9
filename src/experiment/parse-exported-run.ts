import { describeData } from './describe-data.ts';
import type { Training } from './experiment.ts';
import { fingerprint } from './fingerprint.ts';
import type { JsonValue } from './json-value.ts';
import { parseEvaluation, parseMeasurements } from './parse-recorded-run.ts';
import { parseWrittenExperiment } from './parse-written-experiment.ts';
import type { IterationRecord, RunResult } from './records.ts';

const largest = 3.4028235e38;
const float32 = { minimum: -largest, maximum: largest, step: null, form: 'a number' };
const fraction = { minimum: 0, maximum: 1, step: null, form: 'a fraction' };

function parseRecords(json: JsonValue, { iterations }: Training): readonly IterationRecord[] {
  const items = json.items();
  if (items.length > iterations)
    throw new Error(`${json.path} has ${items.length} members (want at most ${iterations})`);
  return items.map((record, index) => ({
    iteration: record.at('iteration').oneOf([index + 1]),
    trainingLoss: Math.fround(record.at('trainingLoss').number(float32)),
    trainingError: record.at('trainingError').number(fraction),
  }));
}

/** Where the file has one, it must be that of the losses. */
function refuseOtherFingerprint(json: JsonValue, records: readonly IterationRecord[]): void {
  if (json.value === undefined) return;
  const links = fingerprint(records.map(({ trainingLoss }) => trainingLoss)).join(' ');
  const stored = json.items().map((link) => link.text());
  if (stored.join(' ') !== links) throw json.invalid(`that of its losses, ${links || 'which is empty'}`);
}

/**
 * A run of a JSON file that was taken from a figure, as `asExported` writes it, of unknown origin. Throws an error that
 * names the first thing that is wrong with it.
 */
export function parseExportedRun(json: JsonValue): RunResult {
  const experiment = parseWrittenExperiment(json.at('experiment'));
  const records = parseRecords(json.at('records'), experiment.training);
  refuseOtherFingerprint(json.at('fingerprint'), records);
  return {
    experiment,
    records,
    measurements: parseMeasurements(json.at('measurements'), describeData(experiment.data)),
    evaluation: parseEvaluation(json.at('evaluation'), experiment),
  };
}
