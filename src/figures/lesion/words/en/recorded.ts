import type { CaptionPart } from '../../../../i18n/caption-part.ts';
import { chartStrings } from '../../../../i18n/en/charts.ts';
import { editsWords } from './edits.ts';
import { errorWords } from './error.ts';

type Kind = 'plain' | 'residual';

const { perCent, wholePerCent, kinds, networkName } = chartStrings;
const nameOf = (kind: Kind, depth: number) => networkName(kinds[kind], depth);
const listFormat = new Intl.ListFormat('en-GB');
const range = (values: readonly number[]) => {
  const [low, high] = [Math.min(...values), Math.max(...values)].map((value) => (100 * value).toFixed(0));
  return low === high ? `${low}\u00a0%` : `${low} to ${high}\u00a0%`;
};
const points = (fraction: number) => `${Math.round(100 * fraction)} points`;

/** Words of the lesion figure; errors are fractions. */
export const lesionWords = {
  title: 'Cut the shortcut',
  chip: 'After the paper',
  nameOf,
  range,
  panels: {
    plain: (depth: number) => `${nameOf('plain', depth)}, one block left out`,
    residual: (depth: number) => `${nameOf('residual', depth)}, one block left out`,
  },
  chart: {
    axis: 'test error, %',
    chance: (error: number) => `guessing: ${wholePerCent(error)}`,
    whole: (error: number) => `nothing left out: ${wholePerCent(error)}`,
    mustStay: 'cannot be left out',
    stage: (side: number, filters: number) => `${side}×${side}, ${filters} filters`,
    label: (kind: Kind, depth: number) => `Test error of ${nameOf(kind, depth)} without one block, block by block`,
    read: (kind: Kind, block: number, median: number, remeasured: number) =>
      `${kind} without block ${block}: ${perCent(median)}; BN measured again: ${perCent(remeasured)}`,
  },
  error: errorWords,
  guess: {
    question: 'What is your guess: which still works without a block?',
    choices: { plain: 'the plain one', residual: 'the residual one', both: 'both', neither: 'neither' },
    kept: 'Kept until you guess.',
  },
  depth: 'Layers',
  table: {
    cuts: (depth: number) => `Test error without one block at ${depth} layers, medians of three seeds`,
    without: 'without block',
    nothing: 'nothing',
    column: (kind: Kind, statistics: 'asTrained' | 'remeasured') =>
      statistics === 'asTrained' ? kinds[kind] : `${kinds[kind]}, BN measured again`,
    none: '–',
    live: 'Answers to you, on all test images',
    network: 'network',
    seed: 'seed',
    changes: 'left out or changed',
    edits: editsWords,
    error: 'test error',
  },
  legend: 'Bar: median of three seeds (dots). Line across: BN measured again.',
  why: (widening: readonly number[]) =>
    `Blocks ${listFormat.format(widening.map(String))} change the shape of the maps; a plain network has nothing else that does.`,
  scale: {
    trained: (depth: number) => `trained with it, ${depth} layers`,
    panel: (depth: number) => `${nameOf('residual', depth)}, every shortcut times λ`,
    axis: 'λ',
    label: (depth: number) => `Test error of ${nameOf('residual', depth)} against the factor of its shortcuts`,
    lines: {
      asTrained: 'set after training',
      remeasured: 'BN measured again',
      trained: 'trained with it',
    },
    read: (
      scale: number,
      own: Readonly<Record<'error' | 'asTrained' | 'remeasured', number>>,
      others: readonly { readonly depth: number; readonly error: number }[],
    ) =>
      `λ ${scale}: trained with it ${perCent(own.error)}${others.map(({ depth, error }) => ` (${depth} layers ${perCent(error)})`).join('')}; set after training ${perCent(own.asTrained)}, BN measured again ${perCent(own.remeasured)}`,
  },
  caption: {
    contrast: (spared: number, blocks: number, limit: number): CaptionPart[] => [
      'Leave out any block that can be left out, and the ',
      { kind: 'plain' },
      ` network is near guessing. Its `,
      { kind: 'residual' },
      ` twin loses less than ${points(limit)} without ${spared} of its ${blocks} blocks. `,
    ],
    noContrast: (plain: readonly number[], residual: readonly number[]): CaptionPart[] => [
      'Without one block the ',
      { kind: 'plain' },
      ` network errs on ${range(plain)} of the test images, the `,
      { kind: 'residual' },
      ` one on ${range(residual)}. `,
    ],
    worst: (blocks: readonly number[], errors: readonly number[]) =>
      blocks.length === 0
        ? ''
        : `The exception${blocks.length > 1 ? 's are' : ' is'} block ${listFormat.format(blocks.map(String))}: ${listFormat.format(errors.map((error) => wholePerCent(error)))}. `,
    remeasured: (spared: number, blocks: number, limit: number) =>
      `With BN’s statistics measured again, ${spared} of ${blocks} cost less than ${points(limit)}. `,
    several: (depth: number, counts: readonly { readonly count: number; readonly error: number }[]) =>
      `Without ${listFormat.format(counts.map(({ count }) => `${count}`))} blocks drawn at random, residual-${depth} errs on ${listFormat.format(counts.map(({ error }) => wholePerCent(error)))}, BN measured again. `,
    /** Trained with each factor, from one that makes a plain network of it. */
    indifferent: (depth: number, trained: readonly number[], least: number, most: number) =>
      `Whatever λ from ${least} to ${most} residual-${depth} is trained with, it ends at ${range(trained)}. `,
    particular: (depth: number, scale: number, error: number, others: readonly number[]) =>
      `Trained with λ = ${scale}, residual-${depth} ends at ${wholePerCent(error)}; with any other, at ${range(others)}. `,
    swapped: (plain: readonly number[], residual: readonly number[]) =>
      `Two neighbours swapped: plain ${range(plain)}, residual ${range(residual)}. `,
  },
  load: (kilobytes: number) => `Load the trained twins (${kilobytes} kB)`,
  loadHint: (depth: number) => `They have ${depth} layers. Cut blocks, swap them or turn λ, and watch eight images.`,
  needsScript: 'Cutting needs JavaScript. What you see was recorded.',
  changes: 'Other cuts, and what we changed from the papers',
  downloadLabels: {
    csv: 'All answers as CSV',
    json: 'All answers as JSON',
    svg: 'The chart of the residual network as SVG',
    png: 'The chart of the residual network as PNG',
  },
} as const;
