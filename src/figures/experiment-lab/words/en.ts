import type { CaptionPart } from '../../../i18n/caption-part.ts';
import { chartStrings } from '../../../i18n/en/charts.ts';
import { shortcutOfLetter } from '../../../networks/shortcut-letters.ts';
import type { EstimateSource } from '../../../live-figure/estimate.ts';
import type { SweepPicture, SweepPoint } from '../picture.ts';
import type { PlaceGap } from '../caption.ts';
import type { SweepBand } from '../sweep-bands.ts';
import type { Refusal } from '../study/cells.ts';
import type { ErrorKind, LabSettings } from '../study/settings.ts';
import type { FieldValue, VariableField } from '../study/varied.ts';

/** How the time is known; nothing where this device was seen training such networks. */
const paperSources: Readonly<Record<EstimateSource, string>> = {
  'this-device': '',
  'other-networks': ', a guess from other networks on it',
  'another-machine': ', a guess from another machine until you have trained here',
};

/** Words of the lab's experiment. */

const { perCent, kinds } = chartStrings;

const runs = (count: number) => (count === 1 ? 'one run' : `${count} runs`);
const points = (difference: number) => (100 * Math.abs(difference)).toFixed(1);

const listOf = (all: readonly string[]) =>
  all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`;
const capital = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
/** At most six are named. */
const some = (all: readonly string[]) =>
  all.length > 6 ? `${all.slice(0, 5).join(', ')} and ${all.length - 5} more` : listOf(all);

const errors = { training: 'training error', test: 'test error' } as const satisfies Readonly<
  Record<ErrorKind, string>
>;

const field = (name: VariableField) =>
  ({
    depth: 'depth (weighted layers)',
    rate: 'learning rate (log scale)',
    filters: 'filters of the first stage (log scale)',
    batch: 'images in a mini-batch (log scale)',
    shortcut: 'shortcut option',
    bn: 'batch normalisation',
    block: 'block',
  })[name];

/** As in a sentence. */
const shortField = (name: VariableField) =>
  ({
    depth: 'depth',
    rate: 'learning rate',
    filters: 'filters',
    batch: 'mini-batch',
    shortcut: 'shortcut option',
    bn: 'BN',
    block: 'block',
  })[name];

const letterOf = (value: FieldValue) =>
  Object.entries(shortcutOfLetter).find(([, kind]) => kind === value)?.[0] ?? `${value}`;

const value = (name: VariableField, own: FieldValue) => {
  if (name === 'shortcut') return letterOf(own);
  if (name === 'bn') return own === true ? 'with BN' : 'without BN';
  return `${own}`;
};

/** A value with the name of its field. */
const facet = (name: VariableField, own: FieldValue) => {
  const text = value(name, own);
  switch (name) {
    case 'depth':
      return `${text} layers`;
    case 'rate':
      return `rate ${text}`;
    case 'filters':
      return `${text} ${own === 1 ? 'filter' : 'filters'}`;
    case 'batch':
      return `mini-batch ${text}`;
    case 'shortcut':
      return `option ${text}`;
    case 'bn':
      return text;
    case 'block':
      return `${text} blocks`;
  }
};

/** Where something stands in the chart: `20 layers, rate 0.1`. */
const place = ({ x, facet: row }: Pick<SweepPicture, 'x' | 'facet'>, at: Pick<SweepPoint, 'x' | 'facet'>) =>
  [
    ...(x && at.x !== null ? [facet(x.field, at.x)] : []),
    ...(row && at.facet !== null ? [facet(row.field, at.facet)] : []),
  ].join(', ');

const placeIn = (picture: SweepPicture, at: Pick<SweepPoint, 'x' | 'facet'>) => {
  const text = place(picture, at);
  return text === '' ? '' : ` (${text})`;
};

const states = { running: ', so far', final: '', diverged: ', diverged' };

export const labWords = {
  title: 'Every control: set an experiment, vary one or two fields, train',
  chip: 'Paper Sec. 4.2',
  needsScript: 'Setting and training need JavaScript. What you see was recorded.',
  several: 'Fields marked “several” take more than one value: 8, 20, 44. At most two of them may be varied at once.',
  groups: {
    network: 'Network',
    training: 'Training',
    schedule: 'Schedule, momentum and weight decay',
    seeds: 'Images and seeds',
    look: 'Shown in the chart',
  },
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
  severalMark: 'several',
  choices: {
    kinds: { both: 'both, as twins', plain: 'plain', residual: 'residual' },
    block: { basic: 'basic', bottleneck: 'bottleneck' },
    shortcut: { A: 'A', B: 'B', C: 'C' },
    bn: { on: 'with', off: 'without' },
    warmup: { off: 'none', on: 'a smaller rate first' },
    augment: { off: 'none', on: '4 pixels padded, random crop and mirror' },
    error: errors,
  },
  /** What a sweep trains, in a list. */
  networks: (own: LabSettings['kinds']) => (own.length > 1 ? 'plain and residual' : kinds[own[0]!]),
  asInThePaper: 'As in the paper',
  asInThePaperSays:
    '16, 32 and 64 filters, mini-batches of 128, rate 0.1 divided at one half and three quarters, augmentation; your colour images, if they are in use.',
  paperTime: {
    sentence: (time: string, depth: number, source: EstimateSource) =>
      `The paper’s 64,000 iterations of one network with ${depth} layers, as set here, would take about ${time} on this device${paperSources[source]}.`,
  },
  /** A field and what it was given, in a list: `depth 8, 20`. */
  fieldWith: (name: VariableField, values: readonly string[]) => `${shortField(name)} ${listOf(values)}`,
  hints: { divided: 'none', depth: '8, 20, 44' },
  wants: (want: string) => `Want ${want}.`,
  noChoice: 'Choose at least one.',
  refusal: (refusal: Refusal, most: number) =>
    refusal.code === 'too-many-runs'
      ? `These are ${refusal.runs} runs, and one queue takes at most ${most}. Take fewer values or fewer seeds.`
      : `${listOf(refusal.fields.map(shortField))} are varied, and at most two fields can be. Leave one value in the others.`,
  tooManyVaried: 'One value here: at most two fields can be varied.',
  status: {
    estimate: {
      'this-device': (time: string) => `about ${time} on this device`,
      'other-networks': (time: string) => `about ${time}, a guess from other networks on this device`,
      'another-machine': (time: string) => `about ${time}, an estimate from another machine`,
    },
    all: (count: number, estimate: string) => `${runs(count)}, ${estimate}`,
    left: (left: number, count: number, estimate: string) => `${left} of ${runs(count)} are left, ${estimate}`,
    none: (count: number) => (count === 1 ? 'The run is trained already' : `All ${count} runs are trained already`),
  },
  busy: 'A sweep is being trained. Stop it, then continue this one; what is done is kept.',
  nothingLeft:
    'Nothing is left to be trained with these settings: the runs are kept in the table of all runs below. One that is deleted there waits again.',
  runsOfYours: 'runs',
  kept: (count: number) => `${count}, kept on this device`,
  panels: {
    field: (name: VariableField, second: VariableField | null, error: ErrorKind) =>
      `${capital(errors[error])} against ${shortField(name)}${second === null ? '' : `, one chart for each ${shortField(second)}`}: a dot a seed, bands from the lowest to the highest`,
    iterations: (seeds: number) =>
      seeds > 1
        ? 'Error over the iterations: a line a seed, the band from the lowest to the highest'
        : 'Error over the iterations',
  },
  chart: {
    label: (x: VariableField, row: VariableField | null, error: ErrorKind) =>
      `${capital(errors[error])} against ${shortField(x)}${row === null ? '' : `, by ${shortField(row)}`}`,
    curves: 'Error against iteration, a line a seed',
    field,
    value,
    facet,
    axis: { training: 'training error, %', test: 'test error, %' },
    read: (point: SweepPoint, picture: Pick<SweepPicture, 'x' | 'facet'>) =>
      `${kinds[point.kind]}, ${place(picture, point)}, seed ${point.seed}: ${perCent(point.error)}${states[point.state]}${point.pale ? ', recorded' : ''}`,
    readCurve: (kind: string, seed: number, iteration: number, error: number) =>
      `${kind}, seed ${seed}, iteration ${iteration}: ${perCent(error)}`,
    readTest: (kind: string, seed: number, error: number) =>
      `${kind}, seed ${seed}, test error at the end: ${perCent(error)}`,
  },
  caption: {
    nothing: 'Nothing is trained with these settings yet.',
    largestGap: (picture: SweepPicture, { gap, ...at }: PlaceGap, error: ErrorKind): CaptionPart[] => [
      `The ${errors[error]} of `,
      { kind: 'plain' },
      ` networks lies ${points(gap)} points ${gap < 0 ? 'below' : 'above'} that of `,
      { kind: 'residual' },
      picture.x === null ? ' ones.' : ` ones where they part most${placeIn(picture, at)}.`,
    ],
    beyond: (picture: SweepPicture, gaps: readonly PlaceGap[], all: number) =>
      picture.x === null
        ? ' That is beyond seed noise: every seed of one kind lies above every seed of the other.'
        : gaps.length === all && all > 1
          ? ' Everywhere the gap is beyond seed noise: every seed of one kind lies above every seed of the other.'
          : ` Beyond seed noise, every seed of one kind above every seed of the other: ${some(gaps.map((gap) => place(picture, gap)))}.`,
    within: (picture: SweepPicture, gaps: readonly PlaceGap[], all: number) =>
      picture.x === null
        ? ' The seeds of both overlap, so the gap is within seed noise.'
        : gaps.length === all && all > 1
          ? ' The seeds of both kinds overlap everywhere, so every gap is within seed noise.'
          : ` Within seed noise, where the seeds of both overlap: ${some(gaps.map((gap) => place(picture, gap)))}.`,
    oneSeed: ' One seed says nothing of chance.',
    single: (picture: SweepPicture, band: SweepBand): CaptionPart[] => [
      `The ${errors[picture.error]} of `,
      { kind: band.kind },
      ` networks is ${perCent(band.median)}${placeIn(picture, band)}.`,
    ],
    fromTo: (picture: SweepPicture, best: SweepBand, worst: SweepBand): CaptionPart[] => [
      `The ${errors[picture.error]} of `,
      { kind: best.kind },
      ` networks goes from ${perCent(best.median)}${placeIn(picture, best)} to ${perCent(worst.median)}${placeIn(picture, worst)}.`,
    ],
    apart: ' That is beyond seed noise: every seed of the one lies above every seed of the other.',
    overlapping: ' Their seeds overlap, so this is within seed noise.',
    diverged: (count: number) => ` A cross is a run that diverged; there ${count === 1 ? 'is one' : `are ${count}`}.`,
    going: (count: number) => ` ${count === 1 ? 'One run goes' : `${count} runs go`} on.`,
    pale: ' Pale: recorded runs.',
    onOwn: (name: string) => ` Trained on images of your own (${name}): nothing recorded is of them.`,
    augmented: ' Every training image was padded, cropped at random and mirrored or not.',
  },
  table: {
    caption: (own: string | null, isAugmented: boolean) =>
      [
        'Every run of these settings',
        ...(own === null ? [] : [`on ${own}`]),
        ...(isAugmented ? ['augmented'] : []),
      ].join(', '),
    network: 'network',
    seed: 'seed',
    training: errors.training,
    test: errors.test,
    state: 'state',
    states: { training: 'training', done: 'yours', diverged: 'yours, diverged', failed: 'failed' },
    recorded: 'recorded',
    waiting: 'not trained',
  },
  view: {
    missing: (reason: string) =>
      `What draws the chart could not be loaded (${reason}). It still shows what was recorded.`,
    slow: (seconds: number) => `What draws the chart has not come for ${seconds} seconds.`,
  },
  changes: [
    'The paper trains on colour images of 32 × 32 pixels for 64,000 iterations, with 16 filters at first and 128 images a batch. Here images are smaller and grey, unless you bring your own, and trainings are short enough for a page; every field goes some way towards the paper’s value.',
    'A training error is the mean over the mini-batches of the last 25 iterations, as seen while training. A test error is measured at the end, on test images.',
  ],
} as const;
