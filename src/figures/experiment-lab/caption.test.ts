import { expect, test } from 'vitest';
import { labCaption } from './caption.ts';
import type { InHand } from './caption.ts';
import type { SweepPicture, SweepPoint } from './picture.ts';
import { drawnWords } from './words/drawn.ts';

/** Errors in per cent, a row a network at a depth, a column a seed. */
function pictureOf(rows: readonly (readonly ['plain' | 'residual', number, ...number[]])[]): SweepPicture {
  const points = rows.flatMap(([kind, x, ...errors]) =>
    errors.map((error, index): SweepPoint => {
      return { x, facet: null, kind, seed: index + 1, error: error / 100, state: 'final', pale: false };
    }),
  );
  const values = [...new Set(rows.map(([, depth]) => depth))];
  return { x: { field: 'depth', values }, facet: null, kinds: ['plain', 'residual'], error: 'training', points };
}

function told(picture: SweepPicture, inHand?: InHand): string {
  const { headline, rest } = labCaption(picture, drawnWords.caption, undefined, inHand);
  return [...headline, ...rest].map((part) => (typeof part === 'string' ? part : part.kind)).join('');
}

test('where every seed of one kind lies above the other the gap is beyond seed noise, elsewhere it is within', () => {
  const text = told(
    pictureOf([
      ['plain', 8, 20, 24],
      ['residual', 8, 21, 25],
      ['plain', 44, 50, 55],
      ['residual', 44, 20, 30],
    ]),
  );
  expect(text).toContain(
    'The median training error of plain networks lies 27.5 points above that of residual ones where they part most (44 layers)',
  );
  expect(text).toMatch(/ At 44 layers every seed of the one kind .+, so the gap is more than seed noise\./);
  expect(text).toMatch(/ At 8 layers the seeds of both kinds overlap, so the gap may be seed noise\./);
});

test('bands that touch overlap', () => {
  expect(
    told(
      pictureOf([
        ['plain', 8, 20, 24],
        ['residual', 8, 16, 20],
      ]),
    ),
  ).toContain('may be seed noise');
  expect(
    told(
      pictureOf([
        ['plain', 8, 20, 24],
        ['residual', 8, 16, 19.9],
      ]),
    ),
  ).toContain('more than seed noise');
});

test('a gap the other way round is beyond seed noise, too, and is told as below', () => {
  const text = told(
    pictureOf([
      ['plain', 8, 10, 11],
      ['residual', 8, 20, 21],
    ]),
  );
  expect(text).toContain('10.0 points below');
  expect(text).toContain('more than seed noise');
});

test('one seed does not tell how much is chance, and has no median', () => {
  const text = told(
    pictureOf([
      ['plain', 8, 30],
      ['residual', 8, 20],
    ]),
  );
  expect(text).toContain('One seed does not tell how much of this is chance');
  expect(text).not.toMatch(/noise|median/);
});

test('networks of one kind are told from their lowest error to their highest', () => {
  expect(
    told(
      pictureOf([
        ['plain', 8, 20, 21],
        ['plain', 44, 50, 52],
        ['plain', 20, 25, 26],
      ]),
    ),
  ).toBe(
    'The median training error of plain networks goes from 20.5\u00a0% (8 layers) to 51.0\u00a0% (44 layers). Every seed at the one end has a higher error than every seed at the other, so this is more than seed noise.',
  );
  expect(
    told(
      pictureOf([
        ['plain', 8, 20, 30],
        ['plain', 44, 25, 36],
      ]),
    ),
  ).toContain('The seeds of both ends overlap');
});

test('what was recorded is spoken of until a run of the reader has ended', () => {
  const recorded = pictureOf([
    ['plain', 8, 40, 41],
    ['residual', 8, 20, 21],
  ]);
  const pale = recorded.points.map((point) => ({ ...point, pale: true }));
  const own = pictureOf([
    ['plain', 8, 30, 31],
    ['residual', 8, 20, 21],
  ]).points;
  const running = own.map((point) => ({ ...point, state: 'running' as const }));
  expect(told({ ...recorded, points: [...pale, ...running] }, { activity: 'training', count: 4 })).toMatch(
    /20\.0 points.+4 runs are in training.+Pale: recorded runs/,
  );
  expect(told({ ...recorded, points: [...pale, ...own] })).toContain('10.0 points');
});

test('without any run nothing is said to have been found, and that networks train, or are paused, is said', () => {
  const nothing = { ...pictureOf([]), points: [] };
  expect(told(nothing)).toBe('No run with these settings has ended yet.');
  expect(told(nothing, { activity: 'training', count: 0 })).toBe('Training: no run has ended yet.');
  expect(told(nothing, { activity: 'training', count: 2 })).toBe(
    'Training: no run has ended yet. 2 runs are in training.',
  );
  expect(told(nothing, { activity: 'paused', count: 1 })).toBe('Paused: no run has ended yet. One run is paused.');
});

test('where all have diverged it is not said that none was trained', () => {
  const picture = pictureOf([['plain', 8, 90]]);
  const points = picture.points.map((point) => ({ ...point, state: 'diverged' as const }));
  expect(told({ ...picture, points })).toBe(
    'Every run that ended has diverged. A cross is a run that diverged; there is one.',
  );
});

test('several places are named together, by what stands along the axis', () => {
  const rows = [8, 20, 44].flatMap((depth) => [
    ['plain', depth, 50, 52] as const,
    ['residual', depth, 20, depth === 8 ? 60 : 22] as const,
  ]);
  expect(told(pictureOf(rows))).toContain(' At 20 layers and 44 layers every seed of the one kind');
});

test('runs on images of the reader’s own are said to be, by name, and so is augmentation', () => {
  const picture = pictureOf([['plain', 8, 20]]);
  const rest = (own: string | null, isAugmented: boolean) =>
    labCaption(picture, drawnWords.caption, { own, isAugmented }).rest.join('');
  expect(rest('boots: 14 px', true)).toMatch(/images of your own \(boots: 14 px\).+cropped at random/);
  expect(rest(null, false)).not.toMatch(/your own|cropped/);
});
