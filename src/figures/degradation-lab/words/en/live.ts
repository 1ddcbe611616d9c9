import type { CaptionPart } from '../../../../i18n/caption-part.ts';
import { chartStrings } from '../../../../i18n/en/charts.ts';
import { figureStrings } from '../../../../i18n/en/figure.ts';

/** Words of the lab that the page itself has, and what draws live runs: that part is loaded when it is needed. */

interface Summary {
  readonly depth: number;
  readonly median: number;
  readonly lowest: number;
  readonly highest: number;
  readonly seeds: number;
}

const { wholePerCent, networkName, kinds, size } = chartStrings;
const { about } = figureStrings;

const count = (value: number) => new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 }).format(value);

/** `1 pass`, `1.9 passes`. */
const passesOf = (passes: number) => `${count(passes)} ${count(passes) === '1' ? 'pass' : 'passes'}`;

const points = (difference: number) => `${Math.round(100 * difference)} points`;

const fromTo = (from: number, to: number) => `from ${wholePerCent(from)} to ${wholePerCent(to)}`;

/** What a sweep that a reader may begin differs in. */
interface Begun {
  readonly iterations: number;
  readonly learningRate: number;
  readonly seedCount: number;
}

/** `53 to 56 %`. */
function range({ lowest, highest }: Summary): string {
  const [low, high] = [wholePerCent(lowest), wholePerCent(highest)];
  return low === high ? low : `${low.replace(/\D+$/, '')} to ${high}`;
}

/** `54 % (53 to 56 % over 3 seeds)`. */
function withRange(summary: Summary, nameSeeds: boolean): string {
  const value = wholePerCent(summary.median);
  // A range that rounds to the median says nothing more.
  if (summary.seeds === 1 || range(summary) === value) return value;
  return `${value} (${range(summary)}${nameSeeds ? ` over ${summary.seeds} seeds` : ''})`;
}

const networksHave = ({ seeds }: Summary) => (seeds === 1 ? 'network has' : 'networks have');

/** Where numbers come from that are none. */
const damage =
  'The images, or the arithmetic of this device, may be damaged: reload the page to load the images again, or choose another backend under More settings.';

const curvesEnd = (count: number) => `${count === 1 ? 'The curve ends' : 'The curves end'} at the last finite loss.`;

interface Named {
  readonly kind: 'plain' | 'residual';
  readonly depth: number;
}

/** `plain-44`. */
const nameOf = ({ kind, depth }: Named) => networkName(kinds[kind], depth);

