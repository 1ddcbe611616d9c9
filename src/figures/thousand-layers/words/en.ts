import type { CaptionPart } from '../../../i18n/caption-part.ts';
import { chartStrings } from '../../../i18n/en/charts.ts';
import { capitalised, clauseOf } from '../../../i18n/sentence.ts';
import { errorWindow } from '../../../experiment/records.ts';
import { goingError } from '../reading.ts';
import { rate, warmUp } from '../study/experiments.ts';
import type { Start } from '../study/experiments.ts';

/** Words of the figure of the two starts. */

const { iterationAxis, perCent, wholePerCent } = chartStrings;
const going = wholePerCent(goingError);

/** Size of a difference of errors: 0.016 is 1.6 points. */
const points = (difference: number) => (100 * Math.abs(difference)).toFixed(1);
const seedsOf = (count: number) => `${count} ${count === 1 ? 'seed' : 'seeds'}`;
/** A training error is the mean of some iterations, so that none is known before. */
const after = (iteration: number) =>
  `after ${iteration} iterations${iteration === errorWindow ? ', the first time that it can be told,' : ''}`;
const residual = { kind: 'residual' } as const;

const starts = {
  warm: `${warmUp.rate} first`,
  cold: `${rate} at once`,
  small: `${warmUp.rate} throughout`,
} as const satisfies Readonly<Record<Start, string>>;

export const words = {
  chip: 'Paper Sec. 4.2, Footnote 5',
  titles: {
    lower: 'From a smaller rate 110 layers get going sooner, and end lower here',
    sooner: 'From a smaller rate 110 layers get going sooner',
    none: '110 layers, from a smaller rate and from the full one',
  },
  panels: {
    losses: `Training loss: a line a seed, dashed from ${rate} at once`,
    ends: (iteration: number) => `Training error after ${iteration} iterations: a dot a seed, bars their medians`,
  },
  losses: {
    label: `Training loss of 110 layers against iteration, started at a rate of ${warmUp.rate} and at ${rate}`,
    axis: 'loss, log scale',
    iterationAxis,
    guessing: 'guessing',
    rises: `rate up to ${rate}`,
    starts,
    read: (start: Start, seed: number, iteration: number, loss: number) =>
      `${starts[start]}, seed ${seed}, iteration ${iteration}: loss ${loss.toFixed(2)}`,
  },
  ends: {
    label: `Training error of 110 layers at the end, started at a rate of ${warmUp.rate} and at ${rate}`,
    axis: 'training error, %',
    starts,
    medianOf: perCent,
    read: (start: Start, seed: number, error: number, isFinal: boolean) =>
      `${starts[start]}, seed ${seed}: ${perCent(error)}${isFinal ? '' : ', so far'}`,
  },
  caption: {
    nothing: 'No pair of networks has got far enough yet.',
    going: (warm: number, cold: number): CaptionPart[] => [
      residual,
      Number.isFinite(warm)
        ? `-110 comes below a training error of ${going} ${after(warm)} when it starts at a rate of ${warmUp.rate}, `
        : `-110 has not come below a training error of ${going} when it starts at a rate of ${warmUp.rate}, `,
      Number.isFinite(cold)
        ? `and ${after(cold)} when it starts at ${rate}.`
        : `and not yet when it starts at ${rate}.`,
    ],
    rises: (rises: number, of: number) =>
      rises === 0
        ? ' When the rate goes up, the loss does not.'
        : ` When the rate goes up, so does the loss for a while, at ${rises} of ${seedsOf(of)}.`,
    ends: (iteration: number, warm: number, cold: number): CaptionPart[] => [
      ` After ${iteration} iterations the training errors are ${perCent(warm)} and ${perCent(cold)}.`,
    ],
    pairs: (lower: number, pairs: number, gap: number) =>
      ` With the warm-up it is lower at ${lower} of ${seedsOf(pairs)}; ${pairs === 1 ? 'the difference' : 'the median of the differences'} is ${gap < 0 ? '−' : ''}${points(gap)} points.`,
    tests: (warm: number, cold: number) => ` The test errors are ${perCent(warm)} and ${perCent(cold)}.`,
    live: (seeds: number, iterations: number) => `Live, ${seedsOf(seeds)}, ${iterations} iterations. `,
    pale: ' Pale: recorded.',
  },
  table: {
    caption: (iteration: number) => `Every run, after ${iteration} iterations`,
    seed: 'seed',
    starts,
    columns: { going: `below ${going} after`, training: 'training error', test: 'test error' },
    head: (column: string, start: string) => `${column}, ${start}`,
    iteration: (iteration: number) => (Number.isFinite(iteration) ? `${iteration}` : 'not yet'),
    perCent,
  },
  settings: { seeds: 'Seeds to train', iterations: 'Iterations' },
  estimate: (time: string) => `${capitalised(time)} on two cores, an estimate from another machine`,
  view: {
    missing: (reason: string) =>
      `What draws the charts could not be loaded (${clauseOf(reason)}). They still show what was recorded.`,
    slow: (seconds: number) => `What draws the charts has not come for ${seconds} seconds.`,
  },
  recorded: {
    missing: (reason: string) => `The recorded runs could not be loaded (${clauseOf(reason)}).`,
    slow: (seconds: number) => `The recorded runs have not come for ${seconds} seconds.`,
  },
} as const;
