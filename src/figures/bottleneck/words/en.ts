import type { CaptionPart } from '../../../i18n/caption-part.ts';
import { chartStrings } from '../../../i18n/en/charts.ts';
import { clauseOf } from '../../../i18n/sentence.ts';
import type { Comparison } from '../../../live-figure/seed-gaps.ts';
import type { CheckName } from '../checks.ts';
import { twins } from '../twins.ts';
import type { Contender } from '../twins.ts';

/** Words of the twins of basic blocks and bottlenecks. */

const { kinds, perCent } = chartStrings;
const minus = '−';
const grouped = new Intl.NumberFormat('en-GB').format;

/** Size of a difference of errors: 0.016 is 1.6 points. */
const points = (difference: number) => (100 * Math.abs(difference)).toFixed(1);
const signed = (difference: number) => {
  const size = points(difference);
  if (Number(size) === 0) return size;
  return `${difference < 0 ? minus : '+'}${size}`;
};

const block = (contender: Contender) => twins[contender].block;
const fullName = (contender: Contender) => `${kinds[twins[contender].kind]}, ${block(contender)}`;
const seedsOf = (count: number) => `${count} ${count === 1 ? 'seed' : 'seeds'}`;
const higher = (above: number, below: number, all: number) =>
  above >= below ? `higher at ${above} of ${seedsOf(all)}` : `lower at ${below} of ${seedsOf(all)}`;
const madeOf = { basic: 'basic blocks', bottleneck: 'bottlenecks' } as const;
/** A gap beside what another seed does to the noisier net. */
const beside = {
  smaller: 'The gap is smaller, so its size is uncertain.',
  alike: 'The gap is about as large, so its size is uncertain.',
  larger: 'The gap is larger.',
} as const satisfies Readonly<Record<Comparison, string>>;
const layers = (basic: number, bottleneck: number) => `${basic} and ${bottleneck} layers`;

/** As "4.2 % fewer" or "8.3 % more". */
const moreOrFewer = (ratio: number) => `${perCent(Math.abs(ratio - 1))} ${ratio < 1 ? 'fewer' : 'more'}`;

