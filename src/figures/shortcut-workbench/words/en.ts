import type { CaptionPart } from '../../../i18n/caption-part.ts';
import { chartStrings } from '../../../i18n/en/charts.ts';
import { clauseOf } from '../../../i18n/sentence.ts';
import type { Contender } from '../contenders.ts';
import type { LastingGap } from '../lasting-gap.ts';
import type { Comparison } from '../../../live-figure/seed-gaps.ts';

/** Words of the shortcut workbench. */

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

const name = (contender: Contender) => (contender === 'plain' ? kinds.plain : contender);
const lessOf = (one: Contender, other: Contender) => `${name(one)} ${minus} ${name(other)}`;
const seedsOf = (count: number) => `${count} ${count === 1 ? 'seed' : 'seeds'}`;
const higher = (above: number, below: number, all: number) =>
  above >= below ? `higher at ${above} of ${seedsOf(all)}` : `lower at ${below} of ${seedsOf(all)}`;

const gapIs = {
  smaller: 'smaller',
  alike: 'about as large',
  larger: 'larger',
} as const satisfies Readonly<Record<Comparison, string>>;

export const workbenchStrings = {
  title: 'Is the gap between A, B and C larger than chance?',
  chip: 'Paper Sec. 4.1, Table 3',
  guess: {
    legend:
      'Your guess first: twins that differ in their shortcuts alone, from five seeds. Beside what another seed does to the noisiest of them, the largest gap between options A, B and C is …',
    choices: gapIs,
    answer: (said: Comparison, measured: Comparison, gap: number, typical: number, depth: number) =>
      `Measured: ${gapIs[measured]}${said === measured ? ', as you said' : ''}. At ${depth} layers the largest gap is ${points(gap)} points, and another seed of the noisiest option makes ${points(typical)}.`,
    rule: (factor: number) => `“About as large” means within a factor of ${factor}.`,
    kept: 'What was measured stands here after your guess.',
  },
  panels: {
    errors: (depth: number, iterations: number) =>
      `${depth} layers, ${iterations} iterations: a dot a seed, bars their medians`,
    gaps: 'Differences: a dot a pair of twins of one seed',
  },
  chart: {
    errors: (depth: number) => `Training error at ${depth} layers without shortcuts and with options A, B and C`,
    errorAxis: 'training error, %',
    errorTick: (value: number) => `${value}`,
    gaps: (depth: number) => `Differences between twins at ${depth} layers, and between seeds of one option`,
    gapAxis: 'difference of training errors, points',
    gapTick: (value: number) => (value < 0 ? `${minus}${-value}` : value > 0 ? `+${value}` : '0'),
    name,
    lessOf,
    medianOf: perCent,
    side: (above: number, below: number, all: number) =>
      above >= below ? `higher ${above} of ${all}` : `lower ${below} of ${all}`,
    noise: 'seed − seed',
    noiseNote: 'same option',
    band: (typical: number) => `another seed, noisiest option: ±${points(typical)}`,
    read: (contender: Contender, seed: number, error: number, isFinal: boolean) =>
      `${contender === 'plain' ? kinds.plain : `option ${contender}`}, seed ${seed}: ${perCent(error)}${isFinal ? '' : ', so far'}`,
    readGap: (one: Contender, other: Contender, seed: number, difference: number) =>
      `${lessOf(one, other)}, seed ${seed}: ${signed(difference)} points`,
  },
  settings: {
    depth: 'Layers',
    seeds: 'Seeds to train',
    iterations: 'Iterations',
  },
  caption: {
    headline: (depth: number, plainGap: number, gap: number, typical: number | null): CaptionPart[] => [
      `At ${depth} layers `,
      { kind: 'plain' },
      ` lies ${points(plainGap)} points ${plainGap < 0 ? 'below' : 'above'} option A, and the options part by ${points(gap)} at most${typical === null ? '.' : `; another seed of the noisiest option makes ${points(typical)}.`}`,
    ],
    gap: (one: Contender, other: Contender, median: number, above: number, below: number, all: number) =>
      Number(points(median)) === 0
        ? ` ${name(one)} lies level with ${name(other)}, ${higher(above, below, all)}.`
        : ` ${name(one)} lies ${points(median)} points ${median < 0 ? 'below' : 'above'} ${name(other)}, ${higher(above, below, all)}.`,
    order: (ours: readonly Contender[], papers: readonly Contender[]) =>
      ours.join() === papers.join()
        ? ` From the lowest error to the highest the order is ${ours.join(', ')}, as in the paper.`
        : ` From the lowest error to the highest the order here is ${ours.join(', ')}; in the paper it is ${papers.join(', ')}.`,
    unanimous: (all: number, oneIn: number, timesNoise: number | null) =>
      ` By chance alone ${all} differences have one sign once in ${oneIn} times${timesNoise === null ? `: ${seedsOf(all)} make such a gap likely, and do not prove it.` : `; a gap of ${Math.round(timesNoise)} times what another seed does to the noisiest is beyond that.`}`,
    split: (all: number) => ` Where the sign changes from seed to seed, ${all} seeds cannot tell two options apart.`,
    lasting: (
      { depth, one, other, iterations, early, longest, late, above, below, all }: LastingGap,
      shorter: number | null,
    ) =>
      ` At ${depth} layers ${lessOf(one, other)} is ${signed(early)} points after ${iterations} iterations and ${signed(late)} after ${longest}, ${higher(above, below, all)}${shorter === null ? '.' : `; ${shorter} layers were not trained that long.`}`,
    oneSeed: ' One seed says nothing of chance: that is how the paper’s networks were trained, as far as it says.',
    medians: ' Gaps are medians over the seeds.',
    nothing: 'No twins have ended yet.',
    live: (seeds: number, iterations: number) => `Live, ${seedsOf(seeds)}, ${iterations} iterations. `,
    pale: ' Pale: the recorded runs after as many iterations.',
  },
  costs: {
    caption: 'What they cost, counted, and how they end',
    network: 'shortcuts',
    contender: (contender: Contender) => (contender === 'plain' ? 'none (plain)' : `option ${contender}`),
    parameters: 'parameters',
    multiplyAdds: 'multiply-adds',
    median: 'median error',
    count: grouped,
  },
  table: {
    caption: 'Errors of every run',
    seed: 'seed',
    training: (contender: Contender) => `${name(contender)}, training error`,
    test: (contender: Contender) => `${name(contender)}, test error`,
  },
  longer: {
    title: 'Does it last? Trained four times as long',
    caption: (depth: number, seeds: number) =>
      `Median training errors at ${depth} layers over ${seedsOf(seeds)}, and how far C lies from A`,
    iterations: 'iterations',
    error: name,
    gap: lessOf,
    gapCell: (median: number, above: number, below: number, all: number) =>
      `${signed(median)} (${higher(above, below, all)})`,
    command: (command: string) => `Recorded: ${command}`,
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
  changes: (side: number, images: number, rate: number, batchSize: number, iterations: number) => [
    `The paper compares networks of 34 layers, trained to the end on ImageNet, by their error on validation images. These are CIFAR-style networks on ${images} grey images of ${side} × ${side} pixels, compared by their training error after ${iterations} iterations of ${batchSize} images at a constant learning rate of ${rate}.`,
    'The paper shows one run of each, as far as it says. Here each is trained from five seeds, and twins share the seed: the same first weights and the same batches. A projection has weights of its own beside them.',
  ],
  needsScript: 'Training and the other depth need JavaScript. What you see was recorded.',
  /** The small figure of a page that refers to this one. */
  picture: {
    title: 'The options in small networks, from five seeds',
    more: 'Guess, train and read the differences seed by seed',
  },
} as const;
