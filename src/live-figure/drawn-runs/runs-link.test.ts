import { expect, test } from 'vitest';
import { hashWithRuns, formatRunsLink, mostDrawn, parseRunsLink } from './runs-link.ts';

const runs = [
  { digest: '18432-1a2b3c4d', name: 'residual-8, seed 1' },
  { digest: '99-0', name: 'mine & <b>yours</b> = 50 %, #2' },
];
const hash = `#${formatRunsLink('lab', runs)}`;

test('what is asked for is read as it was written, whatever runs are called', () => {
  expect(hash).toMatch(/^#lab\.runs=18432-1a2b3c4d\.residual-8%2C%20seed%201,99-0\.[^ <>&=#]*$/);
  expect(parseRunsLink('lab', hash)).toEqual(runs);
});

test('a figure reads what it is asked for, and nothing else', () => {
  expect(parseRunsLink('block', hash)).toEqual([]);
  expect(parseRunsLink('lab', '#figure-1')).toEqual([]);
  expect(parseRunsLink('lab', '#lab.task=Look&lab.runs=99-0')).toEqual([{ digest: '99-0', name: '' }]);
});

test.each(['', ',,', '__proto__', '7', '7-xyz', '7-1a2b3c4d5e', '<img src=x>'])('no mark is read from %j', (text) =>
  expect(parseRunsLink('lab', `#lab.runs=${text}`)).toEqual([]),
);

test('each run is asked for once, and no more of them than a chart bears', () => {
  expect(parseRunsLink('lab', '#lab.runs=1-a.x,2-b,1-a.y').map(({ digest, name }) => digest + name)).toEqual([
    '1-ax',
    '2-b',
  ]);
  const many = Array.from({ length: 30 }, (_, index) => `${index}-a`).join(',');
  expect(parseRunsLink('lab', `#lab.runs=${many}`)).toHaveLength(mostDrawn);
});

test('a name that cannot be read, or is no plain text, does no harm', () => {
  const [one, other] = parseRunsLink('lab', '#lab.runs=1-a.%E0%A4%A,2-b.a%0Ab%E2%80%AEc');
  expect(one?.name).toBe('');
  expect(other?.name).toBe('a b c');
});

test('other runs stand in the place of those before, and what others are asked stays', () => {
  expect(hashWithRuns(hash, 'lab', [runs[1]!])).toBe(formatRunsLink('lab', [runs[1]!]));
  expect(hashWithRuns(`${hash}&block.runs=5-a`, 'lab', [])).toBe('block.runs=5-a');
  expect(hashWithRuns('#figure-1', 'lab', [])).toBe('');
});
