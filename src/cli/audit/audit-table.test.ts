import { expect, test } from 'vitest';
import type { PageAudit } from './audit-page.ts';
import { auditHead, auditRow, medianAudit, shortfalls } from './audit-table.ts';

function lookWith(performance: number, firstPaint = 1000, failed: readonly string[] = []): PageAudit {
  const marks = { performance, accessibility: 100, 'best-practices': 100, seo: 100 };
  const times = { firstPaint, largestPaint: 1500, speedIndex: 1200, blocking: 40 };
  return { marks, ...times, shift: 0, bytes: 170_400, elements: 1411, failed };
}

test('of several looks at a page each number is the median, and every audit that failed once is named', () => {
  const looks = [lookWith(97, 1300), lookWith(100, 900, ['color-contrast']), lookWith(99, 1100)];
  const { marks, firstPaint, failed } = medianAudit(looks);
  expect([marks.performance, firstPaint, failed]).toEqual([99, 1100, ['color-contrast']]);
});

test('the home page wants 100, every other page 98 in performance', () => {
  expect(shortfalls('', lookWith(99))).toEqual(['performance 99 (want 100)']);
  expect(shortfalls('introduction/', lookWith(98))).toEqual([]);
  expect(shortfalls('introduction/', lookWith(97))).toEqual(['performance 97 (want 98)']);
});

test('a row stands under its heads', () => {
  const row = auditRow('introduction/', lookWith(98, 1234));
  expect(row).toHaveLength(auditHead.length);
  expect(row).toContain('1.23 s');
  expect(row).toContain('170 kB');
});
