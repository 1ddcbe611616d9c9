import { expect, test } from 'vitest';
import { labCaption } from './caption.ts';
import type { SweepPicture, SweepPoint } from './picture.ts';
import { labWords } from './words.ts';

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

function told(picture: SweepPicture): string {
  const { headline, rest } = labCaption(picture, labWords.caption);
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
    'The training error of plain networks lies 27.5 points above that of residual ones where they part most (44 layers)',
  );
  expect(text).toMatch(/Beyond seed noise, .+: 44 layers\./);
  expect(text).toMatch(/Within seed noise, .+: 8 layers\./);
});

test('bands that touch overlap', () => {
  expect(
    told(
      pictureOf([
        ['plain', 8, 20, 24],
        ['residual', 8, 16, 20],
      ]),
    ),
  ).toContain('Within seed noise');
  expect(
    told(
      pictureOf([
        ['plain', 8, 20, 24],
        ['residual', 8, 16, 19.9],
      ]),
    ),
  ).toContain('Beyond seed noise');
});

test('a gap the other way round is beyond seed noise, too, and is told as below', () => {
  const text = told(
    pictureOf([
      ['plain', 8, 10, 11],
      ['residual', 8, 20, 21],
    ]),
  );
  expect(text).toContain('10.0 points below');
  expect(text).toContain('Beyond seed noise');
});

test('one seed says nothing of chance', () => {
  const text = told(
    pictureOf([
      ['plain', 8, 30],
      ['residual', 8, 20],
    ]),
  );
  expect(text).toContain('One seed says nothing of chance');
  expect(text).not.toContain('noise');
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
    'The training error of plain networks goes from 20.5\u00a0% (8 layers) to 51.0\u00a0% (44 layers). That is beyond seed noise: every seed of the one lies above every seed of the other.',
  );
  expect(
    told(
      pictureOf([
        ['plain', 8, 20, 30],
        ['plain', 44, 25, 36],
      ]),
    ),
  ).toContain('Their seeds overlap');
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
  expect(told({ ...recorded, points: [...pale, ...running] })).toMatch(
    /20\.0 points.+4 runs go on.+Pale: recorded runs/,
  );
  expect(told({ ...recorded, points: [...pale, ...own] })).toContain('10.0 points');
});

test('without any run nothing is said to have been found', () => {
  expect(told({ ...pictureOf([]), points: [] })).toBe('Nothing is trained with these settings yet.');
});

test('runs on images of the reader’s own are said to be, by name, and so is augmentation', () => {
  const picture = pictureOf([['plain', 8, 20]]);
  const rest = (own: string | null, isAugmented: boolean) =>
    labCaption(picture, labWords.caption, { own, isAugmented }).rest.join('');
  expect(rest('boots: 14 px', true)).toMatch(/images of your own \(boots: 14 px\).+cropped at random/);
  expect(rest(null, false)).not.toMatch(/your own|cropped/);
});
