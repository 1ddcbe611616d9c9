import type { Backend } from '../engine/backends.ts';
import type { Experiment } from '../experiment/experiment.ts';
import type { JsonValue } from '../experiment/json-value.ts';
import { fieldsOfLink } from '../experiment/link-fields.ts';
import { shortPlainText } from '../experiment/plain-text.ts';
import { parseCode } from './ledger-code.ts';

const endings = ['done', 'stopped', 'diverged', 'failed'] as const;

export type Ending = (typeof endings)[number];

/** How a run of the reader's came about. */
export interface RunOrigin {
  /** Id of the figure that trained it; null where nobody knows. */
  readonly figure: string | null;
  /** What was set in the figure, as the query of a link; empty where nobody knows. */
  readonly settings: string;
  /** ISO date, UTC. */
  readonly date: string;
  readonly backend: Backend | null;
  /** Of the machine, as the browser tells; null where nobody knows. */
  readonly cores: number | null;
  readonly ending: Ending;
  /** What the reader has written for the blocks of its network; null for the paper's blocks, or where nobody knows. */
  readonly code: string | null;
}

/** What the reader has made of a run. */
export interface RunLabel {
  /** Empty where none was given. */
  readonly name: string;
  /** Stays when others make room. */
  readonly pinned: boolean;
}

const mostCores = 1024;
export const longestName = 60;
const longestSettings = 2000;

/** What a link's query is written with. */
const query = /^[\w.!~*'()%,=&-]*$/;

/** Settings of one figure, and nothing else that an address could hold. */
export function parseSettings(json: JsonValue): string {
  const { value } = json;
  const want = 'the settings of a figure, as in a link';
  if (typeof value !== 'string' || value.length > longestSettings || !query.test(value)) throw json.invalid(want);
  const owners = value === '' ? [] : fieldsOfLink(value).map(({ owner, named }) => (named ? owner : null));
  if (owners.includes(null) || new Set(owners).size > 1) throw json.invalid(want);
  return value;
}

function parseDate(json: JsonValue): string {
  const date = json.text('a date as 2015-12-10T12:00:00.000Z', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/);
  if (Number.isNaN(Date.parse(date))) throw json.invalid('a date that there is');
  return date;
}

/** Of a run of this experiment. Throws an error that names the first field that is wrong. */
export function parseOrigin(json: JsonValue, experiment: Experiment): RunOrigin {
  const [figure, cores, backend] = [json.at('figure'), json.at('cores'), json.at('backend')];
  return {
    figure: figure.value === null ? null : figure.text('the id of a figure', /^[a-z][a-z-]{0,40}$/),
    settings: parseSettings(json.at('settings')),
    date: parseDate(json.at('date')),
    backend: backend.value === null ? null : backend.oneOf(['wasm', 'webgl', 'cpu']),
    cores:
      cores.value === null ? null : cores.number({ minimum: 1, maximum: mostCores, step: 1, form: 'a whole number' }),
    ending: json.at('ending').oneOf(endings),
    code: parseCode(json.at('code'), experiment),
  };
}

/** A name on one line, short and plain; it is still text and not markup. */
export function asName(text: string): string {
  return shortPlainText(text, longestName);
}

export function parseLabel(json: JsonValue): RunLabel {
  const name = json.at('name');
  if (typeof name.value !== 'string') throw name.invalid('text');
  return { name: asName(name.value), pinned: json.at('pinned').boolean() };
}
