import type { CaptionPart } from '../../i18n/caption-part.ts';
import type { Words } from './words.ts';
import type { Caption } from '../../live-figure/caption.ts';
import type { CurveFinding, CurvesReading } from './reading.ts';

/** A title that claims no more than the curves show. */
export function curvesTitle({ claim, findings, firstIteration }: CurvesReading, titles: Words['titles']): string {
  if (claim === 'none') return titles.none;
  return claim === 'rises' && findings.plain.apartSince === firstIteration ? titles.throughout : titles['at-the-end'];
}

/** How the deepest runs of a kind lie to the shallowest. */
function placesOf(
  { kind, deepest, shallowest, verdict, apartSince }: CurveFinding,
  firstIteration: number,
  words: Words['caption'],
): readonly CaptionPart[] {
  const depths = [deepest.depth, shallowest.depth] as const;
  if (verdict === 'lower') return words.below(kind, ...depths);
  if (apartSince === null) return words.overlapping(kind, ...depths);
  return apartSince === firstIteration ? words.throughout(kind, ...depths) : words.since(kind, ...depths, apartSince);
}

/** The finding in words, from the curves that are shown. */
export function curvesCaption(
  { findings: { plain, residual }, firstIteration, iterations }: CurvesReading,
  words: Words['caption'],
): Caption {
  return {
    headline: placesOf(plain, firstIteration, words),
    rest: [
      words.medians(iterations, plain.deepest.median, plain.shallowest.median),
      ...placesOf(residual, firstIteration, words),
      words.twinMedians(residual.deepest.median, residual.shallowest.median),
    ],
  };
}
