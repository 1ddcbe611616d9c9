import lighthouse from 'lighthouse';
import type { RunnerResult } from 'lighthouse';

type Result = RunnerResult['lhr'];

/** The four marks of Lighthouse, 0 to 100. */
export const marks = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
export type Mark = (typeof marks)[number];

/** What one look at a page found. */
export interface PageAudit {
  readonly marks: Readonly<Record<Mark, number>>;
  /** First contentful paint, largest contentful paint, speed index and total blocking time (ms). */
  readonly firstPaint: number;
  readonly largestPaint: number;
  readonly speedIndex: number;
  readonly blocking: number;
  /** Cumulative layout shift. */
  readonly shift: number;
  /** Bytes of all that the page asked for, as sent. */
  readonly bytes: number;
  /** Elements of the page, as upgraded by its scripts. */
  readonly elements: number;
  /** Audits that took something from a mark other than performance. */
  readonly failed: readonly string[];
}

function markOf(result: Result, mark: Mark): number {
  const score = result.categories[mark]?.score;
  if (typeof score !== 'number') throw new Error(`no mark for ${mark} of ${result.requestedUrl ?? 'the page'}`);
  return Math.round(100 * score);
}

function numberOf(result: Result, audit: string): number {
  const value = result.audits[audit]?.numericValue;
  if (value === undefined) throw new Error(`no ${audit} of ${result.requestedUrl ?? 'the page'}`);
  return value;
}

/** Audits of the marks that are all or nothing, and are nothing. */
function failedAudits(result: Result): readonly string[] {
  const counted = marks.slice(1).flatMap((mark) => result.categories[mark]?.auditRefs ?? []);
  const weighed = counted.filter(({ weight }) => weight > 0).map(({ id }) => id);
  return [...new Set(weighed)].filter((id) => result.audits[id]?.score === 0);
}

/**
 * Looks at a page with Lighthouse's own settings: a mid-range phone on simulated slow 4G, which are 150 ms a round trip,
 * 1.6 Mbit/s and a processor slowed four times.
 * @param port Where the browser listens that shows the page.
 */
export async function auditPage(address: string, port: number): Promise<PageAudit> {
  const found = await lighthouse(address, { port, output: 'json', logLevel: 'error', onlyCategories: [...marks] });
  if (found === undefined) throw new Error(`no audit of ${address}`);
  const { lhr: result } = found;
  if (result.runtimeError !== undefined) throw new Error(`${address}: ${result.runtimeError.message}`);
  return {
    marks: Object.fromEntries(marks.map((mark) => [mark, markOf(result, mark)])) as Record<Mark, number>,
    firstPaint: numberOf(result, 'first-contentful-paint'),
    largestPaint: numberOf(result, 'largest-contentful-paint'),
    speedIndex: numberOf(result, 'speed-index'),
    blocking: numberOf(result, 'total-blocking-time'),
    shift: numberOf(result, 'cumulative-layout-shift'),
    bytes: numberOf(result, 'total-byte-weight'),
    elements: numberOf(result, 'dom-size-insight'),
    failed: failedAudits(result),
  };
}
