import type { CaptionPart } from '../../../i18n/caption-part.ts';
import { clauseOf, sentenceOf } from '../../../i18n/sentence.ts';
import { chartStrings } from '../../../i18n/en/charts.ts';
import { figureStrings } from '../../../i18n/en/figure.ts';

interface Summary {
  readonly depth: number;
  readonly median: number;
  readonly lowest: number;
  readonly highest: number;
  readonly seeds: number;
}

const { wholePerCent } = chartStrings;
const { seconds } = figureStrings;

const about = (value: number) => (value < 1 ? seconds(value) : `about ${seconds(value)}`);

const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

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

/** How far a download is; `total` is null until it is known which files there are. */
interface Loaded {
  readonly bytes: number;
  readonly total: number | null;
  readonly secondsLeft: number | null;
  readonly secondsSilent: number;
}

const megabytes = (bytes: number) => (bytes / 1e6).toFixed(1);

/** After so many seconds without a byte the reader is told. */
const noticeableSilence = 5;

/** `Loading, 0.4 of 2.3 MB, about 40 s left`. */
function loading(what: string, { bytes, total, secondsLeft, secondsSilent }: Loaded): string {
  const amount = total === null ? '' : `, ${megabytes(bytes)} of ${megabytes(total)} MB`;
  const left = secondsLeft === null || secondsLeft < 1 ? '' : `, about ${seconds(secondsLeft)} left`;
  const silent = `, nothing has come for ${seconds(secondsSilent)}`;
  return `${what}${amount}${secondsSilent >= noticeableSilence ? silent : left}`;
}
/** Where numbers come from that are none. */
const damage =
  'The images, or the arithmetic of this device, may be damaged: reload the page to load the images again, or choose another backend under More settings.';

const curvesEnd = (count: number) => `${count === 1 ? 'The curve ends' : 'The curves end'} at the last finite loss.`;

