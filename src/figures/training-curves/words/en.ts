import { chartStrings } from '../../../i18n/en/charts.ts';
import type { CaptionPart } from '../../../i18n/caption-part.ts';

const { wholePerCent } = chartStrings;

/** `54 to 56 %`. */
const range = (lowest: number, highest: number) => {
  const [low, high] = [wholePerCent(lowest), wholePerCent(highest)];
  return low === high ? low : `${low.replace(/\D+$/, '')} to ${high}`;
};

/** Words of the figure that sets the curves of plain runs beside those of residual runs. */
export const words = {
  chip: 'Paper Sec. 4.1, Fig. 4',
  titles: {
    throughout: 'Deeper plain networks train worse throughout. Residual ones do not.',
    'at-the-end': 'Deeper plain networks end with a higher training error. Residual ones do not.',
    none: 'Training error during training, plain and residual',
  },
  panels: { plain: 'Plain', residual: 'Residual' },
  caption: {
    throughout: (kind: 'plain' | 'residual', deep: number, shallow: number): CaptionPart[] => [
      `From the first value to the last, every ${deep}-layer `,
      { kind },
      ` run lies above every ${shallow}-layer one.`,
    ],
    since: (kind: 'plain' | 'residual', deep: number, shallow: number, iteration: number): CaptionPart[] => [
      `From iteration ${iteration} to the end, every ${deep}-layer `,
      { kind },
      ` run lies above every ${shallow}-layer one.`,
    ],
    below: (kind: 'plain' | 'residual', deep: number, shallow: number): CaptionPart[] => [
      `Every ${deep}-layer `,
      { kind },
      ` run ends below every ${shallow}-layer one.`,
    ],
    overlapping: (kind: 'plain' | 'residual', deep: number, shallow: number): CaptionPart[] => [
      `At the end, `,
      { kind },
      ` runs of ${deep} and of ${shallow} layers overlap.`,
    ],
    medians: (iterations: number, deep: number, shallow: number) =>
      ` After ${iterations} iterations the medians are ${wholePerCent(deep)} and ${wholePerCent(shallow)}. `,
    twinMedians: (deep: number, shallow: number) =>
      ` The medians are ${wholePerCent(deep)} and ${wholePerCent(shallow)}. `,
  },
  lines: (seeds: number, window: number) =>
    `Each line is one run, ${seeds} a network; its height is the mean error over the last ${window} mini-batches, as seen while training. A plain and a residual run of one depth and seed start from the same weights and see the same batches.`,
  alongTheWay: 'Training error along the way: median, lowest to highest',
  iteration: 'iteration',
  medianWithRange: (median: number, lowest: number, highest: number) =>
    `${wholePerCent(median)} (${range(lowest, highest)})`,
  theEnd: 'Every run at its end',
} as const;
