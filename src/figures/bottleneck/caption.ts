import type { Caption } from '../../live-figure/caption.ts';
import { compareWithNoise } from '../../live-figure/seed-gaps.ts';
import type { Cost } from './costs.ts';
import type { Gap, TwinReading } from './reading.ts';
import { twins } from './twins.ts';
import type { Contender } from './twins.ts';
import type { BottleneckStrings } from './words.ts';

type Words = BottleneckStrings['caption'];

/** What the networks cost: counted, and in milliseconds of an iteration where they were recorded. */
export interface Prices {
  readonly costs: ReadonlyMap<Contender, Cost>;
  readonly milliseconds: ReadonlyMap<Contender, number>;
}

/** What so many seeds can tell: signs that agree, or change. */
function seedSentence({ above, below, differences }: Gap, words: Words): string {
  const all = differences.length;
  if (all < 2) return words.oneSeed;
  // The first may fall on either side; each of the others is on the same by one chance in two.
  return Math.max(above, below) === all ? words.unanimous(all, 2 ** (all - 1)) : words.split(all);
}

/** The gap beside what another seed does to the noisier of both; nothing where that is not known. */
function chanceSentence(gap: Gap, noise: TwinReading['noise']['residual'], words: Words): string {
  return noise ? words.chance(noise.typical, twins[noise.noisiest].block, compareWithNoise(gap, noise)) : '';
}

const ratioOf = (counts: ReadonlyMap<Contender, number>) => {
  const [bottleneck, basic] = [counts.get('residual-bottleneck'), counts.get('residual-basic')];
  return bottleneck === undefined || basic === undefined ? null : bottleneck / basic;
};

/** Multiply-adds of the residual net with bottlenecks, as a multiple of those of the basic one. */
export function costRatio(costs: ReadonlyMap<Contender, Cost>): number {
  return ratioOf(new Map([...costs].map(([contender, { multiplyAdds }]) => [contender, multiplyAdds])))!;
}

/** What the figure shows of some runs, in words. `noise`: what another seed does, of these or of recorded runs. */
export function bottleneckCaption(
  { gaps: { plain, residual } }: Pick<TwinReading, 'gaps'>,
  noise: TwinReading['noise'],
  { costs, milliseconds }: Prices,
  words: Words,
): Caption {
  if (!residual) return { headline: [words.nothing], rest: [] };
  const time = ratioOf(milliseconds);
  const counts = ({ above, below, differences }: Gap) => [above, below, differences.length] as const;
  return {
    headline: words.headline(residual.median, ...counts(residual)),
    rest: [
      chanceSentence(residual, noise.residual, words),
      seedSentence(residual, words),
      words.cost(costRatio(costs)),
      time === null ? '' : words.time(time),
      plain ? words.plain(plain.median, ...counts(plain), noise.plain?.typical ?? null) : '',
    ],
  };
}
