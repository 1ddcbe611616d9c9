import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseReport } from './parse-report.ts';
import type { SandboxReport } from './report.ts';

const printed = ['one', 'two'];

describe('parseReport', () => {
  it.each<SandboxReport>([
    { type: 'began' },
    { type: 'ended' },
    { type: 'traced', blocks: [], printed },
    { type: 'broke', line: 3, message: 'TypeError: x is null', printed },
    { type: 'refused', refused: { code: 'no-block' }, printed },
    { type: 'refused', refused: { code: 'arithmetic', line: 2 }, printed },
    { type: 'refused', refused: { code: 'no-result', value: 'promise' }, printed },
    { type: 'refused', refused: { code: 'no-operation', line: 2, name: 'dropout' }, printed },
    { type: 'refused', refused: { code: 'no-maps', line: 2, operation: 'add', value: 'nothing' }, printed },
    { type: 'refused', refused: { code: 'no-option', line: 2, operation: 'conv', option: 'filter' }, printed },
    {
      type: 'refused',
      refused: { code: 'no-number', line: 2, operation: 'conv', option: 'size', value: 'text' },
      printed,
    },
    { type: 'refused', refused: { code: 'endless-steps', line: 2, most: 64 }, printed },
  ])('reads $type $refused.code as it is, and leaves out what does not belong to it', (report) => {
    expect(parseReport(JSON.parse(JSON.stringify({ ...report, more: 1 })))).toEqual(report);
  });

  it.each([
    null,
    'traced',
    { type: 'toString' },
    { type: 'traced', blocks: [] },
    { type: 'broke', message: 'x', printed: 'x' },
    { type: 'broke', message: {}, printed },
    { type: 'broke', message: 'x', printed: [{}] },
    { type: 'broke', message: 'x', printed: Array.from({ length: 21 }, () => 'x') },
    { type: 'refused', printed },
    { type: 'refused', refused: { code: 'constructor' }, printed },
    { type: 'refused', refused: { code: 'no-maps', line: 1, operation: 'toString', value: 'nothing' }, printed },
    { type: 'refused', refused: { code: 'no-result', value: 'hasOwnProperty' }, printed },
  ])('refuses %j', (value) => expect(parseReport(value)).toBeNull());

  it('cuts long texts, and takes control characters out of them', () => {
    const report = parseReport({ type: 'broke', line: 1, message: `a\u202e\n${'b'.repeat(1e5)}`, printed });
    expect(report).toMatchObject({ message: `a  ${'b'.repeat(197)}` });
  });

  it.each([-1, 1.5, NaN, '3', null])('does not know the line %s', (line) => {
    expect(parseReport({ type: 'broke', line, message: 'x', printed })).toMatchObject({ line: 0 });
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.anything(), (value) => void parseReport(value)));
  });
});
