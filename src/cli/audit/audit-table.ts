import { marks } from './audit-page.ts';
import type { Mark, PageAudit } from './audit-page.ts';

/** What every page must reach, and the home page more. */
export function wantedMark(page: string, mark: Mark): number {
  return mark === 'performance' && page !== '' ? 98 : 100;
}

function medianOf(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN;
}

/** The median of several looks at one page, number by number. Of an even number of looks, the lower one. */
export function medianAudit(looks: readonly PageAudit[]): PageAudit {
  const median = (number: (look: PageAudit) => number) => medianOf(looks.map(number));
  return {
    marks: Object.fromEntries(marks.map((mark) => [mark, median((look) => look.marks[mark])])) as Record<Mark, number>,
    firstPaint: median(({ firstPaint }) => firstPaint),
    largestPaint: median(({ largestPaint }) => largestPaint),
    speedIndex: median(({ speedIndex }) => speedIndex),
    blocking: median(({ blocking }) => blocking),
    shift: median(({ shift }) => shift),
    bytes: median(({ bytes }) => bytes),
    elements: median(({ elements }) => elements),
    failed: [...new Set(looks.flatMap(({ failed }) => failed))],
  };
}

/** Marks below what is wanted, as `performance 97 (want 98)`. */
export function shortfalls(page: string, audit: PageAudit): readonly string[] {
  const short = marks.filter((mark) => audit.marks[mark] < wantedMark(page, mark));
  return short.map((mark) => `${mark} ${audit.marks[mark]} (want ${wantedMark(page, mark)})`);
}

const columns: readonly { readonly title: string; readonly cell: (audit: PageAudit) => string }[] = [
  { title: 'perf.', cell: ({ marks: { performance } }) => `${performance}` },
  { title: 'access.', cell: ({ marks: { accessibility } }) => `${accessibility}` },
  { title: 'practices', cell: ({ marks: found }) => `${found['best-practices']}` },
  { title: 'SEO', cell: ({ marks: { seo } }) => `${seo}` },
  { title: 'first paint', cell: ({ firstPaint }) => `${(firstPaint / 1000).toFixed(2)} s` },
  { title: 'largest', cell: ({ largestPaint }) => `${(largestPaint / 1000).toFixed(2)} s` },
  { title: 'speed index', cell: ({ speedIndex }) => `${(speedIndex / 1000).toFixed(2)} s` },
  { title: 'blocking', cell: ({ blocking }) => `${Math.round(blocking)} ms` },
  { title: 'shift', cell: ({ shift }) => shift.toFixed(3) },
  { title: 'sent', cell: ({ bytes }) => `${Math.round(bytes / 1000)} kB` },
  { title: 'elements', cell: ({ elements }) => `${elements}` },
];

const pageWidth = 22;
const widthOf = (title: string) => Math.max(title.length, 6) + 2;

/** The heads of the columns of `auditRow`. */
export const auditHead = 'page'.padEnd(pageWidth) + columns.map(({ title }) => title.padStart(widthOf(title))).join('');

/** One line of the table. */
export function auditRow(page: string, audit: PageAudit): string {
  const cells = columns.map(({ title, cell }) => cell(audit).padStart(widthOf(title)));
  return `/${page}`.padEnd(pageWidth) + cells.join('');
}