export const liveStrings = {
  titles: {
    rises: (iterations: number) =>
      `Deeper plain networks train worse in the first ${iterations} iterations. Residual ones do not.`,
    'ends-higher': (iterations: number) =>
      `The deepest plain networks train worse than the shallowest in the first ${iterations} iterations. Residual ones do not.`,
    none: () => 'Training error against depth, plain and residual',
  },
  caption: {
    pair: (kind: 'plain' | 'residual', iterations: number, deep: Summary, shallow: Summary): CaptionPart[] => [
      `After ${iterations} iterations the ${deep.depth}-layer `,
      { kind },
      ` ${networksHave(deep)} a training error of ${withRange(deep, true)}, the ${shallow.depth}-layer ${shallow.seeds === 1 ? 'one' : 'ones'} of ${withRange(shallow, false)}.`,
    ],
    twins: (deep: Summary, shallow: Summary): CaptionPart[] => [
      ' Their ',
      { kind: 'residual' },
      ` twins, with the same initial weights and the same batches, have ${withRange(deep, false)} and ${withRange(shallow, false)}.`,
    ],
    single: (kind: 'plain' | 'residual', iterations: number, only: Summary): CaptionPart[] => [
      `After ${iterations} iterations the ${only.depth}-layer `,
      { kind },
      ` ${networksHave(only)} a training error of ${withRange(only, true)}.`,
    ],
    verdicts: {
      higher: (kind: string, deep: number, shallow: number) =>
        `every ${deep}-layer ${kind} run ends above every ${shallow}-layer one`,
      lower: (kind: string, deep: number, shallow: number) =>
        `every ${deep}-layer ${kind} run ends below every ${shallow}-layer one`,
      overlapping: (kind: string, deep: number, shallow: number) =>
        `${kind} runs of ${deep} and of ${shallow} layers overlap`,
    },
    joinVerdicts: (clauses: readonly string[]) => {
      const text = clauses.join('; ');
      return ` ${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
    },
    oneSeed: ' With one seed, nothing is shown of how much the seed matters.',
    rings:
      ' Each ring is one run; lines join medians. In the curves dashes are the error while training, and the dot at the end is the error on test images.',
    /** `passes`: how often each image was seen, on average. */
    trainedOn: (images: number, iterations: number, passes: number) =>
      ` Each network trained on ${count(images)} images, and ${iterations} iterations are ${passesOf(passes)} over them.`,
    nothingYet: 'No network has finished yet.',
    paleRecorded: (iterations: number) => ` Pale: the recorded runs after ${iterations} iterations.`,
    noneFinished: 'No network has come to its end.',
    diverged: {
      'at-once': (names: string) =>
        ` ${names} diverged: the first loss, before any update, is no finite number, so that there is no curve and no learning rate to blame. ${damage}`,
      overshoot: (names: string, count: number) =>
        ` ${names} diverged: the learning rate is so large that each update overshoots further than the one before, until the loss is no number. ${curvesEnd(count)}`,
      sudden: (names: string, count: number) =>
        ` ${names} diverged: out of losses as they should be, the next one was no finite number. Too large a learning rate shows in growing losses first. ${damage} ${curvesEnd(count)}`,
    },
  },
  guess: {
    draw: 'Draw my guess',
    again: 'Guess again',
    compare: 'Compare',
    cancel: 'Drop the guess',
    /** In place of the title, over the chart, and over what tells the result, until the reader has guessed. */
    asked: 'What does depth do to training error?',
    cover:
      'From 8 to 56 layers: what happens to the error on the training images, without shortcuts and with them? Draw both curves, then look.',
    coveredCaption: 'What was measured stands here, after your guess.',
    help: 'Choose a kind of network and draw its line across the chart, or move the sliders with the arrow keys.',
    legend: 'Your guess of the training error',
    kindLegend: 'Draw',
    kinds: { plain: 'plain networks', residual: 'residual networks' },
    slider: (depth: number) => `${depth} layers`,
    sliders: (kind: 'plain' | 'residual') => `Training error of ${kinds[kind]} networks`,
    drawn: {
      flat: 'flat',
      rises: 'rising',
      falls: 'falling',
      dips: 'falling, then rising',
      peaks: 'rising, then falling',
    },
    measured: {
      flat: (from: number, to: number) => `stays about level, ${fromTo(from, to)}`,
      rises: (from: number, to: number) => `rises by ${points(to - from)}, ${fromTo(from, to)}`,
      falls: (from: number, to: number) => `falls by ${points(from - to)}, ${fromTo(from, to)}`,
      dips: (from: number, to: number) => `falls and then rises, ${fromTo(from, to)}`,
      peaks: (from: number, to: number) => `rises and then falls, ${fromTo(from, to)}`,
    },
    reply: (kind: 'plain' | 'residual', drawn: string, measured: string, shallowest: number, deepest: number) =>
      `You drew the ${kinds[kind]} networks ${drawn}; from ${shallowest} to ${deepest} layers their error ${measured}.`,
    budget: (iterations: number) => `Compared after ${iterations} iterations.`,
    nothingMeasured: 'Nothing is measured yet at these depths.',
  },
  narration: {
    alone: (network: Named, error: number, iteration: number) =>
      `${nameOf(network)} has a training error of ${wholePerCent(error)} after ${iteration} iterations.`,
    together: (network: Named, error: number, twin: Named, twinError: number, iteration: number) =>
      `After ${iteration} iterations ${nameOf(network)} has a training error of ${wholePerCent(error)}, its twin ${nameOf(twin)} of ${wholePerCent(twinError)}.`,
    apart: (network: Named, error: number, iteration: number, twin: Named, passedAt: number) =>
      `${nameOf(network)} is at a training error of ${wholePerCent(error)} after ${iteration} iterations; its twin ${nameOf(twin)} had passed that by iteration ${passedAt}.`,
    'ended-apart': (network: Named, error: number, iteration: number, twin: Named, passedAt: number) =>
      `${nameOf(network)} ended at a training error of ${wholePerCent(error)} after ${iteration} iterations; its twin ${nameOf(twin)} had passed that by iteration ${passedAt}.`,
    diverged: (network: Named) => `${nameOf(network)} diverged.`,
  },
  budget: {
    fewer: (live: number, recorded: number) =>
      `Other budget: these networks train for ${live} iterations, so the pale recorded lines now show iteration ${live} and no longer ${recorded}.`,
    more: (live: number, recorded: number) =>
      `Other budget: these networks train for ${live} iterations; the pale recorded lines end after ${recorded}.`,
  },
  inside: {
    title: 'Inside, while they train',
    quantityLegend: 'Tinted by',
    choices: { 'gradient-norms': 'gradient', responses: 'response' },
    quantities: { 'gradient-norms': 'norm of the gradient', responses: 'standard deviation of the response' },
    network: nameOf,
    readRow: (network: Named, quantity: string, iteration: number, first = NaN, last = NaN) =>
      `${nameOf(network)} after ${iteration} iterations: ${quantity} ${size(first)} in the first layer, ${size(last)} in the last`,
    firstLayer: 'first layer',
    lastLayer: 'last layer',
    scale: (quantity: string, lowest: number, highest: number) =>
      `${quantity}: pale ${size(lowest)}, full ${size(highest)}`,
    noResponses: 'Without batch normalisation no response is measured.',
    images: 'Eight test images and what the two networks take them for',
    answer: (name: string, probability: number, isRight: boolean) =>
      `${isRight ? '✓ ' : ''}${name}, ${wholePerCent(probability)}`,
    answerOf: (network: Named) => `${nameOf(network)}: `,
    right: (network: Named, right: number, all: number, iteration: number) =>
      `${nameOf(network)} knows ${right} of ${all} after ${iteration} iterations`,
    joinRight: (counts: readonly string[]) => `${counts.join('; ')}.`,
  },
  whatNext: {
    title: 'What next?',
    questions: {
      luck: 'Is it luck?',
      slow: 'Is the deep plain network only slow to start?',
      rate: 'Is it the learning rate? At 0.3 residual networks do badly, too.',
      inside: 'What reaches the first layers?',
      cut: 'What if the shortcuts of a trained network are cut?',
    },
    begin: (kind: 'luck' | 'slow' | 'rate', { iterations, learningRate, seedCount }: Begun, time: number) => {
      const what = {
        luck: `Train ${seedCount} more seeds`,
        slow: `Train for ${iterations} iterations`,
        rate: `Train at rate ${learningRate}`,
      };
      return `${what[kind]}, ${about(time)}`;
    },
    actions: { inside: 'Look at the gradients', cut: 'Cut them' },
  },
  rates: {
    summary: 'Is it only the learning rate?',
    text: 'The same networks, recorded at several learning rates.',
    worse: (rates: string, kind: string, deep: number, shallow: number) =>
      `At ${rates} every ${deep}-layer ${kind} run ends above every ${shallow}-layer one.`,
    notWorse: (rates: string, kind: string, deep: number, shallow: number) =>
      `At ${rates} some ${deep}-layer ${kind} run ends no higher than some ${shallow}-layer one.`,
    best: (
      kind: string,
      deep: number,
      deepRate: number,
      deepError: number,
      shallow: number,
      shallowRate: number,
      shallowError: number,
    ) =>
      `Each at its best rate, the ${kind} networks of ${deep} layers have a median of ${wholePerCent(deepError)} (rate ${deepRate}), those of ${shallow} layers ${wholePerCent(shallowError)} (rate ${shallowRate}).`,
    list: (rates: readonly number[]) => new Intl.ListFormat('en-GB').format(rates.map((rate) => `${rate}`)),
  },
  changes: {
    data: (theirs: string, size: string, ours: number, side: number) =>
      `${count(ours)} images of Fashion-MNIST in grey at ${side} × ${side} pixels instead of CIFAR-10, ${theirs} in colour at ${size}; no random crops or mirror images.`,
    network: (theirs: string, filters: number) =>
      `${filters}, ${2 * filters} and ${4 * filters} filters instead of ${theirs}.`,
    training: (
      batchSize: number,
      theirBatch: string,
      rate: number,
      theirRate: string,
      iterations: number,
      theirIterations: string,
    ) =>
      `${iterations} iterations of ${batchSize} images at a constant rate of ${rate} instead of ${theirIterations} of ${theirBatch} at ${theirRate}, divided by ten twice. Nothing here is trained to the end.`,
    error: (window: number) =>
      `Training error is the mean over the last ${window} mini-batches, as seen while training.`,
  },
} as const;
