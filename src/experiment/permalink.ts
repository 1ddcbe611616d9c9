import { fieldsOfLink, linkedFigures } from './link-fields.ts';
import type { LinkField, LinkedFigure } from './link-fields.ts';
import { shortPlainText } from './plain-text.ts';
import { readSettings, textsOf } from './study.ts';
import type { Problem, Study } from './study.ts';

const versionField = 'v';
const mostCharacters = 2000;

/** What a reader may want to know of a link. Texts are short and plain, but of unknown origin: show them as text. */
export type LinkNotice =
  | { readonly kind: 'too-long'; readonly characters: number }
  | { readonly kind: 'other-version'; readonly version: string }
  | ({ readonly kind: 'invalid' } & Problem)
  | { readonly kind: 'repeated'; readonly field: string; readonly text: string }
  /** `others`: how many more there are. */
  | { readonly kind: 'unknown'; readonly field: string; readonly others: number }
  /** A task that a teacher wrote into the link. */
  | { readonly kind: 'long-task'; readonly characters: number; readonly most: number };

export interface Permalink<Settings> {
  readonly settings: Settings;
  readonly notices: readonly LinkNotice[];
}

/** Lists read well with spaces in a form; in a link each would be three characters. */
const escaped = (text: string) => encodeURIComponent(text.replaceAll(', ', ',')).replaceAll('%2C', ',');

/** Whether two settings have the same link, and so differ in nothing that means anything. */
export function areSame<Settings>(study: Study<Settings>, one: Settings, other: Settings): boolean {
  return formatPermalink(study, one) === formatPermalink(study, other);
}

/** Settings as a part of a link's query: `lab.v=1&lab.depths=8,26,44&lab.kind=both&...`. */
export function formatPermalink<Settings>(study: Study<Settings>, settings: Settings): string {
  const texts = [[versionField, study.version] as const, ...textsOf(study, settings)];
  return texts.map(([name, text]) => `${study.figure}.${name}=${escaped(text)}`).join('&');
}

/**
 * A query with the settings of one figure in it. What other figures have in it stays; fields of the page and those that
 * nobody knows go. The same settings give the same query, in whatever order they were made.
 */
export function queryWith<Settings>(query: string, study: Study<Settings>, settings: Settings): string {
  const own = formatPermalink(study, settings);
  const fields = query.length > mostCharacters ? [] : fieldsOfLink(query);
  const textsFor = (figure: LinkField['owner']) =>
    figure === study.figure ? [own] : fields.filter(({ owner }) => owner === figure).map(({ text }) => text);
  const whole = linkedFigures.flatMap(textsFor).join('&');
  return whole.length > mostCharacters ? own : whole;
}

/** The fields of a link that a figure reads, and others that are no other figure's. */
function fieldsFor(figure: LinkedFigure, query: string) {
  const fields = fieldsOfLink(query).filter(({ owner }) => owner === figure || owner === null);
  const named = fields.filter((field) => field.named);
  const old = fields.filter((field) => !field.named);
  return named.length > 0 ? { read: named, others: old } : { read: old, others: [] };
}

/** One for all fields, or none without any. */
function unknownNotice(fields: readonly LinkField[]): readonly LinkNotice[] {
  const names = fields.map(({ owner, named, name }) => (named ? `${owner}.${name}` : name));
  const [first, ...others] = new Set(names);
  return first === undefined ? [] : [{ kind: 'unknown', field: shortPlainText(first), others: others.length }];
}

/**
 * The settings of one figure in a link's query, with or without its question mark. Never throws: what is missing,
 * unknown or outside the limits gives way to the default, and all but the missing is told. What belongs to another
 * figure is none of its business. A link that names no figure is read by the one that it belonged to; where that cannot
 * be told, by all.
 */
export function parsePermalink<Settings>(study: Study<Settings>, query: string): Permalink<Settings> {
  const { version, defaults, fields } = study;
  if (query.length > mostCharacters) {
    return { settings: defaults, notices: [{ kind: 'too-long', characters: query.length }] };
  }
  const { read, others } = fieldsFor(study.figure, query);
  const valuesOf = (wanted: string) => read.filter(({ name }) => name === wanted).map(({ value }) => value);
  const otherVersion = valuesOf(versionField).find((value) => value !== version);
  if (otherVersion !== undefined) {
    return { settings: defaults, notices: [{ kind: 'other-version', version: shortPlainText(otherVersion) }] };
  }
  const { settings, problems } = readSettings(study, (name) => valuesOf(name)[0] ?? null);
  const wrong = new Set(problems.map(({ field }) => field));
  const repeated = [...textsOf(study, settings).keys()].filter((name) => valuesOf(name).length > 1 && !wrong.has(name));
  const known = new Set([versionField, ...fields.map(({ name }) => name)]);
  const notices: readonly LinkNotice[] = [
    ...problems.map((problem) => ({ kind: 'invalid', ...problem }) as const),
    ...repeated.map((field) => ({ kind: 'repeated', field, text: shortPlainText(valuesOf(field)[0]!) }) as const),
    ...unknownNotice([...read.filter(({ name }) => !known.has(name)), ...others]),
  ];
  return { settings, notices };
}
