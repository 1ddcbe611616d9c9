import { experimentKey } from '../../experiment/experiment-key.ts';
import { formatEdits } from '../../experiment/edit-text.ts';
import type { Edit } from '../../experiment/edits.ts';
import type { Experiment } from '../../experiment/experiment.ts';
import { JsonValue } from '../../experiment/json-value.ts';
import type { Limit } from '../../experiment/limits.ts';
import { parseProvenance } from '../../experiment/parse-recorded-run.ts';
import type { Provenance } from '../../experiment/records.ts';
import type { AskedNetwork } from './lesion-plan.ts';

/** Test images, all of which are asked for the record. */
export const testImages = 2000;

/** Of all test images: with BN's statistics as training has left them, and measured again under the edits. */
export interface WrongImages {
  readonly asTrained: number;
  readonly remeasured: number;
}

/** A trained network and its answers under edits. */
export interface LesionedNetwork {
  readonly experiment: Experiment;
  /** Of its training losses. */
  readonly fingerprint: readonly string[];
  /** By the text of the edits, without that of BN measured again; empty for the network as it is. */
  readonly wrong: ReadonlyMap<string, WrongImages>;
}

/** The file with the weights of the twins that the page starts from. */
export interface RecordedWeights {
  readonly bytes: number;
  readonly sha256: string;
}

export interface LesionRecord {
  readonly networks: readonly LesionedNetwork[];
  readonly weights: RecordedWeights;
  readonly provenance: Provenance;
}

const schema = 1;
const figure = 'lesion';
const wrongLimit: Limit = { minimum: 0, maximum: testImages, step: 1, form: 'a whole number' };
const bytesLimit: Limit = { minimum: 1, maximum: 2e6, step: 1, form: 'a whole number' };

function formatNetwork({ experiment, fingerprint, wrong }: LesionedNetwork): string {
  const counts = [...wrong].map(([edits, { asTrained, remeasured }]) => [edits, [asTrained, remeasured]]);
  return JSON.stringify({ experiment: experimentKey(experiment), fingerprint, wrong: Object.fromEntries(counts) });
}

/** The text of the file: JSON, with a line a network. */
export function formatLesionRecord({ networks, weights, provenance }: LesionRecord): string {
  const head = JSON.stringify({ schema, figure, testImages, weights, provenance }).slice(0, -1);
  return `${head},"networks":[\n${networks.map(formatNetwork).join(',\n')}\n]}\n`;
}

function parseWrong(json: JsonValue, text: string): WrongImages {
  const [asTrained, remeasured, ...rest] = json.at(text).items();
  if (!asTrained || !remeasured || rest.length > 0) throw json.at(text).invalid('two counts');
  return { asTrained: asTrained.number(wrongLimit), remeasured: remeasured.number(wrongLimit) };
}

function parseNetwork(json: JsonValue, { experiment, asked }: AskedNetwork): LesionedNetwork {
  json.at('experiment').oneOf([experimentKey(experiment)]);
  const wrong = json.at('wrong');
  const texts = asked.map(formatEdits);
  const { length } = Object.keys(wrong.value as object);
  if (length !== texts.length) throw wrong.invalid(`answers under ${texts.length} lists of edits`);
  return {
    experiment,
    fingerprint: json
      .at('fingerprint')
      .items()
      .map((link) => link.text('16 hexadecimal digits', /^[0-9a-f]{16}$/)),
    wrong: new Map(texts.map((text) => [text, parseWrong(wrong, text)])),
  };
}

/** A record from its file. Throws on the first thing that is wrong, such as networks of another plan. */
export function parseLesionRecord(text: string, plan: readonly AskedNetwork[]): LesionRecord {
  const json = new JsonValue(JSON.parse(text), 'lesion record');
  json.at('schema').oneOf([schema]);
  json.at('figure').oneOf([figure]);
  json.at('testImages').oneOf([testImages]);
  const networks = json.at('networks').items();
  if (networks.length !== plan.length) throw json.at('networks').invalid(`${plan.length} networks`);
  const weights = json.at('weights');
  return {
    networks: networks.map((network, index) => parseNetwork(network, plan[index]!)),
    weights: {
      bytes: weights.at('bytes').number(bytesLimit),
      sha256: weights.at('sha256').text('64 hexadecimal digits', /^[0-9a-f]{64}$/),
    },
    provenance: parseProvenance(json.at('provenance')),
  };
}

/** What a network answers under edits; throws where that is not on record. */
export function wrongUnder({ experiment, wrong }: LesionedNetwork, edits: readonly Edit[]): WrongImages {
  const found = wrong.get(formatEdits(edits));
  if (!found) throw new Error(`not recorded: ${formatEdits(edits)} of ${experimentKey(experiment)}`);
  return found;
}
