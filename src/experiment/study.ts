import type { NumberRange } from './limits.ts';
import type { LinkedFigure } from './link-fields.ts';
import { shortPlainText } from './plain-text.ts';

/** What a field takes, for those who put it into words. */
export type Want =
  | { readonly kind: 'number' | 'depths'; readonly range: NumberRange }
  /** `most`: how many of them. */
  | { readonly kind: 'numbers'; readonly range: NumberRange; readonly most: number }
  | { readonly kind: 'blocks'; readonly mostStages: number; readonly mostBlocks: number }
  | { readonly kind: 'choice' | 'choices'; readonly choices: readonly string[] }
  /** Edits of a trained network, as text. */
  | { readonly kind: 'edits' };

/** One thing that can be set, as text in a form or in a link. */
export interface Field<Settings> {
  readonly name: string;
  readonly want: (settings: Settings) => Want;
  readonly format: (settings: Settings) => string;
  /** The settings with what the text says in them, or undefined if it says nothing valid. */
  readonly parse: (text: string, settings: Settings) => Settings | undefined;
  /** Whether the field means anything in these settings; without it, in all. */
  readonly counts?: (settings: Settings) => boolean;
}

/** What can be set in a figure. */
export interface Study<Settings> {
  readonly figure: LinkedFigure;
  /** Rises when an old link would be read as other settings than it meant. */
  readonly version: string;
  /** What a field means may hang on those before it. */
  readonly fields: readonly Field<Settings>[];
  readonly defaults: Settings;
}

/** A text that a field cannot take. */
export interface Problem {
  readonly field: string;
  /** Short and plain, but of unknown origin: set it as text. */
  readonly text: string;
  readonly want: Want;
  /** What stands in its place. */
  readonly used: string;
}

/** All fields that mean something in these settings, as texts by their names. */
export function textsOf<Settings>({ fields }: Study<Settings>, settings: Settings): ReadonlyMap<string, string> {
  const counting = fields.filter(({ counts }) => counts?.(settings) !== false);
  return new Map(counting.map(({ name, format }) => [name, format(settings)]));
}

export interface ReadSettings<Settings> {
  /** The default wherever there was a problem, or nothing was said. */
  readonly settings: Settings;
  readonly problems: readonly Problem[];
}

/** Reads settings from texts, null where nothing is said. A field that means nothing in them is not judged. */
export function readSettings<Settings>(
  { fields, defaults }: Study<Settings>,
  textOf: (name: string) => string | null,
): ReadSettings<Settings> {
  let settings = defaults;
  const problems: Problem[] = [];
  for (const { name, want, format, parse, counts } of fields) {
    const text = textOf(name);
    if (text === null || counts?.(settings) === false) continue;
    const read = parse(text, settings);
    if (read) settings = read;
    else problems.push({ field: name, text: shortPlainText(text), want: want(settings), used: format(settings) });
  }
  return { settings, problems };
}
