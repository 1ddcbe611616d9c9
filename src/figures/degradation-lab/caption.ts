import type { Caption } from '../../live-figure/caption.ts';
import type { Experiment } from '../../experiment/experiment.ts';
import type { DepthPoint } from '../../charts/depth-point.ts';
import type { CaptionPart } from '../../i18n/caption-part.ts';
import type { LiveStrings } from './words/live.ts';
import { findingsOf } from '../../live-figure/finding.ts';
import type { KindFinding } from '../../live-figure/finding.ts';

type Words = LiveStrings['caption'];
type Budget = Pick<Experiment['training'], 'iterations' | 'batchSize'>;

/** What one kind of network does, as the first sentence. */
function headlineOf({ kind, shallowest, deepest, verdict }: KindFinding, iterations: number, words: Words) {
  if (verdict === null) return words.single(kind, iterations, deepest);
  return words.pair(kind, iterations, deepest, shallowest);
}

/** Residual networks of the same depths are called twins; others get a sentence of their own. */
function secondOf(first: KindFinding, second: KindFinding, iterations: number, words: Words): readonly CaptionPart[] {
  const sameDepths = first.deepest.depth === second.deepest.depth && first.shallowest.depth === second.shallowest.depth;
  if (sameDepths && second.verdict !== null) return words.twins(second.deepest, second.shallowest);
  return [' ', ...headlineOf(second, iterations, words)];
}

function verdictsOf(findings: readonly KindFinding[], words: Words): readonly CaptionPart[] {
  const clauses = findings.flatMap(({ kind, verdict, deepest, shallowest }) => {
    const comparable = verdict !== null && deepest.seeds > 1 && shallowest.seeds > 1;
    return comparable ? [words.verdicts[verdict](kind, deepest.depth, shallowest.depth)] : [];
  });
  if (clauses.length > 0) return [words.joinVerdicts(clauses)];
  return findings.every(({ deepest }) => deepest.seeds === 1) ? [words.oneSeed] : [];
}

/** On how many images networks trained for some iterations, and for how many passes over them. */
export function trainedOn({ iterations, batchSize }: Budget, images: number, words: Words): string {
  return words.trainedOn(images, iterations, (iterations * batchSize) / images);
}

/** The finding in words, from the points shown; claims nothing that they do not show. */
export function captionOf(points: readonly DepthPoint[], iterations: number, words: Words): Caption {
  const findings = findingsOf(points);
  const [first, second] = findings;
  if (!first) return { headline: [words.nothingYet], rest: [] };
  const rest = [
    ...(second ? secondOf(first, second, iterations, words) : []),
    ...verdictsOf(findings, words),
    words.rings,
  ];
  return { headline: headlineOf(first, iterations, words), rest };
}
