import { JsonValue } from '../../../experiment/json-value.ts';
import type { Limit } from '../../../experiment/limits.ts';
import type { Provenance } from '../../../experiment/records.ts';

/** One chart of the figure: how many blocks, looked at after how many steps. */
export interface Panel {
  readonly blocks: number;
  readonly steps: number;
}

/** Of one turn of the target. */
export const degreesPerTurn = 15;

/** What is recorded for the figure on targets that are turned away from the identity. */
export const plan = {
  figure: 'residual-preconditioning',
  width: 8,
  rate: 0.02,
  seeds: Array.from({ length: 15 }, (_, index) => index + 1),
  /** Angles as multiples of 15 degrees: up to half a turn. */
  turns: Array.from({ length: 13 }, (_, index) => index),
  panels: [
    { blocks: 1, steps: 50 },
    { blocks: 1, steps: 500 },
    { blocks: 3, steps: 500 },
  ],
} as const;

/** Distances from the target of one panel: a list of seeds for each angle. */
export interface Distances {
  readonly plain: readonly (readonly number[])[];
  readonly residual: readonly (readonly number[])[];
}

export interface RecordedDistances {
  /** In the order of the plan's panels. */
  readonly distances: readonly Distances[];
  readonly provenance: Pick<Provenance, 'engineVersion' | 'date' | 'command'>;
}

export function formatDistances(recording: RecordedDistances): string {
  const panels = recording.distances.map((panel) => JSON.stringify(panel)).join(',\n');
  return `{"schema":1,"plan":${JSON.stringify(plan)},"provenance":${JSON.stringify(recording.provenance)},"distances":[\n${panels}\n]}\n`;
}

const distance: Limit = { minimum: 0, maximum: 1e6, step: null, form: 'a number' };

/** The recording of a file's text. Throws on another plan, and on a list of another length. */
export function parseDistances(file: string): RecordedDistances {
  const json = new JsonValue(JSON.parse(file), 'recorded distances');
  json.at('schema').oneOf([1]);
  const ofFile = json.at('plan');
  if (JSON.stringify(ofFile.value) !== JSON.stringify(plan)) throw ofFile.invalid(JSON.stringify(plan));
  const table = (own: JsonValue) => {
    const rows = own.items().map((row) => row.items().map((cell) => cell.number(distance)));
    const isWhole = rows.length === plan.turns.length && rows.every((row) => row.length === plan.seeds.length);
    if (!isWhole) throw own.invalid('every angle and every seed');
    return rows;
  };
  const panels = json.at('distances').items();
  if (panels.length !== plan.panels.length) throw json.at('distances').invalid('every panel');
  const text = (name: string) => json.at('provenance').at(name).text();
  return {
    distances: panels.map((panel) => ({ plain: table(panel.at('plain')), residual: table(panel.at('residual')) })),
    provenance: { engineVersion: text('engineVersion'), date: text('date'), command: text('command') },
  };
}
