import { chartStrings } from '../../../i18n/en/charts.ts';
import type { CaptionPart } from '../../../i18n/caption-part.ts';
import type { Verdict } from '../../../live-figure/finding.ts';

type Kind = 'plain' | 'residual';

const { perCent } = chartStrings;
const count = new Intl.NumberFormat('en-GB').format;

/** `0.01, 0.03 and 0.1`. */
const listed = (values: readonly (string | number)[]) =>
  new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(values.map((value) => `${value}`));

/** How every deep run ends beside every shallow one: what stands between the two networks, and after them. */
const compared: Record<Verdict, readonly [string, string]> = {
  higher: [' ends above ', ' at every seed'],
  lower: [' ends below ', ' at every seed'],
  overlapping: [' and ', ' overlap'],
};

const network = (kind: Kind, depth: number): CaptionPart[] => [{ kind }, `-${depth}`];

/** Words of the figure of runs that were trained to the end. */
export const words = {
  chip: 'Paper Sec. 4.2, Fig. 6',
  titles: {
    holds: 'Trained to the end, the deep plain network stays behind. The residual one does not.',
    none: 'Plain and residual networks, trained to the end',
  },
  panels: {
    plain: 'Plain, 20 and 56 layers',
    residual: 'Residual, 20 and 56 layers',
    depths: 'Where they end, by depth',
    rates: 'Where they end, by learning rate',
  },
  paperRate: 'the paper’s',
  caption: {
    /** What the dashed lines show, for either kind. */
    compared: (
      kinds: readonly { readonly kind: Kind; readonly verdict: Verdict }[],
      deep: number,
      shallow: number,
    ): CaptionPart[] => [
      'In training error, the dashed lines, ',
      ...kinds.flatMap(({ kind, verdict }, index) => [
        ...(index > 0 ? ['; '] : []),
        ...network(kind, deep),
        compared[verdict][0],
        ...network(kind, shallow),
        compared[verdict][1],
      ]),
      '.',
    ],
    ends: (kind: Kind, iterations: number, deep: number, deepError: number, shallow: number, shallowError: number) => [
      ` After ${count(iterations)} iterations `,
      ...network(kind, deep),
      ` has a training error of ${perCent(deepError)}, `,
      ...network(kind, shallow),
      ` of ${perCent(shallowError)}.`,
    ],
    twinEnds: (kind: Kind, deep: number, deepError: number, shallow: number, shallowError: number): CaptionPart[] => [
      ' ',
      ...network(kind, deep),
      ` ends at ${perCent(deepError)}, `,
      ...network(kind, shallow),
      ` at ${perCent(shallowError)}.`,
    ],
    notOverfitting: (kind: Kind, deep: number, deepTest: number): CaptionPart[] => [
      ` It is not overfitting: `,
      ...network(kind, deep),
      ` gets wrong what it has been trained on. Its test error is ${perCent(deepTest)}.`,
    ],
    tests: (kind: Kind, deep: number, deepTest: number, shallow: number, shallowTest: number): CaptionPart[] => [
      ' On the test images ',
      ...network(kind, deep),
      ` ends at ${perCent(deepTest)}, `,
      ...network(kind, shallow),
      ` at ${perCent(shallowTest)}.`,
    ],
    bestRates: (
      kind: Kind,
      deep: number,
      deepBest: { readonly rate: number; readonly error: number },
      shallow: number,
      shallowBest: { readonly rate: number; readonly error: number },
    ): CaptionPart[] => [
      ' Each at its best rate, ',
      ...network(kind, deep),
      ` ends at ${perCent(deepBest.error)} (rate ${deepBest.rate}), `,
      ...network(kind, shallow),
      ` at ${perCent(shallowBest.error)} (rate ${shallowBest.rate}).`,
    ],
    partOfTheGap:
      ' At a smaller rate the deep one ends lower than at the paper’s, so part of the gap there may come from the rate.',
    atEveryRate: (rates: number): CaptionPart[] => [` At each of the ${rates} rates the deep one ends higher.`],
    atRates: (higher: readonly number[], rates: number): CaptionPart[] => [
      higher.length === 0
        ? ` At none of the ${rates} rates does the deep one end higher at every seed.`
        : ` Of the ${rates} rates, the deep one ends higher at ${listed(higher)}.`,
    ],
  },
  lines: (runs: number, window: number, images: number) =>
    `Two lines a run, ${runs} runs here. Dashed: training error, the mean over the last ${window} mini-batches. Solid: error on ${count(images)} test images. At each fall the learning rate is divided by 10.`,
  changes: (iterations: number, batch: number, images: number, passes: number, paperPasses: number) =>
    `Ours: ${count(iterations)} iterations of ${batch} images, ${passes} passes over ${count(images)} small grey images, half of the paper’s filters, no augmentation. The paper makes ${paperPasses} passes over its images. The rate is the paper’s, and so is the shape of the schedule. With a mini-batch half as large, the same rate makes noisier steps.`,
  shows:
    'Our gap is far larger than the one in the paper’s curves. These runs show that it is there at the end of a whole schedule. The curves are flat there, but a rate divided by 100 flattens any curve. They do not show what a longer schedule would do, or how large the gap is on other images or in wider networks.',
  table: 'Where every network ends: median, lowest to highest',
  columns: {
    network: 'network',
    rate: 'learning rate',
    seeds: 'seeds',
    trainingError: 'training error',
    subsetError: 'error on 2,000 training images',
    testError: 'test error',
  },
  networkName: chartStrings.networkName,
  medianWithRange: (median: number, lowest: number, highest: number) =>
    lowest === highest
      ? perCent(median)
      : `${perCent(median)} (${perCent(lowest).replace(/\D+$/, '')} to ${perCent(highest)})`,
} as const;
