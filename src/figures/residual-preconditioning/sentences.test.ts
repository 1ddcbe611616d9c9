import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseDistances } from './study/plan.ts';
import { anglesAhead, pairsAhead, panelOf, pointsOf } from './points.ts';

// Sentences of content/en/residual-learning.mdx that are written out: what they say must be what was recorded.

const recording = parseDistances(readFileSync('content/runs/residual-preconditioning.json', 'utf8'));
const [early, late, deep] = [panelOf(recording, 0), panelOf(recording, 1), panelOf(recording, 2)] as const;
const angles = pointsOf(early, 'plain').map(({ degrees }) => degrees);
const near = angles.filter((angle) => angle < 60);
const far = angles.filter((angle) => angle > 60);

test('with one block and few steps, the residual form is ahead before sixty degrees and behind beyond', () => {
  expect(anglesAhead(early).filter((angle) => angle !== 60)).toEqual(near);
});

test('after more steps nearness decides no longer: behind at some near angles, ahead at most far ones', () => {
  const ahead = new Set(anglesAhead(late));
  const nearBehind = near.filter((angle) => !ahead.has(angle));
  expect(nearBehind.length).toBeGreaterThan(0);
  expect(nearBehind.length).toBeLessThan(near.length);
  expect(far.filter((angle) => ahead.has(angle)).length).toBeGreaterThan(far.length / 2);
  // Little of the lead is left: barely more than half of the pairs.
  const { ahead: pairs, all } = pairsAhead(late);
  expect(pairs / all).toBeLessThan(2 / 3);
});

test('with three blocks the residual form is ahead even at half a turn', () => {
  expect(anglesAhead(deep)).toContain(180);
});
