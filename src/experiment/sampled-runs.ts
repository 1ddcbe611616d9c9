import { describeData } from './describe-data.ts';
import type { Experiment } from './experiment.ts';
import { fingerprint, fingerprintInterval } from './fingerprint.ts';
import { shortestDecimalOf } from './float32-decimal.ts';
import { formatMeasurement } from './format-measurement.ts';
import { JsonValue } from './json-value.ts';
import { parseExperiment } from './parse-experiment.ts';
import { parseEvaluation, parseMeasurements, parseProvenance, parseRecords } from './parse-recorded-run.ts';
import { countWrongImages, parseJson, refuseGaps, refuseRepeats } from './recorded-runs.ts';
import { errorWindow } from './records.ts';
import type { IterationRecord } from './records.ts';
import { beginningLength, pointCount, pointInterval } from './sampled-run.ts';
import type { SampledRun } from './sampled-run.ts';
import { withoutDefaults } from './without-defaults.ts';

/** Of files of sampled runs; rises with every change that an older reader would misread. */
export const sampledRunsSchema = 1;

/** What one file holds. */
export interface SampledRuns {
  /** The id of the figure that they were recorded for. */
  readonly figure: string;
  /** Each of another experiment. */
  readonly runs: readonly SampledRun[];
}

/** Images that the error of a point is taken over. */
function windowImages({ training }: Experiment): number {
  return errorWindow * training.batchSize;
}

function refuseMisplaced(points: readonly IterationRecord[], interval: number): void {
  const wrong = points.find(({ iteration }, index) => iteration !== interval * (index + 1));
  if (wrong) throw new Error(`invalid points: iteration ${wrong.iteration} out of place (want every ${interval})`);
}

function formatRun({ experiment, beginning, points, ...run }: SampledRun): string {
  refuseGaps(beginning);
  refuseMisplaced(points, pointInterval(experiment));
  return JSON.stringify({
    experiment: withoutDefaults(experiment),
    trainingLoss: beginning.map(({ trainingLoss }) => shortestDecimalOf(trainingLoss)),
    wrongImages: beginning.map((record) => countWrongImages(record, experiment.training.batchSize)),
    points: {
      trainingLoss: points.map(({ trainingLoss }) => shortestDecimalOf(trainingLoss)),
      wrongImages: points.map((record) => countWrongImages(record, windowImages(experiment))),
    },
    fingerprint: run.fingerprint,
    measurements: run.measurements.map(formatMeasurement),
    evaluation: run.evaluation,
    provenance: run.provenance,
  });
}

/** The text of a file of sampled runs: JSON, with a line a run. */
export function formatSampledRuns({ figure, runs }: SampledRuns): string {
  refuseRepeats(runs);
  const head = `{"schema":${sampledRunsSchema},"figure":${JSON.stringify(figure)},"sampledRuns":[`;
  return `${head}\n${runs.map(formatRun).join(',\n')}\n]}\n`;
}

/** The stored links, as many as the iterations ask for; the first of them must be those of the losses that are kept. */
function parseFingerprint(json: JsonValue, beginning: readonly IterationRecord[], made: number): readonly string[] {
  const links = json.items().map((link) => link.text('16 hexadecimal digits', /^[0-9a-f]{16}$/));
  const known = fingerprint(beginning.map(({ trainingLoss }) => trainingLoss));
  if (known.some((link, index) => link !== links[index]))
    throw json.invalid(`to begin as its losses, ${known.join(' ')}`);
  const least = Math.floor(made / fingerprintInterval);
  if (links.length < least) throw json.invalid(`at least ${least} links`);
  return links;
}

function parseRun(json: JsonValue): SampledRun {
  const experiment = parseExperiment(json.at('experiment'));
  const interval = pointInterval(experiment);
  const beginning = parseRecords(json, beginningLength, experiment.training.batchSize);
  const points = parseRecords(json.at('points'), pointCount, windowImages(experiment)).map((record) => ({
    ...record,
    iteration: interval * record.iteration,
  }));
  return {
    experiment,
    beginning,
    points,
    fingerprint: parseFingerprint(json.at('fingerprint'), beginning, interval * points.length),
    measurements: parseMeasurements(json.at('measurements'), describeData(experiment.data)),
    evaluation: parseEvaluation(json.at('evaluation'), experiment),
    provenance: parseProvenance(json.at('provenance')),
  };
}

/** The runs of a file's text. Throws an error that names the first thing that is wrong with it. */
export function parseSampledRuns(text: string): SampledRuns {
  const json = new JsonValue(parseJson(text), 'sampled runs');
  json.at('schema').oneOf([sampledRunsSchema]);
  const figure = json.at('figure').text();
  const runs = json.at('sampledRuns').items().map(parseRun);
  refuseRepeats(runs);
  return { figure, runs };
}
