import type { CaptionPart } from '../../i18n/caption-part.ts';
import type { Words } from './words.ts';
import type { Caption } from '../../live-figure/caption.ts';
import type { BlockRatios } from './ratios.ts';
import type { ResponsesReading } from './reading.ts';

/** A title that claims no more than every depth and seed shows. */
export function responsesTitle({ twins, fallsWithDepth }: ResponsesReading, { titles }: Words): string {
  if (!twins.every(({ verdict }) => verdict === 'weaker')) return titles.none;
  return fallsWithDepth ? titles.both : titles.weaker;
}

/** Whether the blocks of each deeper network change what comes to them by less. */
const fallsIn = (ratios: readonly BlockRatios[]) =>
  ratios.length > 1 && ratios.slice(1).every(({ median }, index) => median < ratios[index]!.median);

/** The finding in words, from the runs that are shown, of the deepest twins first. */
export function responsesCaption(
  { twins, byDepth, fallsWithDepth, decayed }: ResponsesReading,
  ratios: readonly BlockRatios[],
  { caption: words, ratios: ratioWords }: Words,
): Caption {
  const deepestFirst = twins.toSorted((one, other) => other.depth - one.depth);
  const [first, ...others] = deepestFirst.map(({ depth, verdict, residual, plain, weakerLayers, layers }) => ({
    finding: words.twins[verdict](depth),
    numbers: words.twinNumbers(residual, plain, weakerLayers, layers),
  }));
  return {
    headline: first?.finding ?? [],
    rest: [
      ...(first ? [first.numbers] : []),
      ...others.flatMap(({ finding, numbers }): CaptionPart[] => [' ', ...finding, numbers]),
      ...words.byDepth(byDepth),
      fallsWithDepth ? words.falls : words['no-order'],
      words.floor(decayed),
      ...ratioWords.caption(ratios),
      ...(fallsIn(ratios) ? [ratioWords.smaller] : []),
    ],
  };
}
