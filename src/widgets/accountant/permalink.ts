import { shortPlainText } from '../../experiment/plain-text.ts';
import { choiceOf, defaultComparison, startOfOwn } from './choice.ts';
import type { Comparison, Measure, NetworkChoice } from './choice.ts';
import { choiceFields, fieldsOf, readChoice } from './choice-fields.ts';
import type { FieldName, Problem } from './choice-fields.ts';

/** The two networks of a comparison, by the names of their fields. */
export const sides = ['net', 'with'] as const;
export type Side = (typeof sides)[number];

/** In place of the second network: none. */
export const alone = 'none';

export const measures = {
  'multiply-adds': 'multiplyAdds',
  parameters: 'parameters',
} as const satisfies Readonly<Record<string, Measure>>;

/** Query parameters that belong to the page and not to this figure. */
const fieldsOfThePage = ['backend'];
const mostCharacters = 1000;

/** What a field is called in a form and in a link: `net`, `net-option`, `with-blocks`. */
export function nameOf(side: Side, field: FieldName): string {
  return field === 'network' ? side : `${side}-${field}`;
}

export interface SideProblem extends Problem {
  readonly side: Side;
}

export interface ReadComparison {
  readonly comparison: Comparison;
  readonly problems: readonly SideProblem[];
}

/** A network with nothing said about it but its name. */
function bareChoice(network: string | null, fallback: NetworkChoice): NetworkChoice {
  const named = network === null ? undefined : choiceFields.network.parse(network)?.network;
  if (named === undefined) return fallback;
  return named === 'own' ? { ...choiceOf('resnet-34'), ...startOfOwn, network: named } : choiceOf(named);
}

/** Reads both networks and the measure from texts, null where nothing is said. */
export function readComparison(textOf: (name: string) => string | null): ReadComparison {
  const { first, second } = defaultComparison;
  const read = (side: Side, fallback: NetworkChoice) => {
    const base = bareChoice(textOf(side), fallback);
    const { choice, problems } = readChoice((field) => textOf(nameOf(side, field)), base);
    return { choice, problems: problems.map((problem) => ({ ...problem, side })) };
  };
  const net = read('net', first);
  const other = textOf('with') === alone ? null : read('with', second ?? first);
  const measure = textOf('measure') === 'parameters' ? measures.parameters : measures['multiply-adds'];
  return {
    comparison: { first: net.choice, second: other?.choice ?? null, measure },
    problems: [...net.problems, ...(other?.problems ?? [])],
  };
}

/** All fields that mean something in a comparison, by their names in a form and in a link. */
export function fieldsOfComparison({ first, second, measure }: Comparison): ReadonlyMap<string, string> {
  const fields = (side: Side, choice: NetworkChoice) =>
    fieldsOf(choice).map((field) => [nameOf(side, field), choiceFields[field].format(choice)] as const);
  return new Map([
    ...fields('net', first),
    ...(second ? fields('with', second) : [['with', alone] as const]),
    ['measure', measure === 'parameters' ? 'parameters' : 'multiply-adds'],
  ]);
}

/** A comparison as the query of a link: `net=plain-34&with=resnet-34&with-option=A&...`, without the question mark. */
export function formatPermalink(comparison: Comparison): string {
  const pairs = [...fieldsOfComparison(comparison)].map(([name, value]) => {
    return `${name}=${encodeURIComponent(value.replaceAll(', ', '.'))}`;
  });
  return pairs.join('&');
}

export interface Permalink {
  readonly comparison: Comparison;
  /** Sentences for the reader about what was not as expected; they hold parts of the link, so show them as text. */
  readonly notices: readonly string[];
}

/** How the notices of a link are worded. */
export interface PermalinkWords {
  readonly tooLong: (characters: number) => string;
  readonly unknownField: (name: string) => string;
  readonly invalid: (name: string, text: string, want: string) => string;
}

/** The comparison of a link's query. Never throws: what is missing, unknown or outside the limits gives way, with a notice. */
export function parsePermalink(text: string, words: PermalinkWords): Permalink {
  if (text.length > mostCharacters) return { comparison: defaultComparison, notices: [words.tooLong(text.length)] };
  const query = new URLSearchParams(text);
  const { comparison, problems } = readComparison((name) => query.get(name));
  const invalid = problems.map((problem) => {
    return words.invalid(nameOf(problem.side, problem.field), problem.text, problem.want);
  });
  const known = new Set(['measure', ...fieldsOfThePage, ...sides.flatMap((side) => allNames(side))]);
  const unknown = [...new Set(query.keys())].filter((name) => !known.has(name));
  const measure = query.get('measure');
  const wrongMeasure = measure !== null && !Object.hasOwn(measures, measure);
  return {
    comparison,
    notices: [
      ...invalid,
      ...(wrongMeasure ? [words.invalid('measure', shortPlainText(measure), Object.keys(measures).join(' or '))] : []),
      ...unknown.slice(0, 1).map((name) => words.unknownField(shortPlainText(name))),
    ],
  };
}

function allNames(side: Side): readonly string[] {
  return (Object.keys(choiceFields) as FieldName[]).map((field) => nameOf(side, field));
}
