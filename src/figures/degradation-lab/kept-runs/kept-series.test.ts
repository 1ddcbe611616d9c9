import { expect, test } from 'vitest';
import { ledgerRun } from '../../../store/ledger-run.fixture.ts';
import { besideStrings } from '../words/beside.ts';
import { keptSeries } from './kept-series.ts';

function found(given: Parameters<typeof ledgerRun>[0]) {
  const kept = ledgerRun(given);
  return { kept, name: kept.name, asked: { digest: '1-a', name: '' } };
}
const seriesOf = (...runs: ReturnType<typeof found>[]) => keptSeries(runs, besideStrings);

test('runs that differ in depth, kind and seed alone are one series, with all of their seeds', () => {
  const [series, ...others] = seriesOf(
    found({ depth: 8, residual: false }),
    found({ depth: 20 }),
    found({ depth: 20, seed: 5 }),
  );
  expect(others).toEqual([]);
  expect(series?.name).toBe('kept 1');
  expect(series?.settings).toBe('seeds 1 and 5, 25 iterations');
  expect(series?.runs.map(({ status }) => status)).toEqual(['done', 'done', 'done']);
});

test('runs with other settings stand apart, in the order in which they are asked for', () => {
  const faster = found({});
  const { run } = faster.kept;
  const training = { ...run.experiment.training, learningRate: { rate: 0.1, dividedAt: [], warmUp: null } };
  const other = { ...faster, kept: { ...faster.kept, run: { ...run, experiment: { ...run.experiment, training } } } };
  expect(seriesOf(other, found({ depth: 20 })).map(({ name, settings }) => `${name}: ${settings}`)).toEqual([
    'kept 1: seed 1, 25 iterations, rate 0.1',
    'kept 2: seed 1, 25 iterations',
  ]);
});

test('a short name of the reader’s is that of the series; a long one, or several, leave it its number', () => {
  expect(seriesOf(found({ name: 'baseline' }))[0]?.name).toBe('baseline');
  expect(seriesOf(found({ name: 'the one with the dent' }))[0]?.name).toBe('kept 1');
  expect(seriesOf(found({ name: 'one' }), found({ name: 'two', depth: 20 }))[0]?.name).toBe('kept 1');
});
