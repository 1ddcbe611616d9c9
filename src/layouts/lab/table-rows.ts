import { blockTitle } from '../../figures/block-editor/block-title.ts';
import { defaultExperiment } from '../../experiment/defaults.ts';
import type { LabStrings } from '../../i18n/lab.ts';
import type { LedgerEntry } from '../../store/ledger-entry.ts';
import { compareValues, networkOf, runFields, textOf, valueOf } from './run-fields.ts';
import type { FieldValue, RunField, ValuedRun } from './run-fields.ts';

/** Columns by which the table is sorted, in their order. */
export const columns = [
  ...(['name', 'network', 'depth', 'shortcut', 'learningRate', 'seed', 'made'] as const),
  ...(['trainingError', 'testError', 'date', 'backend', 'figure'] as const),
];

export type Column = (typeof columns)[number];

export interface Sort {
  readonly column: Column;
  readonly descending: boolean;
}

/** What is shown of the ledger. */
export interface LedgerView {
  readonly sort: Sort;
  /** Id of a figure; empty for all, null for runs of no figure that is known. */
  readonly figure: string | null;
  readonly selected: ReadonlySet<number>;
}

/** What runs lack by which others are sorted stands last, in whatever order. */
function sortValueOf(entry: LedgerEntry, column: Column, words: LabStrings): FieldValue {
  switch (column) {
    case 'name':
      return nameOf(entry, words);
    case 'made':
      return entry.iterations;
    case 'date':
    case 'trainingError':
    case 'testError':
    case 'figure':
      return entry[column];
    default:
      return valueOf(entry, column);
  }
}

type NamedRun = Pick<LedgerEntry, 'name' | 'experiment' | 'code'>;

/** What a run is called by whoever has named it, else by its network and seed, which others may share. */
export function shortNameOf({ name, experiment, code }: NamedRun, words: LabStrings): string {
  if (name !== '') return name;
  const { network, seed } = experiment;
  const title = code === null ? null : blockTitle(code);
  return title === null
    ? words.ownName(networkOf(experiment), network.depth, seed)
    : words.titledName(title, network.depth, seed);
}

/** What a run is called by whoever has named it, else by what it is, with all in which it is not as runs of the site are. */
export function nameOf(run: NamedRun, words: LabStrings): string {
  const short = shortNameOf(run, words);
  return run.name === '' ? [short, ...tellingSettings(run, words)].join(', ') : short;
}

/** Names of runs side by side, as short as they can be told apart. */
export function namesOf(runs: readonly NamedRun[], words: LabStrings): readonly string[] {
  const short = runs.map((run) => shortNameOf(run, words));
  return new Set(short).size === short.length ? short : runs.map((run) => nameOf(run, words));
}

/** The entries that are shown, in their order. */
export function shownEntries(
  entries: readonly LedgerEntry[],
  { sort, figure }: LedgerView,
  words: LabStrings,
): readonly LedgerEntry[] {
  const shown = figure === '' ? entries : entries.filter((entry) => entry.figure === figure);
  const { column, descending } = sort;
  return shown.toSorted((one, other) => {
    const [a, b] = [sortValueOf(one, column, words), sortValueOf(other, column, words)];
    if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
    return compareValues(a, b) * (descending ? -1 : 1);
  });
}

/** Fields that no column shows; a start has a word of its own. */
const otherFields = runFields.filter((field) => field !== 'start' && !columns.some((column) => column === field));

const usualExperiment = { experiment: defaultExperiment, backend: null };

/** In words, the settings in which a run is not as those of the site are, beside network, depth and seed. */
function tellingSettings({ experiment }: Pick<NamedRun, 'experiment'>, words: LabStrings): readonly string[] {
  const own = { experiment, backend: null };
  const fields = (['learningRate', 'shortcut', ...otherFields] as const).filter((field) => {
    const value = valueOf(own, field);
    return value !== null && value !== valueOf(usualExperiment, field);
  });
  return [...fields.map((field) => settingText(field, own, words)), ...startOf(own, words)];
}

/** A setting in words. */
export function settingText(field: RunField, own: ValuedRun, words: LabStrings): string {
  const text = textOf(field, valueOf(own, field), words);
  return field === 'batchNorm' ? text : words.setting(words.fields[field], text);
}

const startOf = ({ experiment }: ValuedRun, words: LabStrings) => (experiment.start ? [words.fields.start] : []);

/** In words, the settings in which a run is not as most are, beside those that have a column. */
export function otherSettings(entry: LedgerEntry, usual: LedgerEntry, words: LabStrings): readonly string[] {
  const fields = otherFields.filter((field) => {
    const value = valueOf(entry, field);
    return field === 'iterations' ? value !== entry.iterations : value !== null && value !== valueOf(usual, field);
  });
  return [...fields.map((field) => settingText(field, entry, words)), ...startOf(entry, words)];
}
