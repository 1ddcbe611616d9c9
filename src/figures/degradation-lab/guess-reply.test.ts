import { expect, test } from 'vitest';
import type { DepthPoint } from '../../charts/depth-point.ts';
import type { NetworkKind } from '../../experiment/sweep.ts';
import { courseOf, guessReplies } from './guess-reply.ts';

test.each([
  [[0.3, 0.32, 0.3], 'flat'],
  [[0.2, 0.3, 0.5], 'rises'],
  [[0.5, 0.3, 0.2], 'falls'],
  [[0.3, 0.1, 0.3], 'dips'],
  [[0.3, 0.6, 0.3], 'peaks'],
  [[0.22, 0.18, 0.21], 'flat'],
  [[0.3, 0.2, 0.6], 'dips'],
])('%j %s', (errors, shape) => {
  expect(courseOf(errors)).toEqual({ shape, from: errors[0], to: errors.at(-1) });
});

const points = (kind: NetworkKind, errors: Readonly<Record<number, readonly number[]>>): readonly DepthPoint[] =>
  Object.entries(errors).flatMap(([depth, own]) =>
    own.map((error, seed) => ({ depth: Number(depth), kind, seed, error, state: 'final' as const })),
  );
const guessOf = (kind: NetworkKind, errors: readonly number[]) =>
  errors.map((error, index) => ({ kind, depth: [8, 20, 56][index]!, error }));

test('who drew plain networks flat hears that the median over the seeds rose', () => {
  const measured = points('plain', { 8: [0.2, 0.24, 0.26], 20: [0.3], 56: [0.5, 0.54, 0.6] });
  expect(guessReplies(guessOf('plain', [0.3, 0.3, 0.3]), measured)).toEqual([
    {
      ...{ kind: 'plain', shallowest: 8, deepest: 56 },
      guessed: { shape: 'flat', from: 0.3, to: 0.3 },
      measured: { shape: 'rises', from: 0.24, to: 0.54 },
    },
  ]);
});

test('only depths that were guessed and measured are compared, plain before residual', () => {
  const guess = [...guessOf('residual', [0.4, 0.3, 0.2]), ...guessOf('plain', [0.2, 0.3, 0.4])];
  const measured = [...points('residual', { 8: [0.3], 20: [0.2] }), ...points('plain', { 8: [0.2], 44: [0.6] })];
  const replies = guessReplies(guess, measured);
  expect(replies.map(({ kind, deepest, guessed }) => [kind, deepest, guessed.to])).toEqual([['residual', 20, 0.3]]);
});

test('a run that goes on is no measurement', () => {
  const running = points('plain', { 8: [0.2], 56: [0.6] }).map((point) => ({ ...point, state: 'running' as const }));
  expect(guessReplies(guessOf('plain', [0.2, 0.3, 0.4]), running)).toEqual([]);
});
