import type { Experiment } from '../../../experiment/experiment.ts';
import { experimentKey } from '../../../experiment/experiment-key.ts';
import { JsonValue } from '../../../experiment/json-value.ts';
import type { Limit } from '../../../experiment/limits.ts';
import { parseProvenance } from '../../../experiment/parse-recorded-run.ts';
import type { Provenance } from '../../../experiment/records.ts';

/** What is recorded of a trained block: the block, and an image that enters its network. */
export interface BlockPlan {
  /** The figure's id. */
  readonly figure: string;
  readonly experiment: Experiment;
  /** The block's name in its network. */
  readonly block: string;
  /** Index of the test image. */
  readonly image: number;
}

/** What is known of a recorded block beside its values, which stand in a file of their own. */
export interface RecordedBlock {
  /** Mean over the last mini-batches of training; a fraction. */
  readonly trainingError: number;
  /** On the test images, with running statistics; a fraction. */
  readonly testError: number;
  /** Class of the image, and the class that the network takes for it. */
  readonly imageClass: string;
  readonly predictedClass: string;
  /** SHA-256 of the file with the values, in hexadecimal digits. */
  readonly sha256: string;
  readonly provenance: Provenance;
}

const schema = 1;
const fraction: Limit = { minimum: 0, maximum: 1, step: null, form: 'a fraction' };

export function formatRecordedBlock({ figure, experiment, block, image }: BlockPlan, recorded: RecordedBlock): string {
  const plan = { schema, figure, experiment: experimentKey(experiment), block, image };
  return `${JSON.stringify({ ...plan, ...recorded }, null, 1)}\n`;
}

/** A recorded block from its file. Throws on the first thing that is wrong, such as a block recorded for another plan. */
export function parseRecordedBlock(text: string, { figure, experiment, block, image }: BlockPlan): RecordedBlock {
  const json = new JsonValue(JSON.parse(text), 'recorded block');
  json.at('schema').oneOf([schema]);
  json.at('figure').oneOf([figure]);
  json.at('experiment').oneOf([experimentKey(experiment)]);
  json.at('block').oneOf([block]);
  json.at('image').oneOf([image]);
  return {
    trainingError: json.at('trainingError').number(fraction),
    testError: json.at('testError').number(fraction),
    imageClass: json.at('imageClass').text(),
    predictedClass: json.at('predictedClass').text(),
    sha256: json.at('sha256').text('64 hexadecimal digits', /^[0-9a-f]{64}$/),
    provenance: parseProvenance(json.at('provenance')),
  };
}