export const bottleneckStrings = {
  title: 'Basic blocks and bottlenecks at equal multiply-adds',
  chip: 'Paper Sec. 4.1, Fig. 5',
  fullName,
  panels: {
    errors: (basic: number, bottleneck: number, iterations: number) =>
      `${layers(basic, bottleneck)}, ${iterations} iterations: a dot a seed`,
    gaps: 'Bottleneck less basic: a dot a pair of one seed',
  },
  chart: {
    errors: (basic: number, bottleneck: number) =>
      `Training error of basic blocks at ${basic} layers and of bottlenecks at ${bottleneck}, plain and residual`,
    errorAxis: 'training error, %',
    errorTick: (value: number) => `${value}`,
    gaps: (basic: number, bottleneck: number) =>
      `Errors of bottlenecks at ${bottleneck} layers less those of basic blocks at ${basic}, and differences between seeds`,
    gapAxis: 'difference of training errors, points',
    gapTick: (value: number) => (value < 0 ? `${minus}${-value}` : value > 0 ? `+${value}` : '0'),
    name: block,
    lessOf: (one: Contender): string => kinds[twins[one].kind],
    medianOf: (error: number, contender: Contender) => `${kinds[twins[contender].kind]}, ${perCent(error)}`,
    side: (above: number, below: number, all: number) =>
      above >= below ? `higher ${above} of ${all}` : `lower ${below} of ${all}`,
    noise: `seed ${minus} seed`,
    noiseNote: kinds.residual,
    band: (typical: number) => `another seed, noisier net: ±${points(typical)}`,
    read: (contender: Contender, seed: number, error: number, isFinal: boolean) =>
      `${fullName(contender)}, seed ${seed}: ${perCent(error)}${isFinal ? '' : ', so far'}`,
    readGap: (one: Contender, other: Contender, seed: number, difference: number) =>
      `${fullName(one)} ${minus} ${block(other)}, seed ${seed}: ${signed(difference)} points`,
  },
  settings: {
    blocks: 'Layers',
    depths: (basic: number, bottleneck: number) => `${basic} and ${bottleneck}`,
    seeds: 'Seeds to train',
    iterations: 'Iterations',
  },
  caption: {
    headline: (gap: number, above: number, below: number, all: number): CaptionPart[] => [
      'At nearly equal multiply-adds the ',
      { kind: 'residual' },
      Number(points(gap)) === 0
        ? ` net with bottlenecks ends level with that of basic blocks, ${higher(above, below, all)}.`
        : ` net with bottlenecks ends ${points(gap)} points ${gap < 0 ? 'below' : 'above'} that of basic blocks, ${higher(above, below, all)}.`,
    ],
    chance: (typical: number, noisier: 'basic' | 'bottleneck', comparison: Comparison) =>
      ` In the noisier of the two, the net with ${madeOf[noisier]}, another seed makes ${points(typical)} points. ${beside[comparison]}`,
    unanimous: (all: number, oneIn: number) =>
      ` By chance alone the gap would have one sign at all ${seedsOf(all)} once in ${oneIn} times.`,
    split: (all: number) =>
      ` The gap has not one sign at all ${seedsOf(all)}, so they cannot tell the two blocks apart.`,
    oneSeed: ' One seed says nothing of chance.',
    cost: (ratio: number) => ` The net with bottlenecks takes ${moreOrFewer(ratio)} multiply-adds.`,
    time: (ratio: number) =>
      ` Equal counts are not equal time: where this was recorded, an iteration took ${ratio.toFixed(2)} times as long.`,
    plain: (gap: number, above: number, below: number, all: number, typical: number | null) =>
      ` Without shortcuts the bottleneck lies ${points(gap)} points ${gap < 0 ? 'below' : 'above'}, ${higher(above, below, all)}${typical === null ? '.' : `; there another seed makes ${points(typical)} in the noisier net.`} Gaps are medians over the seeds.`,
    nothing: 'No twins have ended yet.',
    live: (seeds: number, iterations: number) => `Live, ${seedsOf(seeds)}, ${iterations} iterations. `,
    pale: ' Pale: the recorded runs after as many iterations.',
  },
  costs: {
    caption: 'What they cost, and how they end',
    network: 'network',
    layers: 'layers',
    parameters: 'parameters',
    multiplyAdds: 'multiply-adds',
    time: 'an iteration, recorded',
    median: 'median error',
    count: grouped,
    milliseconds: (time: number) => `${time.toFixed(1)} ms`,
  },
  table: {
    caption: 'Errors of every run',
    seed: 'seed',
    training: (contender: Contender) => `${fullName(contender)}, training error`,
    test: (contender: Contender) => `${fullName(contender)}, test error`,
  },
  checks: {
    title: 'Does it hold? Other shortcuts, other rates, four times as long',
    caption: 'Median training errors of the residual nets',
    condition: 'what is trained',
    ratio: 'multiply-adds of the bottleneck',
    block: { basic: 'basic', bottleneck: 'bottleneck' },
    gap: `bottleneck ${minus} basic`,
    gapCell: (median: number, above: number, below: number, all: number) =>
      `${signed(median)} (${higher(above, below, all)})`,
    times: (ratio: number) => `× ${ratio.toFixed(3)}`,
    recorded: (basic: number, bottleneck: number) => `${layers(basic, bottleneck)}, as in the figure`,
    names: {
      projections: (basic: number, bottleneck: number) => `${layers(basic, bottleneck)}, option B`,
      projectionsDeeper: (basic: number, bottleneck: number) => `${layers(basic, bottleneck)}, option B`,
      lowerRate: (basic: number, bottleneck: number, rate: number) =>
        `${layers(basic, bottleneck)}, learning rate ${rate}`,
      higherRate: (basic: number, bottleneck: number, rate: number) =>
        `${layers(basic, bottleneck)}, learning rate ${rate}`,
      longer: (basic: number, bottleneck: number, _rate: number, iterations: number) =>
        `${layers(basic, bottleneck)}, ${iterations} iterations`,
    } as const satisfies Readonly<Record<CheckName, unknown>>,
    finding: (above: number, all: number) =>
      `The bottleneck has the higher median in ${above} of these ${all} comparisons.`,
    longer: (
      gap: number,
      iterations: number,
      later: number,
      laterIterations: number,
      above: number,
      below: number,
      all: number,
    ) =>
      `After ${iterations} iterations the gap is ${signed(gap)} points; after ${laterIterations} it is ${signed(later)}, ${higher(above, below, all)}.`,
    command: (command: string) => `Recorded: ${command}`,
  },
  depths: {
    title: 'Do plain nets with bottlenecks train worse with more layers, too?',
    caption: (few: number, many: number) => `Median training errors with ${few} blocks in a stage, and with ${many}`,
    network: 'network',
    blocks: (blocks: number, basic: number, bottleneck: number) => `${blocks} blocks: ${layers(basic, bottleneck)}`,
    change: 'deeper − less deep',
    changeCell: (median: number, above: number, below: number, all: number) =>
      `${signed(median)} (${higher(above, below, all)})`,
    finding: (change: number, above: number, below: number, all: number) =>
      `Plain nets with bottlenecks end ${points(change)} points ${change < 0 ? 'lower' : 'higher'} with more layers, ${higher(above, below, all)}. Footnote 4 of the paper says that they degrade, without numbers.`,
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
  changes: (
    side: number,
    images: number,
    filters: number,
    rate: number,
    batchSize: number,
    iterations: number,
    basic: number,
    bottleneck: number,
  ) => [
    `The paper’s nets begin with 64 filters and are trained to the end on ImageNet. These begin with ${filters}, see ${images} grey images of ${side} × ${side} pixels, and are compared by their training error after ${iterations} iterations of ${batchSize} images at a constant learning rate of ${rate}.`,
    'Each basic block is replaced by one bottleneck with as many filters in its 3×3, as from ResNet-34 to ResNet-50. All shortcuts are option A, which has no weights; ResNet-50 has option B, which is tried below.',
    `Twins share their seed, and so their batches. The first weights of two designs cannot be the same. The rate is the one of all figures here; it was chosen for neither design at ${basic} or ${bottleneck} layers.`,
  ],
  needsScript: 'Training and the other depths need JavaScript. What you see was recorded.',
} as const;
