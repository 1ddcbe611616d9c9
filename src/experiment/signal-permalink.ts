import { describeLimit, isWithin } from './limits.ts';
import { shortPlainText } from './plain-text.ts';
import { defaultSignalSettings, signalLimits } from './signal-settings.ts';
import type { SignalSettings } from './signal-settings.ts';

const mostCharacters = 1000;

/** Fields of a link, by the names that they have in it. */
const fields = {
  gain: 'gainPercent',
  layers: 'layers',
  width: 'width',
  seed: 'firstSeed',
} as const satisfies Record<string, keyof SignalSettings>;

type Field = keyof typeof fields;

const names = Object.keys(fields) as Field[];

/** Settings as the query of a link, without the question mark: `gain=110&layers=100&width=128&seed=1`. */
export function formatSignalPermalink(settings: SignalSettings): string {
  return names.map((name) => `${name}=${settings[fields[name]]}`).join('&');
}

/** What one field says, and a sentence where that is not valid. */
function readField(name: Field, text: string): { readonly part: Partial<SignalSettings>; readonly notice?: string } {
  const key = fields[name];
  const value = /^\d{1,10}$/.test(text) ? Number(text) : NaN;
  if (isWithin(value, signalLimits[key])) return { part: { [key]: value } };
  const want = describeLimit(signalLimits[key]);
  const used = defaultSignalSettings[key];
  return { part: {}, notice: `${name}: “${shortPlainText(text)}” is not ${want}; ${used} is used.` };
}

export interface SignalPermalink {
  readonly settings: SignalSettings;
  /** Sentences for the reader; they hold parts of the link, so show them as text. */
  readonly notices: readonly string[];
}

/**
 * The settings of a link's query. Never throws: what is missing or outside the limits gives way to the default, and what
 * is outside is told. Fields of other figures are none of its business.
 */
export function parseSignalPermalink(text: string): SignalPermalink {
  if (text.length > mostCharacters) {
    const notice = `The link is too long (${text.length} characters); it is not used.`;
    return { settings: defaultSignalSettings, notices: [notice] };
  }
  const query = new URLSearchParams(text);
  const read = names.flatMap((name) => {
    const value = query.get(name);
    return value === null ? [] : [readField(name, value)];
  });
  return {
    settings: read.reduce<SignalSettings>((settings, { part }) => ({ ...settings, ...part }), defaultSignalSettings),
    notices: read.flatMap(({ notice }) => notice ?? []),
  };
}
