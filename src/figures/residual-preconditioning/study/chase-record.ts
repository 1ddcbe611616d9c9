import { networkKinds } from '../../../experiment/sweep.ts';
import type { NetworkKind } from '../../../experiment/sweep.ts';
import { JsonValue } from '../../../experiment/json-value.ts';
import type { Limit } from '../../../experiment/limits.ts';
import { chaseEnd, mostSteps, networks, tolerance } from './chase.ts';
import type { ChaseEnd, Network } from './chase.ts';
import { degreesPerTurn, plan } from './plan.ts';
import type { RecordedDistances } from './plan.ts';

/** What is recorded of steps and norms: the networks, angles and seeds of `plan`, and where a network counts as there. */
const chasePlan = {
  figure: plan.figure,
  ...{ width: plan.width, rate: plan.rate, seeds: plan.seeds, turns: plan.turns },
  ...{ networks, tolerance, mostSteps },
};

/** By kind, then a list of seeds for each angle. */
type Ends = Readonly<Record<NetworkKind, readonly (readonly ChaseEnd[])[]>>;

export interface RecordedChases {
  readonly ends: Readonly<Record<Network, Ends>>;
  readonly provenance: RecordedDistances['provenance'];
}

const byKind = <Value>(make: (kind: NetworkKind) => Value): Readonly<Record<NetworkKind, Value>> => {
  return { plain: make('plain'), residual: make('residual') };
};

const byNetwork = <Value>(make: (network: Network) => Value): Readonly<Record<Network, Value>> => {
  return { 'one-layer': make('one-layer'), 'two-layers': make('two-layers'), 'three-blocks': make('three-blocks') };
};

/** Trains all of them. */
export function makeChases(): RecordedChases['ends'] {
  return byNetwork((network) =>
    byKind((kind) =>
      plan.turns.map((turns) =>
        plan.seeds.map((seed) =>
          chaseEnd({ network, residual: kind === 'residual', degrees: degreesPerTurn * turns, seed }),
        ),
      ),
    ),
  );
}

export function formatChases({ ends, provenance }: RecordedChases): string {
  const rows = networks.flatMap((network) =>
    networkKinds.map((kind) => {
      const own = ends[network][kind];
      const steps = own.map((row) => row.map((end) => end.steps));
      const sizes = own.map((row) => row.map((end) => end.size));
      return JSON.stringify({ network, kind, steps, sizes });
    }),
  );
  return `{"schema":1,"plan":${JSON.stringify(chasePlan)},"provenance":${JSON.stringify(provenance)},"chases":[\n${rows.join(',\n')}\n]}\n`;
}

const stepLimit: Limit = { minimum: 0, maximum: mostSteps, step: 1, form: 'a whole number' };
const sizeLimit: Limit = { minimum: 0, maximum: 1e6, step: null, form: 'a number' };

/** One value for every angle and seed. */
function tableOf<Value>(json: JsonValue, read: (cell: JsonValue) => Value): readonly (readonly Value[])[] {
  const rows = json.items().map((row) => row.items().map(read));
  const isWhole = rows.length === plan.turns.length && rows.every((row) => row.length === plan.seeds.length);
  if (!isWhole) throw json.invalid('every angle and every seed');
  return rows;
}

/** The recording of a file's text. Throws on another plan, and on a list of another length. */
export function parseChases(file: string): RecordedChases {
  const json = new JsonValue(JSON.parse(file), 'recorded chases');
  json.at('schema').oneOf([1]);
  const ofFile = json.at('plan');
  if (JSON.stringify(ofFile.value) !== JSON.stringify(chasePlan)) throw ofFile.invalid(JSON.stringify(chasePlan));
  const items = json.at('chases').items();
  const endsOf = (network: Network, kind: NetworkKind) => {
    const index = networkKinds.length * networks.indexOf(network) + networkKinds.indexOf(kind);
    const own = items[index];
    if (!own) throw json.at('chases').invalid('every network of both kinds');
    own.at('network').oneOf([network]);
    own.at('kind').oneOf([kind]);
    const steps = tableOf(own.at('steps'), (cell) => (cell.value === null ? null : cell.number(stepLimit)));
    const sizes = tableOf(own.at('sizes'), (cell) => cell.number(sizeLimit));
    return steps.map((row, angle) => row.map((count, seed) => ({ steps: count, size: sizes[angle]![seed]! })));
  };
  const text = (name: string) => json.at('provenance').at(name).text();
  return {
    ends: byNetwork((network) => byKind((kind) => endsOf(network, kind))),
    provenance: { engineVersion: text('engineVersion'), date: text('date'), command: text('command') },
  };
}
