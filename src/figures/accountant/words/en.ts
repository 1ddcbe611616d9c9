import { layerStrings } from '../../../i18n/en/layers.ts';

/** Words of the accountant. */

// 'min2' leaves four digits together: the paper writes 1202 layers.
const whole = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0, useGrouping: 'min2' });
const threeFigures = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 3, minimumSignificantDigits: 3 });
const perCentFormat = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

const count = (value: number) => whole.format(value);

/** `3.86 G`, `116 M`, `36.9 k`; small numbers as they are. */
const short = (value: number) => {
  const [scale, letter] = value >= 1e9 ? [1e9, 'G'] : value >= 1e6 ? [1e6, 'M'] : value >= 1e4 ? [1e3, 'k'] : [1, ''];
  return letter === '' ? count(value) : `${threeFigures.format(value / Number(scale))}\u00a0${letter}`;
};

/** `3.86 billion`, `25.6 million`; less than a million in full. */
const rounded = (value: number) => {
  if (value < 1e6) return count(value);
  const [scale, name] = value >= 1e9 ? [1e9, 'billion'] : [1e6, 'million'];
  return `${threeFigures.format(value / Number(scale))}\u00a0${name}`;
};

/** At the start of a sentence; names of networks keep their small letters. */
const atStart = (text: string) => text.replace(/^your/, 'Your');

const ratio = (value: number) => threeFigures.format(value);

const difference = (value: number) => (value === 0 ? '0' : `${value > 0 ? '+' : '−'}${count(Math.abs(value))}`);

/** `3·3·64·64·56·56`. */
const product = (factors: readonly number[]) => factors.join('·');

const size = (side: number, channels: number) => (side === 1 ? `${channels}` : `${side}×${side}×${channels}`);

const measures = { multiplyAdds: 'multiply-adds', parameters: 'parameters' } as const;