export const words = {
  titles: {
    rises: 'Deeper plain networks train worse. Residual ones do not.',
    'ends-higher': 'The deepest plain networks train worse than the shallowest. Residual ones do not.',
    none: 'Training error against depth, plain and residual',
  },
  chip: 'Paper Sec. 4.2, Fig. 6; Sec. 1, Fig. 1',
  curvesTitle: 'Error while training, medians over seeds; the deeper, the darker',
  recordedSeries: 'recorded',
  presets: { quick: 'Quick', 'papers-contrast': '20 and 56', 'full-sweep': 'Full sweep' },
  presetLegend: 'What to train',
  settings: {
    summary: 'More settings',
    depths: 'Depths',
    otherDepths: 'others',
    otherDepthsHint: 'any 6n + 2 from 8 to 110, such as 26, 110',
    invalidDepths: (words: string) => `Not a depth: ${words} (want 6n + 2 from 8 to 110, such as 26).`,
    noDepths: 'Choose at least one depth.',
    kind: 'Networks',
    kinds: { both: 'both', plain: 'plain', residual: 'residual' },
    option: 'Shortcuts where a block widens',
    options: {
      A: 'A: identity, padded with zeros',
      B: 'B: projection when widening',
      C: 'C: projection always',
    },
    seeds: 'Seeds',
    firstSeed: 'first seed',
    iterations: 'Iterations',
    rate: 'Learning rate',
    bn: 'Batch normalisation',
    on: 'on',
    off: 'off',
    side: 'Images',
    pixels: (side: number) => `${side} × ${side}`,
  },
  estimate: {
    'this-device': (value: number) => `${about(value)} on this device`,
    'other-networks': (value: number) => `${about(value)}, a guess from other networks on this device`,
    'another-machine': (value: number) => `${about(value)}, a guess from another machine`,
  },
  status: {
    loading: (loaded: Loaded) => loading('Loading', loaded),
    starting: 'Starting the engine',
    compiling: (compiled: number, total: number) => `Compiling ${compiled} of ${total} programs`,
    running: (done: number, all: number, left: number | null) =>
      `${done} of ${plural(all, 'network', 'networks')} done${left === null ? '' : `, ${about(left)} left`}`,
    paused: (done: number, all: number) => `Paused, ${done} of ${all} done`,
    done: (trained: number, diverged: number, time: number, backend: string) => {
      const networks = (count: number) => plural(count, 'network', 'networks');
      if (trained === 0) return `No network trained to its end: ${networks(diverged)} diverged, ${backend}`;
      const others = diverged === 0 ? '' : `, ${diverged} diverged`;
      return `${networks(trained)} trained in ${seconds(time)}${others}, ${backend}`;
    },
    stopped: (done: number, all: number, time: number) =>
      `Stopped after ${seconds(time)}, ${done} of ${plural(all, 'network', 'networks')} done`,
    failed: 'Training failed',
    /** Behind any of these, while what draws live charts is not there. */
    notDrawn: (status: string) => `${status}; not drawn, the chart shows the recorded runs`,
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
    rings: ' Each ring is one run; lines join medians.',
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
  /** What is missing of the figure while it trains; without what draws, it shows the recorded runs. */
  charts: {
    missing: (reason: string) =>
      `The live charts could not be loaded (${clauseOf(reason)}). Charts, caption and table still show the recorded runs; the downloads hold what is trained.`,
    slow: (seconds: number) =>
      `The live charts have not come for ${seconds} seconds. Until they do, charts, caption and table show the recorded runs; the downloads hold what is trained.`,
  },
  recorded: {
    missing: (reason: string) =>
      `The recorded runs could not be loaded (${clauseOf(reason)}); only live ones are drawn.`,
    slow: (seconds: number) =>
      `The recorded runs have not come for ${seconds} seconds; until they do, only live ones are drawn.`,
  },
  guess: {
    draw: 'Draw my guess',
    again: 'Guess again',
    compare: 'Compare',
    cancel: 'Take it away',
    help: 'Where do plain networks end? Drag the points on the chart, or move the sliders with the arrow keys.',
    legend: 'Your guess of the training error of plain networks',
    slider: (depth: number) => `${depth} layers`,
    result: (depth: number, guess: number, measured: number) =>
      `At ${depth} layers you guessed ${wholePerCent(guess)}; measured: ${wholePerCent(measured)}.`,
    nothingMeasured: 'Nothing is measured yet at these depths.',
  },
  ledger: {
    title: 'Earlier runs, pale in the chart',
    keep: 'Keep',
    name: (name: string) => `Name of the runs “${name}”`,
    delete: 'Delete',
    deleted: (name: string) => `“${name}” is deleted.`,
    undo: 'Undo',
    differences: {
      seeds: (first: number, count: number) =>
        count === 1 ? `seed ${first}` : `seeds ${first} to ${first + count - 1}`,
      rate: (rate: number) => `rate ${rate}`,
      iterations: (iterations: number) => `${iterations} iterations`,
      option: (letter: string) => `option ${letter}`,
      noBatchNorm: 'no BN',
      side: (side: number) => `${side} × ${side}`,
    },
  },
  data: {
    summary: 'Look at the data',
    text: 'Fashion-MNIST: ten kinds of clothes, in grey. The first image of each class among those that the networks train on.',
    show: (side: number) => `Show at ${side} × ${side} pixels`,
    loading: (loaded: Loaded) => loading('Loading images', loaded),
    strip: (side: number) => `One image of each class, ${side} by ${side} pixels`,
    description: (name: string, side: number) => `${name}, ${side} by ${side} pixels`,
    failed: (reason: string) =>
      `The images could not be loaded: ${sentenceOf(reason)} Check the connection, then try again.`,
    mistakes: 'Show test images that it gets wrong',
    mistakesOf: (network: string) => `Test images that ${network} gets wrong`,
    mistake: (name: string, taken: string) => `${name}, taken for ${taken}`,
    takenFor: (taken: string) => `taken for ${taken}`,
  },
  overfitting: {
    summary: 'Is it overfitting?',
    question:
      'A deeper network can bend itself more closely to its training images. Suppose that this were the trouble: which error would show it?',
    choices: {
      training: 'training error alone',
      test: 'test error alone',
      both: 'the two side by side',
    },
    answers: {
      training:
        'Nearly. Training error alone can rule overfitting out: if it rises with depth, the network does not even fit the images that it sees.',
      test: 'No. Test error rises when a network overfits, and it rises when a network trains badly: it cannot tell the two apart.',
      both: 'Yes. An overfitting network has a low training error and a high test error; the gap between the two opens.',
    },
    reading: (
      kind: 'plain' | 'residual',
      shallow: number,
      deep: number,
      training: readonly [number, number],
      test: readonly [number, number],
    ) =>
      `From ${shallow} to ${deep} layers the median training error of the ${kind} networks goes from ${wholePerCent(training[0])} to ${wholePerCent(training[1])}, their test error from ${wholePerCent(test[0])} to ${wholePerCent(test[1])}.`,
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
    data: (theirs: string, size: string, side: number) =>
      `Fashion-MNIST in grey at ${side} × ${side} pixels instead of CIFAR-10, ${theirs} in colour at ${size}; no random crops or mirror images.`,
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

export type Words = typeof words;
