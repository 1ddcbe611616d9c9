import { chartStrings } from '../../../i18n/en/charts.ts';
import type { CaptionPart } from '../../../i18n/caption-part.ts';

const count = new Intl.NumberFormat('en-GB').format;

/** `4, 8 and 16`. */
const listed = (values: readonly (string | number)[]) =>
  new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(values.map((value) => `${value}`));

/** `4 to 32`. */
const spanned = (values: readonly number[]) => `${Math.min(...values)} to ${Math.max(...values)}`;

const points = (difference: number) => `${Math.round(100 * difference)}`.replace('-', '−');

interface Setting {
  readonly filters: number;
  readonly batchNorm: boolean;
  readonly batchSize: number;
}

const settingNames = {
  width: ({ filters }: Setting) => `${filters} filters`,
  batchNorm: ({ batchNorm }: Setting) => (batchNorm ? 'with BN' : 'without BN'),
  batch: ({ batchSize }: Setting) => `${batchSize} images a batch`,
  images: ({ batchSize }: Setting, iterations: number) => `${count(iterations)} × ${batchSize} images`,
};

/** Words of the figure of other settings. */
export const words = {
  chip: 'Beside paper Fig. 1',
  titles: {
    stays: 'With BN, deeper plain networks train worse at every width and batch size tried',
    some: 'With BN, deeper plain networks train worse at some widths and batch sizes, and not at others',
    none: 'Training error against depth at other widths and batch sizes',
  },
  questions: {
    width: 'More or fewer filters?',
    batchNorm: 'No BN?',
    batch: 'Another batch size?',
    images: 'Another batch size, and as many images?',
  },
  legend: 'Up: training error, %. Across: depth, in weighted layers.',
  panel: settingNames,
  own: 'as in the lab',
  notes: {
    rises: (from: number) => `plain rises from ${from} layers on`,
    chance: (from: number) => `chance from ${from} layers on`,
    level: 'plain does not rise',
  },
  answers: {
    /** Where the deepest plain networks end above the shallowest at every seed, and where not. */
    ends: (higher: readonly string[], others: readonly string[]) => {
      const claim = 'the deepest plain networks end above the shallowest at every seed';
      if (others.length === 0) return `At each of these, ${claim}.`;
      if (higher.length === 0) return 'At none of these do all of the deepest plain networks end above the shallowest.';
      return `Here ${claim}: ${listed(higher)}. Not so: ${listed(others)}.`;
    },
    gaps: (differences: readonly number[]) =>
      `From the shallowest to the deepest, their median goes up by ${listed(differences.map(points))} points.`,
    plainChance: (depths: readonly number[]) => `Plain networks of ${listed(depths)} layers stay at chance.`,
    residualChance: (depths: readonly number[]) =>
      `Shortcuts do not cure this: residual networks of ${listed(depths)} layers stay there, too, or diverge.`,
    diverged: (diverged: number, runs: number) =>
      `Crosses are runs that diverged, ${diverged} of ${runs} residual ones.`,
    notDegradation: 'At this rate such networks do not begin to learn. Degradation is about networks that do.',
    iterations: (iterations: number, images: readonly number[]) =>
      `Each training has ${iterations} iterations. Equal iterations are not equal images: the runs see ${listed(images.map(count))}.`,
    images: (images: number) => `Each has seen ${count(images)} images, in as many iterations as that takes.`,
  },
  caption: {
    headline: (higher: number, settings: number): CaptionPart[] => [
      'With BN the deepest ',
      { kind: 'plain' },
      higher === settings
        ? ` networks end above the shallowest at each of ${settings} settings with equally many iterations, at every seed.`
        : ` networks end above the shallowest, at every seed, at ${higher} of ${settings} settings.`,
    ],
    residual: (higher: readonly string[]): CaptionPart[] =>
      higher.length === 0
        ? [' The deepest ', { kind: 'residual' }, ' networks do so at every seed at none of them.']
        : [' The deepest ', { kind: 'residual' }, ` networks do so here: ${listed(higher)}.`],
  },
  lines: (seeds: number, window: number, iterations: number) =>
    `A ring or a square a run, ${seeds} seeds a network. A line joins their medians. Training error is the mean over the last ${window} mini-batches. Where nothing else is said, a training has ${iterations} iterations.`,
  leftOut: (settings: readonly string[], depths: readonly number[]) =>
    `Left out: with ${listed(settings)}, only ${listed(depths)} layers were trained, since they take longest.`,
  widest: (filters: number) => `Networks of more than ${filters} filters were not trained here.`,
  varies: (filters: readonly number[], batchSizes: readonly number[]) =>
    `One thing varies at a time: the filters of the first stage (${spanned(filters)}), BN, or the images of a mini-batch (${spanned(batchSizes)}). In the last row the iterations vary with the mini-batch.`,
  rest: (rate: number) =>
    `All else is as in the lab. So the learning rate is ${rate} everywhere: another setting may have another best rate, and that was not tried here.`,
  table: 'Training error at every setting and depth: median, lowest to highest',
  columns: { setting: 'setting', kind: 'kind', layers: (depth: number) => `${depth} layers` },
  setting: ({ filters, batchNorm, batchSize }: Setting, iterations: number) =>
    `${filters} filters, ${batchNorm ? 'BN' : 'no BN'}, ${batchSize} images, ${count(iterations)} iterations`,
  kinds: chartStrings.kinds,
  medianWithRange: (median: number, lowest: number, highest: number) =>
    `${chartStrings.perCent(median)} (${chartStrings.perCent(lowest).replace(/\D+$/, '')} to ${chartStrings.perCent(highest)})`,
  diverged: (runs: number) => `${runs} diverged`,
} as const;
