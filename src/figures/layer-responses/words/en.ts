import { chartStrings } from '../../../i18n/en/charts.ts';
import type { CaptionPart } from '../../../i18n/caption-part.ts';

type Kind = 'plain' | 'residual';

const response = (value: number) => value.toFixed(2);
const count = new Intl.NumberFormat('en-GB').format;
const listFormat = new Intl.ListFormat('en-GB');

/** Words of the figure of layer responses. */
export const words = {
  chip: 'Paper Sec. 4.2, Fig. 7',
  response,
  networkName: (kind: Kind, depth: number) => chartStrings.networkName(chartStrings.kinds[kind], depth),
  yAxis: 'standard deviation (log scale)',
  orderAxis: 'layer, from the input',
  sortedAxis: 'layers, strongest first',
  chart: (order: string) => `Standard deviation of layer responses; x axis: ${order}`,
  panels: {
    plain: 'Plain, in the order of the layers',
    residual: 'Residual, in the order of the layers',
    twins: 'Sorted, up to 2: do residual networks respond less?',
    depths: 'Sorted, up to 2: the deeper, the less?',
  },
  overview: {
    responses: 'How strongly every layer responds',
    ratios: 'How much a block changes what comes to it',
  },
  zigzag: { first: 'first layer of a block', second: 'second layer: F(x)' },
  /** Where the block stands whose layers are named in the chart. */
  named: (places: readonly string[]) => `The block whose layers are named: ${places.join('; ')}`,
  ratios: {
    chart: 'Norm of F(x) over norm of x, block by block, from the input to the output of a residual network',
    yAxis: 'norm of F(x) / norm of x',
    axis: 'block, from the input',
    stages: ['first stage', 'second', 'third'],
    caption: (networks: readonly { readonly depth: number; readonly median: number }[]): CaptionPart[] => [
      ' In a middle block F(x) has ',
      ...networks.flatMap(({ depth, median }, index): CaptionPart[] => [
        index === 0 ? `${response(median)} times the norm of x in ` : `, ${response(median)} in `,
        { kind: 'residual' },
        `-${depth}`,
      ]),
      '.',
    ],
    smaller: ' In a deeper network such a block adds less, beside what comes to it.',
    lines: (networks: readonly { readonly depth: number; readonly seeds: number }[]) =>
      `Second chart: medians of ${listFormat.format(networks.map(({ depth, seeds }) => `${seeds} ${seeds === 1 ? 'run' : 'runs'} of ${depth} layers`))}. Under the dashed line F(x) is smaller than x.`,
  },
  titles: {
    both: 'Residual networks respond less strongly than plain ones, and the deeper the less',
    weaker: 'Residual networks respond less strongly than their plain twins',
    none: 'How strongly the layers respond, plain and residual',
  },
  caption: {
    twins: {
      weaker: (depth: number): CaptionPart[] => [
        `At ${depth} layers, every `,
        { kind: 'residual' },
        ' run responds less strongly than every ',
        { kind: 'plain' },
        ' one.',
      ],
      stronger: (depth: number): CaptionPart[] => [
        `At ${depth} layers, every `,
        { kind: 'residual' },
        ' run responds more strongly than every ',
        { kind: 'plain' },
        ' one.',
      ],
      overlapping: (depth: number): CaptionPart[] => [
        `At ${depth} layers, `,
        { kind: 'residual' },
        ' and ',
        { kind: 'plain' },
        ' runs overlap.',
      ],
    },
    twinNumbers: (residual: number, plain: number, weaker: number, layers: number) =>
      ` In the middle it is ${response(residual)} against ${response(plain)}, and less in ${weaker} of ${layers} layers.`,
    byDepth: (medians: readonly { readonly depth: number; readonly median: number }[]): CaptionPart[] => [
      ' Of ',
      { kind: 'residual' },
      ` networks with ${listFormat.format(medians.map(({ depth }) => `${depth}`))} layers the middle response is ${listFormat.format(medians.map(({ median }) => response(median)))}`,
    ],
    falls: ': the deeper, the weaker, at every seed.',
    'no-order': ': no order that holds at every seed.',
    floor: (decayed: number) => ` Weight decay alone would leave ${response(decayed)} (dashed).`,
  },
  lines: (seeds: number, iterations: number, images: number) =>
    `First chart: medians of ${seeds} runs a network after ${count(iterations)} iterations; below, every run is a thin line. A response is the standard deviation of a layer’s output after BN, before ReLU or addition, over ${images} test images, all pixels and channels, with running statistics. A middle response is the median over the layers, then over the seeds.`,
  changes: (rate: number, divided: readonly number[]) =>
    `Data, filters and batch are those of the introduction’s figure, the rate is the paper’s: ${rate}, divided by ten after ${listFormat.format(divided.map(count))} iterations.`,
  everySeed: 'Every network and every seed, in order and sorted',
  perRun: 'Every run: errors at the end, median and strongest response',
  perLayer: 'Every layer: median response of the seeds',
  columns: {
    network: 'network',
    seed: 'seed',
    training: 'training error',
    test: 'test error',
    median: 'median response',
    strongest: 'strongest',
    layer: 'layer',
  },
} as const;
