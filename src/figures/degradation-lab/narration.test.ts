import { expect, test } from 'vitest';
import { narrationSentence } from './live-words.ts';
import { narrationOf } from './narration.ts';
import { level, runOf } from './shown-runs.fixture.ts';
import { liveStrings } from './words/live.ts';

const plain = { kind: 'plain', depth: 44 } as const;
const residual = { kind: 'residual', depth: 44 } as const;
/** Falls by 1 point an iteration from 90 %: the mean of 25 iterations up to iteration i is (103 - i) %. */
const falling = (iterations: number) => Array.from({ length: iterations }, (_, index) => (90 - index) / 100);

test('before both twins have 25 iterations there is nothing to say', () => {
  expect(narrationOf([runOf('plain', 44, 'running', level(0.9, 24)), runOf('residual', 44, 'running')])).toBeNull();
  const uneven = [runOf('plain', 44, 'running', level(0.9, 30)), runOf('residual', 44, 'running', level(0.5, 24))];
  expect(narrationOf(uneven)).toBeNull();
});

test('of twins that are apart it says when the one ahead had passed the present error of the other', () => {
  const runs = [runOf('plain', 44, 'running', level(0.7054, 60)), runOf('residual', 44, 'running', falling(60))];
  // (103 - i) % is below 70.54 % from iteration 33 on.
  const apart = { code: 'apart', network: plain, twin: residual, error: 0.7054, iteration: 60, passedAt: 33 };
  expect(narrationOf(runs)).toEqual({ ...apart, error: expect.closeTo(0.7054, 9) as number });
  expect(narrationSentence(narrationOf(runs)!, liveStrings.narration)).toBe(
    'plain-44 is at a training error of 71\u00a0% after 60 iterations; its twin residual-44 had passed that by iteration 33.',
  );
});

test('it does not take sides: a residual network that is behind is named first', () => {
  const runs = [runOf('plain', 44, 'running', falling(60)), runOf('residual', 44, 'running', level(0.8, 60))];
  expect(narrationOf(runs)).toMatchObject({ code: 'apart', network: residual, twin: plain });
});

test('twins closer than 10 points are told together, at the iteration that both have reached', () => {
  const runs = [runOf('plain', 44, 'running', level(0.6, 40)), runOf('residual', 44, 'running', level(0.55, 30))];
  expect(narrationOf(runs)).toMatchObject({ code: 'together', network: plain, twin: residual, iteration: 30 });
});

test('between two pairs it speaks of the one that has ended, then of the one that trains, at the end of the deepest', () => {
  const ended = [runOf('plain', 44, 'done', level(0.7, 60)), runOf('residual', 44, 'done', falling(60))];
  const begun = [runOf('plain', 26, 'running', level(0.9, 3)), runOf('residual', 26, 'loading')];
  expect(narrationOf([...ended, ...begun])).toMatchObject({ code: 'ended-apart', network: plain });
  const next = [runOf('plain', 26, 'running', level(0.8, 30)), runOf('residual', 26, 'running', level(0.5, 30))];
  expect(narrationOf([...ended, ...next])).toMatchObject({ code: 'apart', network: { kind: 'plain', depth: 26 } });
  const over = next.map((run) => ({ ...run, status: 'done' as const }));
  expect(narrationOf([...ended, ...over])).toMatchObject({ code: 'ended-apart', network: plain });
});

test('where one worker trains alone, its network is told alone until its twin begins', () => {
  const first = runOf('plain', 44, 'running', level(0.8, 40));
  expect(narrationOf([first, runOf('residual', 44, 'queued')])).toMatchObject({ code: 'alone', network: plain });
  expect(narrationOf([first, runOf('residual', 44, 'loading')])).toBeNull();
});

test('a network that diverged is named', () => {
  const runs = [runOf('plain', 44, 'running', level(0.8, 40)), runOf('residual', 44, 'diverged', level(0.8, 3))];
  expect(narrationOf(runs)).toEqual({ code: 'diverged', network: residual });
});
