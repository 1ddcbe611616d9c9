import type { CaptionPart } from '../../../../i18n/caption-part.ts';
import { chartStrings } from '../../../../i18n/en/charts.ts';
import { capitalised } from '../../../../i18n/sentence.ts';
import type { Activity } from '../../activity.ts';
import type { PlaceGap } from '../../caption.ts';
import type { SweepPicture, SweepPoint } from '../../picture.ts';
import type { ErrorKind } from '../../study/settings.ts';
import type { VariableField } from '../../study/varied.ts';
import type { SweepBand } from '../../sweep-bands.ts';
import { nameWords } from './names.ts';

/** Words of what is drawn: chart, caption and table. */

const { perCent, kinds } = chartStrings;
const { errors, facet, field, list, place, shortField, value } = nameWords;

const points = (difference: number) => (100 * Math.abs(difference)).toFixed(1);

/** At most six are named. */
const some = (all: readonly string[]) =>
  all.length > 6 ? `${all.slice(0, 5).join('; ')} and ${all.length - 5} more places` : list(all);

const placeIn = (picture: SweepPicture, at: Pick<SweepPoint, 'x' | 'facet'>) => {
  const text = place(picture, at);
  return text === '' ? '' : ` (${text})`;
};

/** `At 20 layers and 44 layers`, `With option A`, `Without BN`. */
const at = (picture: SweepPicture, places: readonly Pick<SweepPoint, 'x' | 'facet'>[]) => {
  const names = some(places.map((one) => place(picture, one)));
  const word = {
    depth: 'at ',
    rate: 'at ',
    filters: 'with ',
    batch: 'with ',
    shortcut: 'with ',
    block: 'with ',
    bn: '',
  };
  return capitalised(`${picture.x ? word[picture.x.field] : ''}${names}`);
};

/** The error that a sentence speaks of: a median as soon as there are seeds to take it over. */
const errorOf = ({ error }: SweepPicture, isMedian: boolean) => `${isMedian ? 'median ' : ''}${errors[error]}`;

/** Each value of a field, as what there is a chart for. */
const each = (name: VariableField) =>
  ({
    depth: 'depth',
    rate: 'learning rate',
    filters: 'number of filters',
    batch: 'size of mini-batch',
    shortcut: 'shortcut option',
    bn: 'choice of BN',
    block: 'kind of block',
  })[name];

const states = { running: ', so far', final: '', diverged: ', diverged' };

const apart = 'every seed of the one kind has a higher error than every seed of the other';

export const drawnWords = {
  panels: {
    field: (name: VariableField, second: VariableField | null, error: ErrorKind, seeds: number) => {
      const what = `${capitalised(errors[error])} against ${shortField(name)}`;
      const charts = second === null ? '' : `, one chart for each ${each(second)}`;
      return seeds === 1
        ? `${what}${charts}`
        : `${what}${charts}. A dot is one seed; lines join medians over seeds, bands go from the lowest seed to the highest`;
    },
    iterations: (seeds: number) =>
      seeds > 1
        ? 'Error over the iterations: a thin line is one seed, the thick one their median, the band goes from the lowest seed to the highest'
        : 'Error over the iterations',
  },
  /** In the place of a chart as long as there is nothing to draw. */
  empty: {
    idle: 'Nothing to draw yet: no run with these settings is recorded, and you have trained none to its end. Press Train.',
    refused: 'These settings cannot be trained together: what stands beside Train says why.',
    /** `window`: the iterations that an error is a mean of. */
    training: (error: ErrorKind, window: number) =>
      error === 'training'
        ? `Training. The first errors are drawn after ${window} iterations.`
        : 'Training. A test error is drawn when its run has ended.',
    paused: 'Paused before there was anything to draw.',
  },
  chart: {
    label: (x: VariableField, row: VariableField | null, error: ErrorKind) =>
      `${capitalised(errors[error])} against ${shortField(x)}${row === null ? '' : `, by ${shortField(row)}`}`,
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
    nothing: 'No run with these settings has ended yet.',
    noneEnded: { training: 'Training: no run has ended yet.', paused: 'Paused: no run has ended yet.' },
    allDiverged: 'Every run that ended has diverged.',
    largestGap: (picture: SweepPicture, { gap, isMedian, ...where }: PlaceGap): CaptionPart[] => [
      `The ${errorOf(picture, isMedian)} of `,
      { kind: 'plain' },
      ` networks lies ${points(gap)} points ${gap < 0 ? 'below' : 'above'} that of `,
      { kind: 'residual' },
      picture.x === null ? ' ones.' : ` ones where they part most${placeIn(picture, where)}.`,
    ],
    beyond: (picture: SweepPicture, gaps: readonly PlaceGap[], all: number) =>
      picture.x === null
        ? ` ${capitalised(apart)}, so the gap is more than seed noise.`
        : gaps.length === all && all > 1
          ? ` Everywhere ${apart}, so the gap is more than seed noise.`
          : ` ${at(picture, gaps)} ${apart}, so the gap is more than seed noise.`,
    within: (picture: SweepPicture, gaps: readonly PlaceGap[], all: number) =>
      picture.x === null
        ? ' The seeds of both kinds overlap, so the gap may be seed noise.'
        : gaps.length === all && all > 1
          ? ' Everywhere the seeds of both kinds overlap, so the gap may be seed noise.'
          : ` ${at(picture, gaps)} the seeds of both kinds overlap, so the gap may be seed noise.`,
    oneSeed: ' One seed does not tell how much of this is chance.',
    single: (picture: SweepPicture, band: SweepBand): CaptionPart[] => [
      `The ${errorOf(picture, band.seeds > 1)} of `,
      { kind: band.kind },
      ` networks is ${perCent(band.median)}${placeIn(picture, band)}.`,
    ],
    fromTo: (picture: SweepPicture, best: SweepBand, worst: SweepBand): CaptionPart[] => [
      `The ${errorOf(picture, best.seeds > 1 || worst.seeds > 1)} of `,
      { kind: best.kind },
      ` networks goes from ${perCent(best.median)}${placeIn(picture, best)} to ${perCent(worst.median)}${placeIn(picture, worst)}.`,
    ],
    apart:
      ' Every seed at the one end has a higher error than every seed at the other, so this is more than seed noise.',
    overlapping: ' The seeds of both ends overlap, so this may be seed noise.',
    diverged: (count: number) => ` A cross is a run that diverged; there ${count === 1 ? 'is one' : `are ${count}`}.`,
    inHand: (count: number, activity: Activity | null) =>
      activity === 'paused'
        ? ` ${count === 1 ? 'One run is' : `${count} runs are`} paused.`
        : ` ${count === 1 ? 'One run is' : `${count} runs are`} in training.`,
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
    states: {
      starting: 'starting',
      training: 'in training',
      paused: 'paused',
      done: 'yours',
      diverged: 'yours, diverged',
      failed: 'failed',
    },
    recorded: 'recorded',
    waiting: 'not trained',
  },
} as const;
