import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { globSync } from 'tinyglobby';
import { expect, test } from 'vitest';
import { anySweep } from './experiments.arbitrary.ts';
import { JsonValue } from './json-value.ts';
import { parseExperiment } from './parse-experiment.ts';
import { formatPermalink, parsePermalink } from './permalink.ts';
import { experimentsOf, sweepPresets } from './sweep.ts';

const { quick } = sweepPresets;
const quickLink = 'v=1&depths=8,26,44&kind=both&option=A&seeds=1&seed=1&iterations=150&rate=0.03&bn=on&side=14';

function expectUsable(text: string): void {
  const { sweep, notices } = parsePermalink(text);
  for (const experiment of experimentsOf(sweep)) parseExperiment(new JsonValue(experiment, 'experiment'));
  expect(experimentsOf(sweep).length).toBeGreaterThan(0);
  expect(Object.keys(sweep).sort()).toEqual(Object.keys(quick).sort());
  expect(notices.length).toBeLessThanOrEqual(10);
  for (const notice of notices) expect(notice.length).toBeLessThan(200);
}

test('the link of the quick preset is short and readable, and never changes', () => {
  expect(formatPermalink(quick)).toBe(quickLink);
  expect(parsePermalink(quickLink)).toEqual({ sweep: quick, notices: [] });
});

test('any sweep comes back from its link, without a notice', () => {
  fc.assert(
    fc.property(anySweep, (sweep) => {
      expect(parsePermalink(formatPermalink(sweep))).toEqual({ sweep, notices: [] });
      const encoded = new URL(`?${formatPermalink(sweep)}`, 'https://example.org/').search;
      expect(parsePermalink(encoded)).toEqual({ sweep, notices: [] });
    }),
  );
});

test('no link, and a link that says nothing, give the quick preset without a notice', () => {
  for (const text of ['', '?', '&&', 'backend=wasm'])
    expect(parsePermalink(text)).toEqual({ sweep: quick, notices: [] });
});

test('a link may leave fields out and name depths in any order', () => {
  const { sweep, notices } = parsePermalink('?rate=0.1&depths=56,20,56');
  expect(sweep).toEqual({ ...quick, learningRate: 0.1, depths: [20, 56] });
  expect(notices).toEqual([]);
});

test('a bad field gives way to its default, the others hold, and one notice says so', () => {
  const { sweep, notices } = parsePermalink('?rate=1000000&bn=off');
  expect(sweep).toEqual({ ...quick, batchNorm: false });
  expect(notices).toEqual(['rate: “1000000” is not a number from 0.0001 to 10; 0.03 is used.']);
});

test.each([
  'depths=7',
  'depths=8,,14',
  'depths=8,26,x',
  'depths=',
  'depths=116',
  'kind=neither',
  'kind=__proto__',
  'option=a',
  'option=constructor',
  'seeds=6',
  'seeds=1.5',
  'seed=0',
  'seed=-0',
  'seed=2147483645',
  'iterations=24',
  'iterations=1e3',
  'iterations=0x40',
  'iterations=%EF%BC%91%EF%BC%90%EF%BC%90',
  'rate=1e309',
  'rate=Infinity',
  'rate=NaN',
  'rate=-0',
  'rate= 0.03',
  'rate=0.03.1',
  'bn=true',
  'side=15',
])('%s gives the quick preset and a notice that names the field', (text) => {
  const { sweep, notices } = parsePermalink(text);
  expect(sweep).toEqual(quick);
  expect(notices.length).toBe(1);
  expect(notices[0]).toMatch(new RegExp(`^${text.split('=')[0]}: `));
});

test('a link of another version is not used at all', () => {
  const { sweep, notices } = parsePermalink('?v=2&rate=0.1');
  expect(sweep).toEqual(quick);
  expect(notices).toEqual(['The link is of another version, “2”; it is not used.']);
});

test('fields that are not known are ignored in one notice', () => {
  const { sweep, notices } = parsePermalink('?rate=0.1&__proto__=1&constructor[prototype]=x&depth=8');
  expect(sweep).toEqual({ ...quick, learningRate: 0.1 });
  expect(notices).toEqual(['“__proto__” and 2 more: not known here, and ignored.']);
  expect(Object.getPrototypeOf(sweep)).toBe(Object.prototype);
});

test('of a field that is given more than once the first is used, with a notice', () => {
  const { sweep, notices } = parsePermalink('?rate=0.1&rate=0.3');
  expect(sweep.learningRate).toBe(0.1);
  expect(notices).toEqual(['rate is given more than once; “0.1” is used.']);
});

test('a hostile value is shown as a short piece of plain text', () => {
  const { notices } = parsePermalink(
    `?rate=${encodeURIComponent('<img src=x onerror=alert(1)>\u202e\nand more and more')}`,
  );
  expect(notices).toEqual([
    'rate: “<img src=x onerror=alert(1)> and…” is not a number from 0.0001 to 10; 0.03 is used.',
  ]);
});

test('a megabyte is refused at once', () => {
  const start = performance.now();
  const { sweep, notices } = parsePermalink(`?depths=${'8,'.repeat(524_288)}`);
  expect(performance.now() - start).toBeLessThan(50);
  expect(sweep).toEqual(quick);
  expect(notices).toEqual(['The link is too long (1048584 characters); it is not used.']);
});

test('any text at all gives a sweep within the limits', () => {
  const names = ['v', 'depths', 'kind', 'option', 'seeds', 'seed', 'iterations', 'rate', 'bn', 'side', '__proto__'];
  const value = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.double().map(String),
    fc.integer().map(String),
    fc.constantFrom('', '1', '1e309', '-0', '\ud800', '%', '%FF', '8,8', 'both', 'A', 'on', '14', 'null', '__proto__'),
  );
  const pairs = fc.array(fc.tuple(fc.constantFrom(...names), value), { maxLength: 20 });
  const query = pairs.map((list) => list.map(([name, text]) => `${name}=${text}`).join('&'));
  fc.assert(fc.property(fc.oneof(query, fc.string({ unit: 'binary' }), fc.webQueryParameters()), expectUsable), {
    numRuns: 2000,
  });
});

test('every link of a chapter to settings of the lab says nothing that the lab does not know', () => {
  const chapters = globSync('content/*/*.mdx').map((path) => readFileSync(path, 'utf8'));
  const links = chapters.flatMap((text) => [...text.matchAll(/\/\?(v=[^)#"\s]*)/g)].map(([, query]) => query ?? ''));
  expect(links.length).toBeGreaterThan(0);
  for (const link of links) expect(parsePermalink(link).notices, link).toEqual([]);
});
