import type { DepthPoint } from '../charts/depth-point.ts';
import { median } from '../charts/median.ts';
import { networkKinds } from '../experiment/sweep.ts';
import type { NetworkKind } from '../experiment/sweep.ts';

/** Errors of one network over its seeds; fractions. */
export interface ErrorSummary {
  readonly depth: number;
  readonly median: number;
  readonly lowest: number;
  readonly highest: number;
  readonly seeds: number;
}

/** How the deepest networks of a kind end, beside the shallowest. `seeds overlap`: neither is above the other at all seeds. */
export type Verdict = 'higher' | 'lower' | 'overlapping';

/** What the data show of one kind of network. */
export interface KindFinding {
  readonly kind: NetworkKind;
  readonly shallowest: ErrorSummary;
  readonly deepest: ErrorSummary;
  /** Null with a single depth. */
  readonly verdict: Verdict | null;
  /** Whether the median never falls from one depth to the next. */
  readonly rising: boolean;
}

function summarise(depth: number, errors: readonly number[]): ErrorSummary {
  const extremes = { lowest: Math.min(...errors), highest: Math.max(...errors) };
  return { depth, median: median(errors)!, ...extremes, seeds: errors.length };
}

function verdictOn(shallow: ErrorSummary, deep: ErrorSummary): Verdict {
  if (deep.lowest > shallow.highest) return 'higher';
  return deep.highest < shallow.lowest ? 'lower' : 'overlapping';
}

/** What finished runs show, plain before residual. A kind without finished runs is left out. */
export function findingsOf(points: readonly DepthPoint[]): readonly KindFinding[] {
  return networkKinds.flatMap((kind) => {
    const byDepth = Map.groupBy(
      points.filter((point) => point.kind === kind && point.state === 'final'),
      ({ depth }) => depth,
    );
    const summaries = [...byDepth]
      .toSorted(([a], [b]) => a - b)
      .map(([depth, group]) =>
        summarise(
          depth,
          group.map(({ error }) => error),
        ),
      );
    const [shallowest, deepest] = [summaries[0], summaries.at(-1)];
    if (!shallowest || !deepest) return [];
    const verdict = shallowest === deepest ? null : verdictOn(shallowest, deepest);
    const rising = summaries.slice(1).every((summary, index) => summary.median >= summaries[index]!.median);
    return [{ kind, shallowest, deepest, verdict, rising }];
  });
}

/** What a title may claim: `rises` of every step in depth, `ends higher` of the deepest against the shallowest. */
export function claimOf(findings: readonly KindFinding[]): 'rises' | 'ends-higher' | 'none' {
  const [plain, residual] = networkKinds.map((kind) => findings.find((finding) => finding.kind === kind));
  if (plain?.verdict !== 'higher' || !residual?.verdict || residual.verdict === 'higher') return 'none';
  return plain.rising ? 'rises' : 'ends-higher';
}
