import { capitalised } from '../../../i18n/sentence.ts';
import type { EstimateSource } from '../../../live-figure/estimate.ts';
import type { Refusal } from '../study/cells.ts';
import { nameWords } from './en/names.ts';

/** Words of the lab's experiment: its fields, and what is said of them and of the runs. */

const { list, runs, shortField } = nameWords;

/** How the time is known; nothing where this device was seen training such networks. */
const paperSources: Readonly<Record<EstimateSource, string>> = {
  'this-device': '',
  'other-networks': ' This is a guess from other networks that you have trained here.',
  'another-machine': ' This is a guess from the speed of another machine. Train here, and it comes from yours.',
};

const notReady = (why: string) => `Not ready to train. ${why}`;

/** Of a sweep of some runs: how many the reader has trained, and how many are recorded. */
function known(count: number, trained: number, recorded: number): string {
  if (count === 1) return recorded === 1 ? ' It is recorded.' : '';
  const own = trained > 0 ? `You have trained ${trained}` : recorded > 0 ? 'You have trained none of them' : '';
  const others = recorded === 0 ? '' : `; ${recorded === count ? 'all' : recorded} are recorded`;
  return own === '' ? '' : ` ${own}${others}.`;
}

export const labWords = {
  fields: {
    kinds: 'Networks',
    block: 'Block',
    depth: 'Depth',
    shortcut: 'Shortcuts',
    scale: 'Scale of shortcuts',
    filters: 'Filters of the first stage',
    bn: 'Batch normalisation',
    data: 'Images',
    iterations: 'Iterations',
    batch: 'Images in a mini-batch',
    rate: 'Learning rate',
    divided: 'Divided by 10 at iterations',
    warmup: 'Warm-up',
    warmrate: 'Rate of the warm-up',
    warmfor: 'Iterations of the warm-up',
    momentum: 'Momentum',
    decay: 'Weight decay',
    augment: 'Augmentation',
    seed: 'First seed',
    seeds: 'Seeds in a row',
  },
  paperTime: {
    /** `time`: as `about 5 h`. */
    sentence: (time: string, depth: number, source: EstimateSource) =>
      `With these settings, the paper’s 64,000 iterations of one network of ${depth} layers would take ${time} on this device.${paperSources[source]}`,
  },
  wants: (want: string) => `Want ${want}.`,
  noChoice: 'Choose at least one.',
  refusal: (refusal: Refusal, most: number) =>
    refusal.code === 'too-many-runs'
      ? `These are ${refusal.runs} runs, and one queue takes at most ${most}. Take fewer values or fewer seeds.`
      : `${capitalised(list(refusal.fields.map(shortField)))} are varied, and at most two fields can be. Leave one value in the others.`,
  tooManyVaried: 'One value here: at most two fields can be varied.',
  /** Beside Train; a time is given as `about 40 s`. */
  status: {
    /** `want`: what a field takes, in words. */
    problem: (field: string, want: string) => notReady(`${field} takes ${want}.`),
    noChoice: (field: string) => notReady(`${field}: choose at least one.`),
    refused: notReady,
    estimate: {
      'this-device': (time: string) => `${time} on this device`,
      'other-networks': (time: string) => `${time}, a guess from other networks on this device`,
      'another-machine': (time: string) => `${time}, a guess from another machine`,
    },
    all: (count: number, recorded: number, estimate: string) =>
      `${capitalised(runs(count))} to train, ${estimate}.${known(count, 0, recorded)}`,
    left: (left: number, count: number, recorded: number, estimate: string) =>
      `${left} of ${runs(count)} left to train, ${estimate}.${known(count, count - left, recorded)}`,
    none: (count: number) => (count === 1 ? 'You have trained this run' : `You have trained all ${count} runs`),
  },
  busy: 'A sweep is being trained. Stop it, then continue this one; what is done is kept.',
  nothingLeft:
    'Nothing is left to be trained with these settings: the runs are kept in the table of all runs below. One that is deleted there waits again.',
  runsOfYours: 'runs',
  kept: (count: number) => `${count}, kept on this device`,
  view: {
    missing: (reason: string) =>
      `What draws the chart could not be loaded (${reason}). It still shows what was recorded.`,
    slow: (seconds: number) => `What draws the chart has not come for ${seconds} seconds.`,
  },
} as const;
