import type { CaptionPart } from '../../i18n/caption-part.ts';
import type { TrainingCurvesStrings } from '../../i18n/en/training-curves.ts';
import type { Caption } from '../../live-figure/caption.ts';
import type { CurveFinding, CurvesReading } from './training-curves.ts';

/** A title that claims no more than the curves show. */
export function curvesTitle(
  { claim, findings, firstIteration }: CurvesReading,
  titles: TrainingCurvesStrings['titles'],
): string {
  if (claim === 'none') return titles.none;
  return claim === 'rises' && findings.plain.apartSince === firstIteration ? titles.throughout : titles['at-the-end'];
}

/** How the deepest runs of a kind lie to the shallowest. */
function placesOf(
  { kind, deepest, shallowest, verdict, apartSince }: CurveFinding,
  firstIteration: number,
  words: TrainingCurvesStrings['caption'],
): readonly CaptionPart[] {
  const depths = [deepest.depth, shallowest.depth] as const;
  if (verdict === 'lower') return words.below(kind, ...depths);
  if (apartSince === null) return words.overlapping(kind, ...depths);
  return apartSince === firstIteration ? words.throughout(kind, ...depths) : words.since(kind, ...depths, apartSince);
}

/** The finding in words, from the curves that are shown. */
export function curvesCaption(
  { findings: { plain, residual }, firstIteration, iterations }: CurvesReading,
  words: TrainingCurvesStrings['caption'],
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