export const words = {
  count,
  short,
  rounded,
  ratio,
  difference,
  product,
  size,
  measures,
  chip: 'Paper Sec. 3.3, Fig. 3, Table 1',
  provenance: [
    ['drawn from', 'specifications of the networks'],
    ['counted by', 'the code of this page, layer by layer'],
    [
      'not counted',
      'pooling, BN, ReLU, additions and biases as multiply-adds, as the paper’s figures suggest; BN’s running statistics as parameters',
    ],
    ['measured', 'nothing'],
  ],
  title: {
    alone: (name: string) => `What ${name} costs, layer by layer`,
    same: (name: string, than: string) => `${atStart(name)} costs exactly what ${than} costs`,
    times: (name: string, times: number, than: string) =>
      ratio(times) === ratio(1)
        ? `${atStart(name)} takes about as many multiply-adds as ${than}`
        : `${atStart(name)} takes ${ratio(times)} times the multiply-adds of ${than}`,
  },
  finding: {
    one: (name: string, parameters: number, multiplyAdds: number) =>
      `${atStart(name)} has ${rounded(parameters)} parameters and takes ${rounded(multiplyAdds)} multiply-adds for one image.`,
    same: (parameters: number, multiplyAdds: number) =>
      `Both have ${count(parameters)} parameters and take ${count(multiplyAdds)} multiply-adds for one image.`,
  },
  reading: (measure: keyof typeof measures) =>
    `A line is a stage, a bar a layer, as high as its ${measures[measure]}; all bars have one scale.`,
  key: {
    identity: 'Solid arc: a shortcut whose input and output have the same shape.',
    dotted: 'Dotted arc: dimensions increase.',
    projection: 'Blue bar: a projection on the shortcut.',
  },
  networks: {
    /** A network of the paper, or of the reader's own, with what sets it apart from others of its name. */
    title: (name: string, own: boolean, option: string | null, strideIn3x3: boolean) => {
      const details = [...(option === null ? [] : [`option ${option}`]), ...(strideIn3x3 ? ['stride in the 3×3'] : [])];
      return `${own ? 'your ' : ''}${name}${details.length > 0 ? ` (${details.join(', ')})` : ''}`;
    },
    groups: { imagenet: 'On ImageNet', vgg: 'For comparison', cifar: 'On CIFAR-10' },
    own: 'one of your own',
    none: 'nothing',
  },
  form: {
    legend: { net: 'Network', with: 'Compared with' },
    pairs: 'Two to compare',
    pairNames: {
      vgg: 'VGG-19, ResNet-34',
      shortcuts: 'plain-34, ResNet-34',
      bottleneck: 'ResNet-34, ResNet-50',
      deepest: 'VGG-16, ResNet-152',
      thousand: 'residual-110, -1202',
    },
    measure: 'Height of a bar',
    network: { net: 'Network', with: 'Compared with' },
    option: 'Shortcuts',
    options: {
      none: 'none: a plain network',
      A: 'A: identity, padded with zeros',
      B: 'B: projection when widening',
      C: 'C: projection always',
    },
    stride: 'Stride of a bottleneck',
    strides: { '1x1': 'in the first 1×1', '3x3': 'in the 3×3' },
    block: 'Block',
    blocksOf: { basic: 'basic: 3×3, 3×3', bottleneck: 'bottleneck: 1×1, 3×3, 1×1' },
    blocks: 'Blocks per stage',
    filters: 'Filters, first stage',
    stem: 'Before the stages',
    stems: { '3x3': '3×3, stride 1', '7x7': '7×7, stride 2, and pooling' },
    size: 'Image side, pixels',
    classes: 'Classes',
    needsScript: 'Choosing other networks needs JavaScript. The counts here were made when the page was built.',
    problem: (label: string, text: string, want: string) => `${label}: “${text}” is not ${want}.`,
    stillShows: 'The figure still shows the last networks that could be counted.',
  },
  diagram: {
    label: (names: readonly string[]) =>
      `Layers and shortcuts of ${names.join(' and ')}; every layer is in the table below.`,
    keys: 'The layers, one by one: arrow keys go from bar to bar',
    depth: (layers: number) => `${layers} weighted layers`,
    output: 'output',
    classes: (classes: number) => `${classes} classes`,
    maps: (side: number, channels: number) => `${side}×${side}, ${channels}`,
    times: (blocks: number) => `× ${blocks}`,
    repeated: (blocks: number) => `, one of ${blocks} such blocks`,
    bar: (layer: string, network: string, formula: string, multiplyAdds: number, parameters: number) =>
      formula === ''
        ? `${layer} of ${network}: neither multiply-adds nor parameters`
        : `${layer} of ${network}: ${formula} = ${count(multiplyAdds)} multiply-adds, ${count(parameters)} parameters`,
  },
  layers: {
    name: layerStrings.name,
    summary: 'Every layer, with its formula',
    caption: (name: string) => `The layers of ${name}`,
    help: 'Multiply-adds: height and width of the kernel, channels read, channels written, height and width of the map. Without the last two factors it is the weights; BN adds two parameters a channel. Arrow keys go from row to row.',
    head: {
      layer: 'layer',
      output: 'output',
      formula: 'multiply-adds, as a product',
      multiplyAdds: 'multiply-adds',
      share: 'share',
      parameters: 'parameters',
    },
    share: (fraction: number) => `${perCentFormat.format(100 * fraction)}\u00a0%`,
    total: 'all layers',
  },
  comparison: {
    caption: 'Totals',
    quantity: 'for one image',
    difference: 'difference',
    ratio: 'ratio',
    depth: 'weighted layers',
    parameters: 'parameters',
    multiplyAdds: 'multiply-adds',
    ofProjections: 'of them in projections',
    printed: 'the paper prints',
    notPrinted: 'nothing',
  },
  printed: {
    value: (value: string, unit: string, measure: keyof typeof measures, where: string) =>
      `${value}\u00a0${unit} ${measures[measure]} (${where})`,
    units: { 1e9: 'billion', 1e6: 'million' },
    rounds: (name: string, counted: string) => `${name}: ${counted}, which rounds to the printed figure.`,
    cuts: (name: string, counted: string) =>
      `${name}: ${counted}, which rounds to another figure. Cut after the first decimal it would be the printed one, but then the counts of 101 and 152 layers would not be. We do not know how the paper counted.`,
    fitsUsual: (name: string, counted: string, usual: string, usualCount: string) =>
      `${name}: ${counted}. The printed figure fits ${usual}, with ${usualCount}; the table names no option.`,
    differs: (name: string, counted: string) => `${name}: ${counted}, which is not the printed figure.`,
    convolutionsOnly: (name: string, counted: string, convolutions: string) =>
      `${name}: ${counted} with its fully connected layers. The printed figure fits the convolutions alone, with ${convolutions}; that of VGG-19 includes the fully connected layers.`,
    otherVariant: (name: string, counted: string, usual: string, usualCount: string) =>
      `${name}: ${counted}. The printed figure is nearer to ${usual}, with ${usualCount}.`,
  },
  projections: {
    title: 'What projections cost',
    chip: 'Paper Sec. 4.1',
    caption: 'ResNet-50 with each kind of shortcut',
    head: {
      option: 'shortcuts',
      projections: 'projections',
      parameters: 'parameters',
      multiplyAdds: 'multiply-adds',
    },
    finding: (from: string, to: string, times: number) =>
      `With option B the whole of ResNet-50 has ${from} parameters, with C ${to}, ${ratio(times)} times as many: in a bottleneck the shortcut joins the two ends that have the most channels. The paper uses B there.`,
    show: 'Compare B and C in the figure',
  },
  stride: {
    title: 'Which ResNet-50?',
    chip: 'Paper Table 1; not said in the text',
    text: 'The first block of a stage halves its feature maps, by a stride of 2 in one of its convolutions. In a bottleneck this can be the first 1×1 or the 3×3. The paper does not say which. The models that its authors published have it in the first 1×1, and this site counts them so. Many later libraries have it in the 3×3, which reads every place where such a 1×1 skips three of four, and call the network ResNet-50 all the same.',
    caption: (block: string) => `The two forms of ${block}, layer by layer, and the whole network`,
    head: { layer: 'layer', first: 'stride in the first 1×1', second: 'stride in the 3×3' },
    differences: 'more, in each of the three such blocks',
    total: 'ResNet-50',
    parameters: 'parameters of ResNet-50',
    finding: (first: string, second: string, printed: string) =>
      `Both have the same parameters; the places at which they are used differ. The first takes ${first} multiply-adds, the second ${second}. The paper prints ${printed}.`,
    show: 'Compare both in the figure',
  },
  accounts: {
    summary: 'Where our counts and the paper’s figures part',
    text: 'Multiply-adds of Table 1 and of the VGG nets, and parameters of Table 6, beside ours.',
    caption: 'Printed figures and our counts',
    head: { network: 'network', printed: 'the paper prints', counted: 'we count', verdict: 'our count, rounded, is' },
    verdicts: { rounds: 'the printed figure', cuts: 'another; only cut it is the same', differs: 'another' },
  },
  downloads: {
    csv: 'Every layer as CSV',
    json: 'Every layer as JSON',
    svg: 'The diagram as SVG',
    png: 'The diagram as PNG',
  },
} as const;
