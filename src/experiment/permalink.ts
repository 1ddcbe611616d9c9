import type { ShortcutKind } from '../networks/network-spec.ts';
import { describeLimit, isWithin, limits, sides } from './limits.ts';
import type { Limit } from './limits.ts';
import { shortPlainText } from './plain-text.ts';
import { networkKinds, sweepPresets } from './sweep.ts';
import type { DepthSweep } from './sweep.ts';

/** Rises when an old link would be read as another sweep than it meant. */
const version = '1';
const versionField = 'v';
/** Query parameters that belong to the page and not to a sweep. */
const fieldsOfThePage = ['backend'];
const mostCharacters = 1000;

/** One field of a link. `parse` gives what the text says about the sweep, or undefined if it says nothing valid. */
interface Field {
  readonly name: string;
  /** Completes "... is not". */
  readonly want: string;
  readonly format: (sweep: DepthSweep) => string;
  readonly parse: (text: string) => Partial<DepthSweep> | undefined;
}

function numberIn(text: string, limit: Limit): number | undefined {
  const value = /^\d{1,10}(\.\d{1,24})?$/.test(text) ? Number(text) : NaN;
  return isWithin(value, limit) ? value : undefined;
}

function numberField(name: string, key: 'seedCount' | 'firstSeed' | 'iterations' | 'learningRate'): Field {
  const parse = (text: string) => {
    const value = numberIn(text, limits[key]);
    return value === undefined ? undefined : { [key]: value };
  };
  return { name, want: describeLimit(limits[key]), format: (sweep) => `${sweep[key]}`, parse };
}

/** A field whose every valid text is listed with what it stands for. */
function choiceField<Key extends 'kinds' | 'shortcut' | 'batchNorm' | 'side'>(
  name: string,
  key: Key,
  choices: Readonly<Record<string, DepthSweep[Key]>>,
): Field {
  const entries = Object.entries(choices);
  return {
    name,
    want: entries.map(([text]) => text).join(' or '),
    format: (sweep) => entries.find(([, value]) => `${value}` === `${sweep[key]}`)![0],
    parse: (text) => {
      const entry = entries.find(([choice]) => choice === text);
      return entry && { [key]: entry[1] };
    },
  };
}

function parseDepths(text: string): Partial<DepthSweep> | undefined {
  const depths = text.split(',').map((depth) => numberIn(depth, limits.depth));
  const valid = depths.filter((depth) => depth !== undefined);
  if (valid.length < depths.length) return undefined;
  return { depths: [...new Set(valid)].sort((a, b) => a - b) };
}

/** The letters by which the paper calls its shortcuts (Sec. 4.1). */
const options: Readonly<Record<string, ShortcutKind>> = {
  A: 'padded-identity',
  B: 'projection-when-widening',
  C: 'projection-always',
};

const fields: readonly Field[] = [
  {
    name: 'depths',
    want: `a list of depths, each ${describeLimit(limits.depth)}`,
    format: ({ depths }) => depths.join(','),
    parse: parseDepths,
  },
  choiceField('kind', 'kinds', { plain: ['plain'], residual: ['residual'], both: networkKinds }),
  choiceField('option', 'shortcut', options),
  numberField('seeds', 'seedCount'),
  numberField('seed', 'firstSeed'),
  numberField('iterations', 'iterations'),
  numberField('rate', 'learningRate'),
  choiceField('bn', 'batchNorm', { on: true, off: false }),
  choiceField('side', 'side', Object.fromEntries(sides.map((side) => [`${side}`, side]))),
];

/** A sweep as the query of a link: `v=1&depths=8,26,44&kind=both&...`, without the question mark. */
export function formatPermalink(sweep: DepthSweep): string {
  const pairs = fields.map(({ name, format }) => `${name}=${format(sweep)}`);
  return [`${versionField}=${version}`, ...pairs].join('&');
}

const quoted = (text: string) => `“${shortPlainText(text)}”`;

/** What one field says, and what there is to tell the reader about it. A field that is not there says nothing. */
function readField({ name, want, format, parse }: Field, values: readonly string[], fallback: DepthSweep) {
  const [text, ...others] = values;
  if (text === undefined) return { part: {}, notices: [] };
  const part = parse(text);
  if (part === undefined) {
    return { part: {}, notices: [`${name}: ${quoted(text)} is not ${want}; ${format(fallback)} is used.`] };
  }
  const repeated = `${name} is given more than once; ${quoted(text)} is used.`;
  return { part, notices: others.length > 0 ? [repeated] : [] };
}

function unknownFields(query: URLSearchParams): string[] {
  const known = new Set([versionField, ...fieldsOfThePage, ...fields.map(({ name }) => name)]);
  const [first, ...others] = new Set([...query.keys()].filter((name) => !known.has(name)));
  if (first === undefined) return [];
  return [`${quoted(first)}${others.length > 0 ? ` and ${others.length} more` : ''}: not known here, and ignored.`];
}

export interface Permalink {
  readonly sweep: DepthSweep;
  /** Sentences for the reader about what was not as expected; they hold parts of the link, so show them as text. */
  readonly notices: readonly string[];
}

/**
 * The sweep of a link's query, with or without its question mark. Never throws: what is missing, unknown or outside the
 * limits gives way to the quick preset, and all but the missing is told in a notice.
 */
export function parsePermalink(text: string): Permalink {
  const fallback: DepthSweep = sweepPresets.quick;
  if (text.length > mostCharacters) {
    return { sweep: fallback, notices: [`The link is too long (${text.length} characters); it is not used.`] };
  }
  const query = new URLSearchParams(text);
  const otherVersion = query.getAll(versionField).find((value) => value !== version);
  if (otherVersion !== undefined) {
    return { sweep: fallback, notices: [`The link is of another version, ${quoted(otherVersion)}; it is not used.`] };
  }
  const read = fields.map((field) => readField(field, query.getAll(field.name), fallback));
  return {
    sweep: read.reduce<DepthSweep>((sweep, { part }) => ({ ...sweep, ...part }), fallback),
    notices: [...read.flatMap(({ notices }) => notices), ...unknownFields(query)],
  };
}
