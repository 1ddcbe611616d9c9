import type { CaptionPart } from '../../../i18n/caption-part.ts';
import { chartStrings } from '../../../i18n/en/charts.ts';

type Kind = 'plain' | 'residual';

const { perCent, wholePerCent, kinds, networkName } = chartStrings;
const nameOf = (kind: Kind, depth: number) => networkName(kinds[kind], depth);
const listFormat = new Intl.ListFormat('en-GB');
const range = (values: readonly number[]) => {
  const [low, high] = [Math.min(...values), Math.max(...values)].map((value) => (100 * value).toFixed(0));
  return low === high ? `${low} %` : `${low} to ${high} %`;
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
  legend: 'Bar: median of three seeds (dots). Line across: BN measured again.',
  why: 'Blocks 4 and 7 change the shape of the maps; a plain network has nothing else that does.',
  scale: {
    panel: (depth: number) => `${nameOf('residual', depth)}, every shortcut times λ`,
    axis: 'λ',
    label: (depth: number) => `Test error of ${nameOf('residual', depth)} against the factor of its shortcuts`,
    lines: {
      asTrained: 'set after training',
      remeasured: 'BN measured again',
      trained: 'trained with it',
    },
    read: (scale: number, trained: number, asTrained: number, remeasured: number) =>
      `λ ${scale}: trained with it ${perCent(trained)}; set after training ${perCent(asTrained)}, BN measured again ${perCent(remeasured)}`,
  },
  caption: {
    contrast: (spared: number, blocks: number, limit: number): CaptionPart[] => [
      'Leave out any one block, and the ',
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
    deeper: (depth: number, plain: readonly number[], cost: number, whole: number) =>
      `At ${depth} layers the plain network errs on ${range(plain)}; the residual one goes from ${wholePerCent(whole)} to ${wholePerCent(cost)} in the middle of its blocks. `,
    several: (depth: number, counts: readonly { readonly count: number; readonly error: number }[]) =>
      `Without ${listFormat.format(counts.map(({ count }) => `${count}`))} blocks drawn at random, residual-${depth} errs on ${listFormat.format(counts.map(({ error }) => wholePerCent(error)))}, BN measured again. `,
    scaled: (depth: number, asked: number, trained: readonly number[]) =>
      `Shortcuts times 0.8, set after training, take residual-${depth} to ${wholePerCent(asked)}. Trained with any λ from 0, which is a plain network, to 1.2, it ends at ${range(trained)}${
        Math.max(...trained) - Math.min(...trained) < 0.08 ? ': at this depth training gets by with each' : ''
      }.`,
    swapped: (plain: readonly number[], residual: readonly number[]) =>
      `Two neighbours swapped: plain ${range(plain)}, residual ${range(residual)}. `,
  },
  load: (kilobytes: number) => `Load the trained twins (${kilobytes} kB)`,
  loadHint: `Then cut blocks, swap them or turn λ, and watch eight images.`,
  needsScript: 'Cutting needs JavaScript. What you see was recorded.',
  changes: 'Other cuts, and what we changed from the papers',
  downloadLabels: {
    csv: 'All answers as CSV',
    json: 'All answers as JSON',
    svg: 'The chart of the residual network as SVG',
    png: 'The chart of the residual network as PNG',
  },
} as const;

export type LesionWords = typeof lesionWords;
