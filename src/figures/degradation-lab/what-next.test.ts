import { expect, test } from 'vitest';
import { sweepPresets } from '../../experiment/sweep.ts';
import type { DepthSweep } from '../../experiment/sweep.ts';
import { level, runOf } from './shown-runs.fixture.ts';
import { nextSteps } from './what-next.ts';

const done = [runOf('plain', 44, 'done', level(0.7, 30)), runOf('residual', 44, 'done', level(0.3, 30))];
const quick: DepthSweep = sweepPresets.quick;
const kindsOf = (sweep: DepthSweep, runs = done) => nextSteps(sweep, runs).map(({ kind }) => kind);
const sweepOf = (kind: string, sweep = quick) =>
  nextSteps(sweep, done).flatMap((step) => (step.kind === kind && 'sweep' in step ? [step.sweep] : []))[0];

test('after a sweep there are five ways on', () => {
  expect(kindsOf(quick)).toEqual(['luck', 'slow', 'rate', 'inside', 'cut']);
});

test('luck: the shallowest and the deepest twins from the two seeds that follow', () => {
  expect(sweepOf('luck')).toEqual({ ...quick, depths: [8, 44], firstSeed: 2, seedCount: 2 });
  expect(sweepOf('luck', { ...quick, firstSeed: 5, seedCount: 3 })?.firstSeed).toBe(8);
});

test('slow: the deepest twins with the same seed for three times as many iterations, if that is allowed', () => {
  expect(sweepOf('slow')).toEqual({ ...quick, depths: [44], iterations: 450 });
  expect(kindsOf({ ...quick, iterations: 2000 })).not.toContain('slow');
});

test('rate: at 0.3, unless that is what was just seen', () => {
  expect(sweepOf('rate')).toEqual({ ...quick, depths: [8, 44], learningRate: 0.3 });
  expect(kindsOf({ ...quick, learningRate: 0.3 })).not.toContain('rate');
});

test('nothing while networks train, after Stop, and where none came to its end', () => {
  expect(kindsOf(quick, [done[0]!, runOf('residual', 44, 'running')])).toEqual([]);
  expect(kindsOf(quick, [done[0]!, runOf('residual', 44, 'stopped')])).toEqual([]);
  expect(kindsOf(quick, [runOf('plain', 44, 'diverged')])).toEqual([]);
  expect(kindsOf(quick, [done[0]!, runOf('residual', 44, 'diverged')])).toHaveLength(5);
});
