import { clauseOf, sentenceOf } from '../../../i18n/sentence.ts';
import { chartStrings } from '../../../i18n/en/charts.ts';
import { figureStrings } from '../../../i18n/en/figure.ts';

const { kinds, networkName, wholePerCent } = chartStrings;
const { seconds, about } = figureStrings;

const listOf = (names: readonly string[]) => new Intl.ListFormat('en-GB').format(names);

const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

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
  const left = secondsLeft === null || secondsLeft < 1 ? '' : `, ${about(secondsLeft)} left`;
  const silent = `, nothing has come for ${seconds(secondsSilent)}`;
  return `${what}${amount}${secondsSilent >= noticeableSilence ? silent : left}`;
}
export const words = {
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
    firstSeed: 'First seed',
    iterations: 'Iterations',
    rate: 'Learning rate',
    bn: 'Batch normalisation',
    on: 'on',
    off: 'off',
    inside: 'Look inside while they train',
    insideChoices: { layers: 'layers', images: 'answers for eight images' },
    insideCost: 'Both together take about 3 % of the time, and change no number.',
    side: 'Images',
    pixels: (side: number) => `${side} × ${side}`,
  },
  estimate: {
    'this-device': (value: number) => `${about(value)} on this device`,
    'other-networks': (value: number) => `${about(value)}, a guess from other networks on this device`,
    'another-machine': (value: number) => `${about(value)}, an estimate from another machine`,
  },
  status: {
    loading: (loaded: Loaded) => loading('Loading', loaded),
    starting: 'Starting the engine',
    compiling: (compiled: number, total: number) => `Compiling ${compiled} of ${total} programs`,
    /** `names`: of the networks that train at this moment. */
    running: (names: readonly string[], done: number, all: number, left: number | null) =>
      `${names.length === 0 ? '' : `${listOf(names)} training, `}${done} of ${all} done${left === null ? '' : `, ${about(left)} left`}`,
    network: (kind: 'plain' | 'residual', depth: number) => networkName(kinds[kind], depth),
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
  /** Of what takes a guess. */
  guess: {
    missing: (reason: string) => `What takes a guess could not be loaded (${clauseOf(reason)}).`,
    slow: (seconds: number) => `What takes a guess has not come for ${seconds} seconds.`,
  },
  /** Of what draws runs beside those in hand. */
  beside: {
    missing: (reason: string) => `Earlier runs could not be drawn (${clauseOf(reason)}).`,
    slow: (seconds: number) => `What draws earlier runs has not come for ${seconds} seconds.`,
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
    notShown: {
      missing: (reason: string) => `The images could not be shown (${clauseOf(reason)}).`,
      slow: (seconds: number) => `The images have not come for ${seconds} seconds.`,
    },
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
      `From ${shallow} to ${deep} layers the median training error of the ${kind} networks goes from ${wholePerCent(training[0])} to ${wholePerCent(training[1])}, their test error from ${wholePerCent(test[0])} to ${wholePerCent(test[1])}. So short a training can hardly overfit; the runs that are trained to the end, below, put it to the test.`,
  },
} as const;
