import { experimentKey } from '../../experiment/experiment-key.ts';
import { shortestDecimalOf } from '../../experiment/float32-decimal.ts';
import { JsonValue } from '../../experiment/json-value.ts';
import { parseProvenance } from '../../experiment/parse-recorded-run.ts';
import type { Provenance } from '../../experiment/records.ts';
import { networkKinds } from '../../experiment/sweep.ts';
import type { NetworkKind } from '../../experiment/sweep.ts';
import { landscapeExperiment, lossShare, recordedPlanes, recordedSides, statistics } from './landscape-plan.ts';
import type { PlaneChoice, Statistics } from './landscape-plan.ts';

/** Losses row by row, from the lowest step of the second direction; float32 values, which may be infinite or no numbers. */
export type Losses = readonly number[];

/** One network over its plane. */
export interface RecordedPlane extends PlaneChoice {
  readonly kind: NetworkKind;
  /** Of its training losses. */
  readonly fingerprint: readonly string[];
  readonly losses: Readonly<Record<Statistics, Losses>>;
}

export interface RecordedWeights {
  readonly bytes: number;
  readonly sha256: string;
}

export interface LandscapeRecord {
  readonly planes: readonly RecordedPlane[];
  /** The file with what the twins of the first seed have learnt. */
  readonly weights: RecordedWeights;
  readonly provenance: Provenance;
}

const schema = 1;
const figure = 'loss-landscape';
const head = { schema, figure, share: lossShare.images } as const;
const bytesLimit = { minimum: 1, maximum: 2e6, step: 1, form: 'a whole number' } as const;

const formatLoss = (loss: number) => (Number.isFinite(loss) ? shortestDecimalOf(loss) : `${loss}`);

function formatPlane({ kind, trainingSeed, directions, fingerprint, losses }: RecordedPlane): string {
  const experiment = experimentKey(landscapeExperiment(kind, trainingSeed));
  const own = Object.fromEntries(statistics.map((name) => [name, losses[name].map(formatLoss)]));
  return JSON.stringify({ experiment, directions, fingerprint, losses: own });
}

/** The text of the file: JSON, with a line a network. */
export function formatLandscape({ planes, weights, provenance }: LandscapeRecord): string {
  const start = JSON.stringify({ ...head, weights, provenance }).slice(0, -1);
  return `${start},"planes":[\n${planes.map(formatPlane).join(',\n')}\n]}\n`;
}

function parseLoss(json: JsonValue): number {
  if (typeof json.value === 'string') return Number(json.oneOf(['Infinity', 'NaN']));
  const value = json.number({ minimum: 0, maximum: 3.5e38, step: null, form: 'a number' });
  return Math.fround(value);
}

function parseLosses(json: JsonValue, side: number): Losses {
  const items = json.items();
  const points = side * side;
  if (items.length !== points) throw json.invalid(`${points} losses`);
  return items.map(parseLoss);
}

function parsePlane(json: JsonValue, kind: NetworkKind, choice: PlaneChoice): RecordedPlane {
  json.at('experiment').oneOf([experimentKey(landscapeExperiment(kind, choice.trainingSeed))]);
  json.at('directions').oneOf([choice.directions]);
  const links = json.at('fingerprint').items();
  const of = (own: Statistics) => parseLosses(json.at('losses').at(own), recordedSides[own]);
  return {
    ...choice,
    kind,
    fingerprint: links.map((link) => link.text('16 hexadecimal digits', /^[0-9a-f]{16}$/)),
    losses: { asTrained: of('asTrained'), remeasured: of('remeasured') },
  };
}

/** Networks and planes in the order of the file: twins one after the other. */
export const recordedOrder = recordedPlanes.flatMap((choice) => networkKinds.map((kind) => ({ kind, choice })));

/** A record from its file. Throws on the first thing that is wrong, such as planes of another plan. */
export function parseLandscape(text: string): LandscapeRecord {
  const json = new JsonValue(JSON.parse(text), 'landscape record');
  for (const [name, value] of Object.entries(head)) json.at(name).oneOf([value]);
  const planes = json.at('planes').items();
  if (planes.length !== recordedOrder.length) throw json.at('planes').invalid(`${recordedOrder.length} planes`);
  const weights = json.at('weights');
  return {
    planes: recordedOrder.map(({ kind, choice }, index) => parsePlane(planes[index]!, kind, choice)),
    weights: {
      bytes: weights.at('bytes').number(bytesLimit),
      sha256: weights.at('sha256').text('64 hexadecimal digits', /^[0-9a-f]{64}$/),
    },
    provenance: parseProvenance(json.at('provenance')),
  };
}
