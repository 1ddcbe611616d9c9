import { expect, test } from 'vitest';
import { ledgerRun } from '../../../store/ledger-run.fixture.ts';
import { withRuns } from './insert-runs.ts';

const [one, two, three] = [1, 2, 3].map((seed) => ledgerRun({ seed })) as [
  ReturnType<typeof ledgerRun>,
  ReturnType<typeof ledgerRun>,
  ReturnType<typeof ledgerRun>,
];

test('runs go behind those that are there, and their block stands between the paragraphs', () => {
  const own = { title: '', text: 'Before.\n\nAfter.', runs: [one] };
  const { text, runs, end } = withRuns(own, [two, three], 'Before.'.length);
  expect(text).toBe('Before.\n\n```runs\n2, 3\n```\n\nAfter.');
  expect(runs).toEqual([one, two, three]);
  expect(text.slice(end)).toBe('After.');
});

test('in an empty document the block stands first', () => {
  expect(withRuns({ title: '', text: '', runs: [] }, [one], 0).text).toBe('```runs\n1\n```\n\n');
});
