import { chartStrings } from '../../../../i18n/en/charts.ts';
import { clauseOf } from '../../../../i18n/sentence.ts';

/** Words of the queue. */

const { perCent } = chartStrings;
const runs = (count: number) => (count === 1 ? 'one run' : `${count} runs`);
const when = new Intl.DateTimeFormat('en-GB', { dateStyle: 'short', timeStyle: 'short' });
const because = (reason: string) => (reason === '' ? '' : ` (${clauseOf(reason)})`);

const joined = (...parts: readonly string[]) => parts.filter((part) => part !== '').join(', ');

export const queueWords = {
  title: 'The queue',
  summary: (left: number, all: number) =>
    left === 0 ? 'The queue: nothing waits' : `The queue: ${left} of ${all} ${all === 1 ? 'run is' : 'runs are'} left`,
  caption: 'Runs in the order in which they are trained',
  place: 'place',
  run: 'run',
  state: 'state',
  change: 'change',
  name: (kind: string, values: readonly string[], seed: number) => joined(kind, ...values, `seed ${seed}`),
  states: {
    waiting: 'waiting',
    training: (made: number, all: number, error: number | null) =>
      joined(`training, iteration ${made} of ${all}`, error === null ? '' : `${perCent(error)} so far`),
    done: (training: number | null, test: number | null) =>
      joined(
        'done',
        training === null ? '' : `training error ${perCent(training)}`,
        test === null ? '' : `test error ${perCent(test)}`,
      ),
    diverged: (made: number) => `diverged after ${made} iterations`,
    failed: (reason: string) => `failed: ${clauseOf(reason)}`,
  },
  acts: { top: 'To the top', up: 'Up', down: 'Down', remove: 'Remove' },
  signs: { top: 'Top', up: '↑', down: '↓', remove: 'Remove' },
  of: (act: string, name: string) => `${act}: ${name}`,
  moved: (name: string, place: number) => `${name} is now in place ${place}.`,
  removed: (name: string) => `${name} was taken out of the queue.`,
  undo: 'Undo',
  restored: (name: string) => `${name} is back in the queue.`,
  left: {
    title: 'Not finished on this device',
    item: (left: number, all: number, what: string, savedAt: number) =>
      `${left} of ${runs(all)} ${left === 1 ? 'is' : 'are'} left: ${what}, begun ${when.format(savedAt)}`,
    what: (network: string, varied: readonly string[], seeds: number) =>
      joined(network, ...varied, seeds === 1 ? 'one seed' : `${seeds} seeds`),
    onOwn: (what: string, title: string | null) =>
      joined(what, title === null ? 'on images of your own that are not on this device' : `on ${title}`),
    continue: 'Continue',
    forget: 'Forget',
    forgotten: 'The queue is forgotten. Runs that are done stay in the table of all runs.',
    elsewhere: 'It is being trained in another tab.',
    unreadable: (count: number) => (count === 1 ? 'One queue cannot be read.' : `${count} queues cannot be read.`),
    forgetUnreadable: 'Forget what cannot be read',
  },
  notKept: {
    unavailable: (reason: string) =>
      `This browser keeps nothing for this site${because(reason)}: the queue is trained all the same, and is gone when the page is closed.`,
    full: () => 'This browser gives the site no more room: the queue is gone when the page is closed.',
    'newer-version': () => 'A newer version of this site is open. Reload the page; until then the queue is not kept.',
    blocked: () => 'Another tab has an older version of this site open. Close it; until then the queue is not kept.',
    damaged: (reason: string) => `What is kept of queues cannot be read${because(reason)}.`,
    failed: (reason: string) => `The queue could not be kept${because(reason)}. It is gone when the page is closed.`,
  },
} as const;
