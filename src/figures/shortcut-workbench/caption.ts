import type { CaptionPart } from '../../i18n/caption-part.ts';
import type { Caption } from '../../live-figure/caption.ts';
import { options } from './contenders.ts';
import type { OptionLetter } from './contenders.ts';
import { compareWithNoise } from '../../live-figure/seed-gaps.ts';
import type { SeedNoise } from '../../live-figure/seed-gaps.ts';
import type { LastingGap } from './lasting-gap.ts';
import { largestGap } from './reading.ts';
import type { Gap, WorkbenchReading } from './reading.ts';
import type { WorkbenchStrings } from './words.ts';

type Words = WorkbenchStrings['caption'];

/** From the lowest error to the highest, where all three have ended. */
function orderOf({ contenders }: WorkbenchReading): readonly OptionLetter[] | null {
  const known = options.flatMap((option) => contenders.find(({ contender }) => contender === option) ?? []);
  if (known.length < options.length) return null;
  return known.toSorted((a, b) => a.median - b.median).map(({ contender }) => contender as OptionLetter);
}

/** What so many seeds can tell: signs that agree, or change. */
function seedSentence(gaps: readonly Gap[], largest: Gap, noise: SeedNoise | null, words: Words): string {
  const all = Math.min(...gaps.map(({ differences }) => differences.length));
  if (all < 2) return words.oneSeed;
  const isUnanimous = ({ above, below, differences }: Gap) => Math.max(above, below) === differences.length;
  if (!gaps.some(isUnanimous)) return words.split(all);
  const isLarger = isUnanimous(largest) && noise !== null && compareWithNoise(largest, noise) === 'larger';
  // The first may fall on either side; each of the others is on the same by one chance in two.
  return words.unanimous(all, 2 ** (all - 1), isLarger ? Math.abs(largest.median) / noise.typical : null);
}

/** What stands beside the runs that are shown. */
interface Beside {
  /** The options from the lowest error of the paper's Table 3 to the highest. */
  readonly papersOrder: readonly OptionLetter[];
  readonly depth: number;
  /** Of the longer runs; null where nothing is said of them. */
  readonly lasting: LastingGap | null;
}

/** What the figure shows of some runs, in words. `noise`: what another seed does, of these or of recorded runs. */
export function workbenchCaption(
  reading: WorkbenchReading,
  noise: SeedNoise | null,
  { papersOrder, depth, lasting }: Beside,
  words: Words,
): Caption {
  const { gaps, plainGap } = reading;
  const largest = largestGap(reading);
  if (!largest || !plainGap) return { headline: [words.nothing], rest: [] };
  const headline: readonly CaptionPart[] = words.headline(
    depth,
    plainGap.median,
    largest.median,
    noise?.typical ?? null,
  );
  const order = orderOf(reading);
  return {
    headline,
    rest: [
      ...gaps.map(({ one, other, median, above, below, differences }) =>
        words.gap(one, other, median, above, below, differences.length),
      ),
      ...(order ? [words.order(order, papersOrder)] : []),
      seedSentence(gaps, largest, noise, words),
      ...(lasting ? [words.lasting(lasting, depth === lasting.depth ? null : depth)] : []),
      ...(largest.differences.length > 1 ? [words.medians] : []),
    ],
  };
}
