import { chartStrings } from '../../../../i18n/en/charts.ts';
import { capitalised, clauseOf } from '../../../../i18n/sentence.ts';

const { perCent } = chartStrings;
const count = new Intl.NumberFormat('en-GB').format;
const size = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
const when = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

/** Words of long trainings by the reader. */
export const liveWords = {
  settings: {
    kind: 'Network',
    kinds: { plain: 'plain', residual: 'residual' },
    depth: 'Layers',
    rate: 'Learning rate',
  },
  network: (kind: string, depth: number, rate: number, seed: number) =>
    `${chartStrings.networkName(kind, depth)}, rate ${rate}, seed ${seed}`,
  status: {
    /** `kept`: whether the device can keep the run. */
    estimate: (time: string, kept: boolean) =>
      `${capitalised(time)} on one core, an estimate from another machine.${kept ? ' You can close the page and go on later.' : ''}`,
    looking: 'Looking for what this device keeps of this run',
    kept: (iteration: number, iterations: number, time: string) =>
      `Kept at iteration ${count(iteration)} of ${count(iterations)}: Train goes on from there, for ${time}.`,
    loading: 'Loading',
    running: (iteration: number, iterations: number, error: number | null, left: string | null) =>
      `Iteration ${count(iteration)} of ${count(iterations)}${error === null ? '' : `, training error ${perCent(error)}`}${left === null ? '' : `, ${left} left`}`,
    paused: (iteration: number) => `Paused at iteration ${count(iteration)}`,
    stopped: (iteration: number) => `Stopped at iteration ${count(iteration)}`,
    done: (time: string) => `Trained to the end in ${time}`,
    diverged: 'The loss is no longer a number: this run ends here',
    failed: 'Training failed',
  },
  finding: {
    soFar: (network: string, iteration: number, trainingError: number) =>
      `Live, ${network}: after ${count(iteration)} iterations the training error is ${perCent(trainingError)}.`,
    ended: (network: string, trainingError: number, testError: number) =>
      `Live, ${network}: trained to the end, the training error is ${perCent(trainingError)} and the test error ${perCent(testError)}.`,
    equal: (iterations: number) =>
      ` The first ${count(iterations)} losses are those of the recorded run, to the last bit.`,
    parted: (iterations: number) =>
      ` It parts from the recorded run within the first ${count(iterations)} iterations. On WebAssembly this should not be: it gives the same bits everywhere.`,
    pale: ' Pale: recorded.',
  },
  kept: {
    title: 'Runs that this device keeps',
    item: (network: string, iteration: number, iterations: number, bytes: number, savedAt: number) =>
      `${network}: iteration ${count(iteration)} of ${count(iterations)}, ${size(bytes)}, ${when.format(savedAt)}`,
    goOn: 'Go on',
    delete: 'Delete',
    confirm: 'Delete for good',
    deleted: (network: string) => `Deleted: ${network}.`,
    damaged: (records: number) =>
      records === 1 ? 'One record cannot be read.' : `${count(records)} records cannot be read.`,
    deleteDamaged: 'Delete all',
    missing: 'What lists the kept runs could not be loaded. Reload the page to see them.',
    problems: {
      unavailable: () => 'This browser keeps nothing for this site: a run is gone when the page is closed.',
      full: () => 'This browser has no room left: the run is gone when the page is closed.',
      'newer-version': () => 'Runs are not kept: a newer version of this site is open. Reload the page.',
      blocked: () => 'Runs are not kept: another tab has an older version of this site open.',
      damaged: (reason: string) => `What was kept of this run cannot be read (${clauseOf(reason)}). Train begins anew.`,
      failed: (reason: string) => `The run could not be kept on this device (${clauseOf(reason)}).`,
    },
  },
  view: {
    missing: (reason: string) =>
      `What draws the chart could not be loaded (${clauseOf(reason)}). It still shows what was recorded.`,
    slow: (seconds: number) => `What draws the chart has not come for ${seconds} seconds.`,
  },
  beside: {
    settings: (rate: number, seed: number, iterations: number) =>
      `rate ${rate}, seed ${seed}, ${count(iterations)} iterations`,
    missing: (reason: string) => `What draws runs that you keep could not be loaded (${clauseOf(reason)}).`,
    slow: (seconds: number) => `What draws runs that you keep has not come for ${seconds} seconds.`,
  },
  needsScript: 'Training needs JavaScript. What you see was recorded.',
  where: 'Train one of these networks yourself',
} as const;
