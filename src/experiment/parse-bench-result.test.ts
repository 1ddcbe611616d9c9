import { expect, test } from 'vitest';
import { benchResult } from './bench-result.fixture.ts';
import { formatBenchResult, parseBenchResult } from './parse-bench-result.ts';

const text = formatBenchResult(benchResult);

test('a result comes back from its text as it was', () => {
  expect(parseBenchResult(text)).toEqual(benchResult);
});

test('its text has a line a row, so that two results can be compared line by line', () => {
  expect(text.split('\n').filter((line) => line.includes('"trainer"'))).toHaveLength(benchResult.rows.length);
});

test.each([
  ['"schema": 1', '"schema": 2', 'invalid bench result.schema: 2 (want 1)'],
  ['"trainer":"pytorch"', '"trainer":"torch"', 'invalid bench result.rows[2].trainer: "torch"'],
  ['"median":8', '"median":-8', 'invalid bench result.rows[0].timing.median: -8'],
  ['"lowerQuartile":7', '"lowerQuartile":9', '(want a median between its quartiles)'],
  ['"iterations":3', '"iterations":2.5', 'invalid bench result.rows[0].timing.iterations: 2.5'],
  ['"reason":null', '"reason":"too slow"', '(want either a timing or a reason)'],
  ['2015-12-10', '10 December 2015', 'invalid bench result.date: "10 December 2015"'],
  ['"graphicsCard":false', '"graphicsCard":0', 'invalid bench result.machine.graphicsCard: 0'],
])('what is wrong is named: %s becomes %s', (right, wrong, error) => {
  expect(text).toContain(right);
  expect(() => parseBenchResult(text.replace(right, wrong))).toThrow(error);
});
