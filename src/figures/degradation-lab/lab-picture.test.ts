import { expect, test } from 'vitest';
import { compareWithRecorded } from '../../live-figure/agreement.ts';
import { degradationDataOf, errorCurvesDataOf } from './lab-picture.ts';
import type { LabPicture } from './lab-picture.ts';
import { runOf } from './shown-runs.fixture.ts';
import { words } from './words.ts';

const errors = (count: number) => Array.from({ length: count }, () => 0.5);
const kept = [{ name: 'kept 1', runs: [runOf('residual', 8, 'stopped', errors(450))] }];
const nothing: LabPicture = {
  ...{ recorded: [], live: [], earlier: [], kept, guess: [], guessing: false, trainingImages: 800 },
  agreement: compareWithRecorded([], [], []),
};
const live = [runOf('plain', 14, 'done', errors(300)), runOf('residual', 8, 'running', errors(50))];

test('runs that the reader keeps are drawn by their name, pale, beside whatever is in hand', () => {
  for (const picture of [nothing, { ...nothing, live }]) {
    const { curves } = errorCurvesDataOf(picture, 400);
    const named = curves.filter(({ name }) => name !== null);
    expect(named.map(({ name, depth, pale }) => [name, depth, pale])).toEqual([['kept 1', 8, true]]);
    expect(curves).toHaveLength(1 + picture.live.length);
    const series = degradationDataOf(picture, words).series.filter(({ name }) => name === 'kept 1');
    expect(series.map(({ pale, points }) => [pale, points.length])).toEqual([[true, 1]]);
  }
});

test('the axis reaches to the end of the longest of them', () => {
  expect(errorCurvesDataOf({ ...nothing, live }, 400).iterations).toBe(450);
  expect(errorCurvesDataOf({ ...nothing, live, kept: [] }, 400).iterations).toBe(300);
});

test('while the reader guesses nothing of them is shown', () => {
  const picture = { ...nothing, guessing: true };
  expect(errorCurvesDataOf(picture, 400).curves).toEqual([]);
  expect(degradationDataOf(picture, words).series).toEqual([]);
});
