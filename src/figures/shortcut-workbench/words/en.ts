import type { CaptionPart } from '../../../i18n/caption-part.ts';
import { chartStrings } from '../../../i18n/en/charts.ts';
import { clauseOf } from '../../../i18n/sentence.ts';
import type { Contender } from '../contenders.ts';
import type { Comparison } from '../reading.ts';

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
const side = (above: number, below: number, all: number) => {
  if (all === 1) return above === 1 ? 'above at this seed' : below === 1 ? 'below at this seed' : 'equal at this seed';
  return above >= below ? `above at ${above} of ${all} seeds` : `below at ${below} of ${all} seeds`;
};

const gapIs = {
  smaller: 'smaller than what another seed does',
  alike: 'about as large as what another seed does',
  larger: 'larger than what another seed does',
} as const satisfies Readonly<Record<Comparison, string>>;

export const workbenchStrings = {
  title: 'Is the gap between A, B and C larger than chance?',
  chip: 'Paper Sec. 4.1, Table 3',
  guess: {
    legend:
      'Your guess first: four networks that differ in their shortcuts alone, each trained from five seeds. The gap between options A, B and C is …',
    choices: { smaller: 'smaller than', alike: 'about as large as', larger: 'larger than' } satisfies Record<
      Comparison,
      string
    >,
    end: '… what another seed does to one of them.',
    answer: (said: Comparison, measured: Comparison, gap: number, typical: number, depth: number) =>
      `${said === measured ? 'As you say' : 'Measured otherwise'}: at ${depth} layers the largest gap is ${points(gap)} points and another seed makes ${points(typical)}, so the gap is ${gapIs[measured]}.`,
    rule: (factor: number) => `“About as large” means within a factor of ${factor}.`,
    show: 'Show what was measured',
    kept: 'What was measured stands here after your guess.',
  },
  panels: {
    errors: (depth: number, iterations: number) => `${depth} layers, after ${iterations} iterations, each seed a dot`,
    gaps: 'Twins: the same seed, other shortcuts',
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
    medianOf: (error: number) => `median ${perCent(error)}`,
    side: (above: number, below: number, all: number) =>
      above >= below ? `above ${above} of ${all}` : `below ${below} of ${all}`,
    noise: 'seed − seed',
    noiseNote: 'same option',
    band: (typical: number) => `another seed: ±${points(typical)}`,
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
      ` lies ${points(plainGap)} points ${plainGap < 0 ? 'below' : 'above'} option A, and the options part by ${points(gap)} at most${typical === null ? '.' : `; another seed makes ${points(typical)}.`}`,
    ],
    gap: (one: Contender, other: Contender, median: number, above: number, below: number, all: number) =>
      ` ${lessOf(one, other)} is ${signed(median)} points, ${side(above, below, all)}.`,
    order: (ours: readonly Contender[], papers: readonly Contender[]) =>
      ours.join() === papers.join()
        ? ` From the lowest error to the highest the order is ${ours.join(', ')}, as in the paper.`
        : ` From the lowest error to the highest the order here is ${ours.join(', ')}; in the paper it is ${papers.join(', ')}.`,
    unanimous: (all: number, oneIn: number) =>
      ` Were there nothing but chance between two options, ${all} differences of one sign would still come up once in ${oneIn} times: ${seedsOf(all)} make a difference likely, and prove none.`,
    split: (all: number) => ` Where the sign changes from seed to seed, ${all} seeds cannot tell two options apart.`,
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
    median: 'training error, median',
    span: 'lowest to highest',
    count: grouped,
    range: (low: number, high: number) => `${perCent(low)} to ${perCent(high)}`,
  },
  table: {
    caption: 'Errors of every run',
    seed: 'seed',
    training: (contender: Contender) => `${name(contender)}, training error`,
    test: (contender: Contender) => `${name(contender)}, test error`,
  },
  longer: {
    title: 'Does it last?',
    caption: (depth: number, seeds: number) => `The twins of ${depth} layers, trained on: medians over ${seeds} seeds`,
    iterations: 'iterations',
    error: (contender: Contender) => `${name(contender)}`,
    gap: lessOf,
    gapCell: (median: number, above: number, below: number, all: number) =>
      `${signed(median)} (${above >= below ? `above ${above}` : `below ${below}`} of ${all})`,
  },
  estimate: (seconds: string) => `About ${seconds} on two cores, as recorded`,
  status: {
    loading: 'Loading',
    running: (ended: number, all: number, left: string | null) =>
      `${ended} of ${all} networks trained${left === null ? '' : `, about ${left} left`}`,
    paused: (ended: number, all: number) => `Paused, ${ended} of ${all} networks trained`,
    done: (all: number, time: string, diverged: number) =>
      `${all} networks trained in ${time}${diverged === 0 ? '' : `, ${diverged} diverged`}`,
    stopped: (ended: number, all: number) => `Stopped, ${ended} of ${all} networks trained`,
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
  changes: (side: number, images: number, rate: number, batchSize: number, iterations: number) => [
    `The paper compares networks of 34 layers, trained to the end on ImageNet, by their error on validation images. These are CIFAR-style networks on ${images} grey images of ${side} × ${side} pixels, compared by their training error after ${iterations} iterations of ${batchSize} images at a constant learning rate of ${rate}.`,
    'The paper shows one run of each, as far as it says. Here each is trained from five seeds, and twins share the seed: the same first weights and the same batches. A projection has weights of its own beside them.',
    'In these narrow networks the projections of option C are a far larger share of all parameters and of the work than in ResNet-34.',
  ],
  needsScript: 'Training and the other depth need JavaScript. What you see was recorded.',
  picture: 'The figure with every seed, its numbers and Train',
} as const;
