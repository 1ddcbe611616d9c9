import { clauseOf } from '../../../../i18n/sentence.ts';
import type { Activity } from '../../activity.ts';
import { nameWords } from './names.ts';

/** Words of the queue. */

const { runs } = nameWords;
const when = new Intl.DateTimeFormat('en-GB', { dateStyle: 'short', timeStyle: 'short' });
const because = (reason: string) => (reason === '' ? '' : ` (${clauseOf(reason)})`);

const joined = (...parts: readonly string[]) => parts.filter((part) => part !== '').join(', ');

/** How many runs of the queue are in which state. */
interface Counts {
  readonly all: number;
  /** They have a worker. */
  readonly inHand: number;
  readonly waiting: number;
  readonly failed: number;
}

const counted = (count: number, what: string) => (count === 0 ? '' : `${count} ${what}`);

const whileTraining = ({ all, inHand, waiting, failed }: Counts, activity: Activity) =>
  joined(
    counted(inHand, { training: 'in training', paused: 'paused' }[activity]),
    counted(waiting, 'waiting'),
    counted(failed, 'failed'),
    counted(all - inHand - waiting - failed, 'done'),
  );

/** One that failed is trained again by the next press of Train. */
const atRest = ({ all, waiting, failed }: Counts) => {
  const left = waiting + failed;
  if (left === 0) return all === 1 ? 'the run is trained' : `all ${all} runs are trained`;
  return left === all ? `${runs(all)} to train` : `${left} of ${runs(all)} left to train`;
};

export const queueWords = {
  title: 'The queue',
  /** `activity`: null while nothing is trained. */
  summary: (counts: Counts, activity: Activity | null) =>
    `The queue: ${counts.all === 0 ? 'empty' : activity ? whileTraining(counts, activity) : atRest(counts)}`,
  caption: 'Runs in the order in which they are trained',
  place: 'place',
  run: 'run',
  state: 'state',
  change: 'change',
  name: (kind: string, values: readonly string[], seed: number) => joined(kind, ...values, `seed ${seed}`),
  states: {
    waiting: 'waiting',
    starting: 'starting',
    training: (made: number, all: number) => `training, ${made} of ${all}`,
    paused: (made: number, all: number) => `paused, ${made} of ${all}`,
    done: 'done',
    diverged: (made: number) => `diverged at ${made}`,
    failed: (reason: string) => `failed: ${clauseOf(reason)}`,
  },
  acts: { top: 'To the top', up: 'Up', down: 'Down', remove: 'Remove' },
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
