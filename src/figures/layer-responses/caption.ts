import type { CaptionPart } from '../../i18n/caption-part.ts';
import type { Words } from './words.ts';
import type { Caption } from '../../live-figure/caption.ts';
import type { ResponsesReading } from './reading.ts';

/** A title that claims no more than every depth and seed shows. */
export function responsesTitle({ twins }: ResponsesReading, { titles }: Words): string {
  return twins.every(({ verdict }) => verdict === 'weaker') ? titles.weaker : titles.none;
}

/** The finding in words, from the runs that are shown. */
export function responsesCaption(
  { twins, byDepth, fallsWithDepth }: ResponsesReading,
  { caption: words }: Words,
): Caption {
  const sentences = twins.map(({ depth, verdict, residual, plain, weakerLayers, layers }) => ({
    finding: words.twins[verdict](depth),
    numbers: words.twinNumbers(residual, plain, weakerLayers, layers),
  }));
  const [first, ...others] = sentences;
  return {
    headline: first?.finding ?? [],
    rest: [
      ...(first ? [first.numbers] : []),
      ...others.flatMap(({ finding, numbers }): CaptionPart[] => [...finding, numbers]),
      ...words.byDepth(byDepth),
      fallsWithDepth ? words.falls : words['no-order'],
    ],
  };
}
