import { chartStrings } from '../../../i18n/en/charts.ts';
import { layerStrings } from '../../../i18n/en/layers.ts';
import type { CaptionPart } from '../../../i18n/caption-part.ts';
import { capitalised, clauseOf } from '../../../i18n/sentence.ts';
import type { RatioRange, Verdict } from '../profiles.ts';
import type { Quantity } from '../trial-study.ts';

/** Words of the trial of the vanishing gradient. */

type Kind = 'plain' | 'residual';

const { kinds, networkName, tick } = chartStrings;
const grouped = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 2 });
const exponents: Readonly<Record<string, string>> = {
  '-': '⁻',
  0: '⁰',
  1: '¹',
  2: '²',
  3: '³',
  4: '⁴',
  5: '⁵',
  6: '⁶',
  7: '⁷',
  8: '⁸',
  9: '⁹',
};

/** To two significant digits: `0.051`, `780`, `1.2·10⁻⁵`. */
function size(value: number): string {
  if (Number.isNaN(value)) return 'not a number';
  if (!Number.isFinite(value)) return 'infinite';
  if (value === 0 || (value >= 1e-3 && value < 1e5)) return grouped.format(value);
  const exponent = Math.floor(Math.log10(value));
  const power = [...`${exponent}`].map((digit) => exponents[digit]).join('');
  return `${grouped.format(value / 10 ** exponent)}·10${power}`;
}

const moment = (time: number) =>
  time === 0 ? 'at initialisation' : `after ${time} ${time === 1 ? 'iteration' : 'iterations'}`;
/** Behind what was at initialisation: nothing more where that is what is shown. */
const later = (time: number, then: RatioRange | null) =>
  time === 0 || !then ? '' : `, and ${size(then.median)} times ${moment(time)}`;
const withBn = (batchNorm: boolean) => (batchNorm ? 'with BN' : 'without BN');
const between = (least: number, most: number) =>
  least === most ? size(least) : `between ${size(least)} and ${size(most)}`;
const layersAre = (count: number, what: string) => `${count} ${count === 1 ? 'layer' : 'layers'}: ${what}`;

const verdictWords = {
  vanish: 'they vanish towards the input',
  explode: 'they explode towards the input',
  neither: 'neither',
} as const satisfies Readonly<Record<Verdict, string>>;

