import { fieldsOfLink } from './link-fields.ts';
import type { LinkField, LinkedFigure } from './link-fields.ts';
import type { LinkNotice } from './permalink.ts';
import { plainLines } from './plain-lines.ts';
import { shortPlainText } from './plain-text.ts';
import type { Study } from './study.ts';

/** What a link asks of a figure beside its settings. It stands behind the `#`, so that no server sees it. */
export interface ClassLink {
  /** Names of fields that stay as the link sets them, and are shown. */
  readonly fixed: readonly string[];
  /** Names of fields that stay as the link sets them, and are not shown. */
  readonly hidden: readonly string[];
  /** Empty for none. Plain lines, but of unknown origin: set it as text. */
  readonly task: string;
  /** Whether the figure fills the window. */
  readonly presented: boolean;
}

export const openLink: ClassLink = { fixed: [], hidden: [], task: '', presented: false };

/** Of a task. */
export const mostOfTask = 400;
/** Of all that stands behind the `#`: a task of Chinese characters is nine times as long there. */
const mostCharacters = 6000;
const yes = 'yes';

const classFields = ['fixed', 'hidden', 'task', 'present'] as const;
type ClassField = (typeof classFields)[number];
/** What a figure is asked to take of the reader's own device stands there, too (`runs-link.ts`, `twins-link.ts`). */
const knownFields = [...classFields, 'runs', 'twins', 'code'] as const;
const isOneOf = (names: readonly string[], name: string) => names.includes(name);

const escaped = (text: string) => encodeURIComponent(text).replaceAll('%2C', ',');

/** The code of a block, as in `#block=Nc0x...` (`block-link.ts`), is a field of its figure. */
const withOwner = (field: LinkField): LinkField =>
  field.name === 'block' && !field.named ? { ...field, owner: 'block', named: true, name: 'code' } : field;

/** The fields in what stands behind the `#`. A place on the page, as in `#figure-2-title`, is none. */
const fieldsOf = (hash: string) =>
  hash.includes('=') ? fieldsOfLink(hash.replace(/^#/, '')).map((field) => withOwner(field)) : [];

/** As a part of a link: `lab.fixed=depths,kind&lab.task=...`; empty where nothing is asked. */
export function formatClassLink<Settings>({ figure }: Study<Settings>, link: ClassLink): string {
  const texts = [
    ['fixed', link.fixed.join(',')],
    ['hidden', link.hidden.join(',')],
    ['task', link.task],
    ['present', link.presented ? yes : ''],
  ] as const;
  const said = texts.filter(([, text]) => text !== '');
  return said.map(([name, text]) => `${figure}.${name}=${escaped(text)}`).join('&');
}

/** What stands behind the `#` with what is asked of one figure in it; all else that figures are asked there stays. */
export function hashWith<Settings>(hash: string, study: Study<Settings>, link: ClassLink): string {
  const stays = ({ owner, named, name }: LinkField) => named && (owner !== study.figure || !isOneOf(classFields, name));
  const others = hash.length > mostCharacters ? [] : fieldsOf(hash).filter(stays);
  const whole = [...others.map(({ text }) => text), formatClassLink(study, link)].filter((text) => text !== '');
  return whole.join('&');
}

export interface ReadClassLink {
  readonly link: ClassLink;
  readonly notices: readonly LinkNotice[];
}

/** Reads the fields of one figure, and gathers what there is to tell of them. */
class ClassFields {
  readonly #figure: string;
  readonly #own: readonly LinkField[];
  readonly #unknown: string[];
  readonly notices: LinkNotice[] = [];

  constructor(figure: LinkedFigure, hash: string) {
    this.#figure = figure;
    const fields = fieldsOf(hash);
    this.#own = fields.filter(({ owner, named }) => named && owner === figure);
    this.#unknown = fields.filter(({ named }) => !named).map(({ name }) => name);
    const strange = this.#own.filter(({ name }) => !isOneOf(knownFields, name));
    this.#unknown.push(...strange.map(({ name }) => `${figure}.${name}`));
  }

  /** Empty where nothing is said. */
  text(wanted: ClassField): string {
    const [first = '', ...others] = this.#own.filter(({ name }) => name === wanted).map(({ value }) => value);
    if (others.length > 0) this.notices.push({ kind: 'repeated', field: wanted, text: shortPlainText(first) });
    return first;
  }

  /** Those of its comma-separated words that are known; others are told. */
  words(wanted: ClassField, known: readonly string[]): readonly string[] {
    const all = new Set(this.text(wanted).split(','));
    all.delete('');
    const strange = [...all].filter((word) => !known.includes(word));
    this.#unknown.push(...strange.map((word) => `${this.#figure}.${wanted}=${word}`));
    return [...all].filter((word) => known.includes(word));
  }

  /** One for all. */
  tellUnknown(): void {
    const [first, ...others] = new Set(this.#unknown);
    if (first !== undefined)
      this.notices.push({ kind: 'unknown', field: shortPlainText(first), others: others.length });
  }
}

/**
 * What a link asks of one figure, from what stands behind its `#`. Never throws: what is unknown or cannot be is told,
 * and asks nothing. What belongs to another figure is none of its business.
 */
export function parseClassLink<Settings>({ figure, fields }: Study<Settings>, hash: string): ReadClassLink {
  if (hash.length > mostCharacters && hash.includes('=')) {
    return { link: openLink, notices: [{ kind: 'too-long', characters: hash.length }] };
  }
  const read = new ClassFields(figure, hash);
  const names = fields.map(({ name }) => name);
  const hidden = read.words('hidden', names);
  const fixed = read.words('fixed', names).filter((name) => !hidden.includes(name));
  const presented = read.words('present', [yes]).length > 0;
  const text = read.text('task');
  const { length } = [...text];
  if (length > mostOfTask) read.notices.push({ kind: 'long-task', characters: length, most: mostOfTask });
  const task = length > mostOfTask ? '' : plainLines(text, mostOfTask);
  read.tellUnknown();
  return { link: { fixed, hidden, task, presented }, notices: read.notices };
}
