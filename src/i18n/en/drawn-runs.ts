import { chartStrings } from './charts.ts';
import { labStrings } from './lab.ts';

/** Runs that the reader keeps, drawn in a figure that did not train them just now. */

const listOf = (names: readonly string[]) => new Intl.ListFormat('en-GB').format(names);
const { fields } = labStrings;

const settings = {
  ...fields,
  shortcutScale: 'the scale of its shortcuts',
  block: 'the kind of its blocks',
} as const;

export const drawnRunsStrings = {
  title: 'Your runs, drawn here',
  /** By which one of several lines of such runs is called in the charts. */
  mark: (number: number) => `kept ${number}`,
  names: (names: readonly string[]) => names.join('; '),
  network: (kind: 'plain' | 'residual', depth: number) => chartStrings.networkName(chartStrings.kinds[kind], depth),
  /** What a run is called that has no name. */
  ownName: (kind: 'plain' | 'residual', depth: number, seed: number) =>
    `${chartStrings.networkName(chartStrings.kinds[kind], depth)}, seed ${seed}`,
  nameless: 'A run without a name',
  remove: 'Remove from figure',
  removeAll: 'Remove all from figure',
  of: (action: string, name: string) => `${action}: ${name}`,
  way: 'All your runs',
  table: {
    caption: 'Your runs, drawn in the figure',
    line: 'line',
    name: 'name',
    iterations: chartStrings.table.iterations,
    trainingError: chartStrings.table.trainingError,
    testError: chartStrings.table.testError,
  },
  gone: (names: readonly string[]) =>
    `${listOf(names)} ${names.length === 1 ? 'is' : 'are'} not drawn: this browser does not keep ${names.length === 1 ? 'it' : 'them'}, or no longer.`,
  notDrawn: (name: string, reason: string) => `${name} is not drawn: ${reason}.`,
  reasons: {
    written: 'its blocks are of your own code',
    images: 'it trained on other images',
    start: 'it went on from where another run had ended',
    short: (iterations: number) => `it has too few iterations (${iterations}) for a training error`,
    settings: (names: readonly (keyof typeof settings)[]) =>
      `this figure cannot set ${listOf(names.map((name) => settings[name]))} as it was`,
  },
  /** In the lab, of runs that are selected. */
  ways: {
    draw: (place: string) => `Draw in ${place}`,
    /** Of those that it can draw. */
    most: (drawn: number, count: number) => `The first ${drawn} of ${count} are drawn.`,
    none: (place: string) => `${place} can draw none of them.`,
    leftOut: (name: string, reason: string) => `${name} is left out: ${reason}.`,
    /** Of twins that the device keeps, or of a network whose twin it does not. */
    cut: (place: string) => `Cut in ${place}`,
    plane: (place: string) => `See their loss in ${place}`,
    learnt: (plain: string, residual: string) => `What ${plain} and ${residual} have learnt is kept:`,
    alone: (name: string) =>
      `What ${name} has learnt is kept, but not what its twin has. They can be asked only together.`,
    othersLeftOut: (count: number) => (count === 1 ? 'So is one more.' : `So are ${count} more.`),
  },
  /** The store did not answer. */
  unreadable: (reason: string) => `Your runs could not be read${reason === '' ? '' : ` (${reason})`}.`,
} as const;