export const gradientTrialStrings = {
  size,
  title: 'Do the gradients of plain networks vanish?',
  chip: 'Paper Sec. 4.1',
  panel: (kind: Kind, depth: number, batchNorm: boolean) => `${networkName(kinds[kind], depth)}, ${withBn(batchNorm)}`,
  /** What the map shows while no layer is read. */
  wholeNetwork: (stages: readonly number[]) =>
    `From the image to the answer: the first layer, then stages of ${new Intl.ListFormat('en-GB').format(stages.map(String))} blocks, two layers each`,
  verdict: {
    legend: 'Your verdict first: on their way back to the input, do the gradients of a deep plain network with BN …',
    moments: { first: 'at initialisation', last: (time: number) => `after ${time} iterations` },
    choices: { vanish: 'vanish', explode: 'explode', neither: 'neither' },
    answer: (time: number, said: Verdict, measured: Verdict | null, ratio: RatioRange, runsInAll: number) => {
      const range = `${size(ratio.least)} to ${size(ratio.most)}`;
      const found =
        measured === null
          ? 'what was measured is no number'
          : `measured: ${verdictWords[measured]}${measured === said ? ', as you said' : ''}`;
      return `${moment(time)[0]!.toUpperCase()}${moment(time).slice(1)}, ${found}. The first layer’s gradient is ${range} times the last one’s in ${runsInAll} runs.`;
    },
    threshold: (limit: number) =>
      `Here “explode” and “vanish” mean a factor of ${limit} or more between first and last layer.`,
    kept: 'The norms that were measured, layer by layer, stand here after your verdict.',
    keptHere: 'What was found stands here after your verdict.',
  },
  chart: {
    tick,
    layers: 'convolution, from the input',
    axis: { gradient: 'norm of the gradient (log scale)', product: 'gradient × weight (log scale)' } satisfies Record<
      Quantity,
      string
    >,
    label: (network: string, quantity: Quantity) =>
      `${quantity === 'gradient' ? 'Norm of the loss gradient' : 'Norm of the loss gradient times norm of the weight'} of every convolution, ${network}`,
    first: 'initialisation',
    moment,
    live: (time: number) => `live, ${moment(time)}`,
    odd: {
      zero: (count: number) => layersAre(count, 'zero'),
      infinite: (count: number) => layersAre(count, 'infinite'),
      'not-a-number': (count: number) => layersAre(count, 'not a number'),
    },
    read: (network: string, layer: number, name: string, value: number, time: number) =>
      `${network}, layer ${layer} (${name}), ${moment(time)}: ${size(value)}`,
  },
  settings: {
    depth: 'Layers',
    bn: 'BN',
    on: 'on',
    off: 'off',
    quantity: 'Norm of',
    quantities: { gradient: 'gradient', product: 'gradient × weight' } satisfies Record<Quantity, string>,
    iterations: 'Iterations to train',
    time: 'Time',
    moment,
    play: 'Play',
    stopPlaying: 'Stop playing',
    next: 'Next moment',
  },
  caption: {
    times: (
      kind: Kind,
      depth: number,
      batchNorm: boolean,
      first: RatioRange,
      time: number,
      then: RatioRange | null,
    ): CaptionPart[] => [
      'In ',
      { kind },
      `-${depth} ${withBn(batchNorm)} the first layer’s gradient is ${size(first.median)} times the last one’s at initialisation${later(time, then)}.`,
    ],
    product: (first: RatioRange, time: number, then: RatioRange | null) =>
      ` Multiplied by the norms of the weights, whose scale BN leaves free, ${time === 0 || !then ? `the ratio of the plain network is ${size(first.median)}` : `the ratios of the plain network are ${size(first.median)} and ${size(then.median)}`}.`,
    twins: (kind: Kind, depth: number, first: RatioRange, time: number, then: RatioRange | null): CaptionPart[] => [
      ' In ',
      { kind },
      `-${depth} it is ${size(first.median)} times at initialisation${later(time, then)}.`,
    ],
    ranges: (
      kind: Kind,
      depth: number,
      batchNorm: boolean,
      ranges: readonly { readonly time: number; readonly least: number; readonly most: number }[],
    ): CaptionPart[] => {
      const said = ranges.map(({ time, least, most }) => `${between(least, most)} ${moment(time)}`);
      return [
        ' In ',
        { kind },
        `-${depth} ${withBn(batchNorm)} the norms of all layers’ gradients are ${said.join(', and ')}.`,
      ];
    },
    otherImages:
      'Nothing is trained on these images yet. What was recorded is of Fashion-MNIST, so it is not drawn here.',
    onOwn: (name: string) => ` Trained on images of your own (${name}).`,
    nothing: 'No gradient of these networks was measured at this time.',
    live: (seed: number) => `Live, seed ${seed}. `,
    pale: ' Pale: the recorded runs at the same time.',
    medians: ' Medians over the runs, each drawn thin.',
    ended: (kind: Kind, ended: number, all: number): CaptionPart[] => [
      ` ${ended} of ${all} `,
      { kind },
      ' runs diverged before this time.',
    ],
  },
  table: {
    caption: 'Norms by layer, medians over the runs',
    layer: 'layer',
    name: 'name',
    layerName: layerStrings.name,
    column: (kind: Kind, time: number) => `${kinds[kind]}, ${moment(time)}`,
    someLayers: 'Every so many layers; with a script, all of them and any moment.',
  },
  estimate: (time: string) => `${capitalised(time)} on two cores, an estimate from another machine`,
  status: {
    loading: 'Loading',
    running: (iteration: number, all: number, left: string | null) =>
      `Iteration ${iteration} of ${all}${left === null ? '' : `, ${left} left`}`,
    paused: (iteration: number, all: number) => `Paused at iteration ${iteration} of ${all}`,
    done: (time: string, diverged: number) =>
      `Twins trained in ${time}${diverged === 0 ? '' : `, ${diverged} diverged`}`,
    stopped: (iteration: number) => `Stopped after iteration ${iteration}`,
    failed: 'Training failed',
  },
  view: {
    missing: (reason: string) =>
      `What draws the charts could not be loaded (${clauseOf(reason)}). They still show what was recorded.`,
    slow: (seconds: number) => `What draws the charts has not come for ${seconds} seconds.`,
  },
  recorded: {
    missing: (reason: string) => `The recorded runs could not be loaded (${clauseOf(reason)}).`,
    slow: (seconds: number) => `The recorded runs have not come for ${seconds} seconds.`,
  },
  measuredHere: 'Measured here',
  paperSays: 'The paper says',
  changes: (side: number, rate: number, batchSize: number, iterations: number) => [
    `The paper looked at networks on ImageNet and does not say when. These are CIFAR-style networks on ${side} × ${side} grey images, or on yours.`,
    `They are trained for ${iterations} iterations of ${batchSize} images at a constant learning rate of ${rate}. After the last update no gradient is taken, so the last look is one before.`,
    'A norm is the Euclidean one, over all weights of a layer, of the gradient of the mini-batch’s mean loss without weight decay. Layers with more weights may have larger ones.',
  ],
  needsScript: 'The slider, other depths and training need JavaScript. What you see was recorded.',
  downloadLabels: {
    csv: 'Every norm and iteration as CSV',
    json: 'Every norm and iteration as JSON',
    svg: 'The chart of the plain network as SVG',
    png: 'The chart of the plain network as PNG',
  },
} as const;
