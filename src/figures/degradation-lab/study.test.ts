import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anySweep } from '../../experiment/experiments.arbitrary.ts';
import { JsonValue } from '../../experiment/json-value.ts';
import { limits } from '../../experiment/limits.ts';
import { parseExperiment } from '../../experiment/parse-experiment.ts';
import { formatPermalink, parsePermalink } from '../../experiment/permalink.ts';
import type { LinkNotice } from '../../experiment/permalink.ts';
import { sweepStudy } from './study.ts';
import { experimentsOf, sweepPresets } from '../../experiment/sweep.ts';
import type { DepthSweep } from '../../experiment/sweep.ts';

const { quick } = sweepPresets;
const oldLink = 'v=1&depths=8,26,44&kind=both&option=A&seeds=1&seed=1&iterations=150&rate=0.03&bn=on&side=14';
const quickLink = oldLink.replace(/(?<=^|&)/g, 'lab.');

const format = (sweep: DepthSweep) => formatPermalink(sweepStudy, sweep);
const parse = (text: string) => {
  const { settings, notices } = parsePermalink(sweepStudy, text);
  return { sweep: settings, notices };
};
const notANumber = (text: string): LinkNotice => ({
  ...{ kind: 'invalid', field: 'rate', text, used: '0.03' },
  want: { kind: 'number', range: limits.learningRate },
});

function expectUsable(text: string): void {
  const { sweep, notices } = parse(text);
  for (const experiment of experimentsOf(sweep)) parseExperiment(new JsonValue(experiment, 'experiment'));
  expect(experimentsOf(sweep).length).toBeGreaterThan(0);
  expect(Object.keys(sweep).sort()).toEqual(Object.keys(quick).sort());
  expect(notices.length).toBeLessThanOrEqual(10);
  for (const notice of notices) expect(JSON.stringify(notice).length).toBeLessThan(250);
}

test('the link of the quick preset is short and readable, and never changes', () => {
  expect(format(quick)).toBe(quickLink);
  expect(parse(quickLink)).toEqual({ sweep: quick, notices: [] });
});

test('any sweep comes back from its link, without a notice', () => {
  fc.assert(
    fc.property(anySweep, (sweep) => {
      expect(parse(format(sweep))).toEqual({ sweep, notices: [] });
      const encoded = new URL(`?${format(sweep)}`, 'https://example.org/').search;
      expect(parse(encoded)).toEqual({ sweep, notices: [] });
    }),
  );
});

test('a link from before links named their figure is read as it was', () => {
  expect(parse(`?${oldLink}`)).toEqual({ sweep: quick, notices: [] });
  const { sweep, notices } = parse('?v=1&depths=20,56&kind=residual&option=C&seeds=3&seed=7&rate=0.1&bn=off&side=28');
  expect(sweep).toEqual({
    ...{ depths: [20, 56], kinds: ['residual'], shortcut: 'projection-always', seedCount: 3, firstSeed: 7 },
    ...{ iterations: quick.iterations, batchNorm: false, learningRate: 0.1, side: 28 },
  });
  expect(notices).toEqual([]);
});

test('no link, and a link that says nothing, give the quick preset without a notice', () => {
  for (const text of ['', '?', '&&', 'backend=wasm']) expect(parse(text)).toEqual({ sweep: quick, notices: [] });
});

test('a link may leave fields out and name depths in any order', () => {
  const { sweep, notices } = parse('?rate=0.1&depths=56,20,56');
  expect(sweep).toEqual({ ...quick, learningRate: 0.1, depths: [20, 56] });
  expect(notices).toEqual([]);
});

test('a bad field gives way to its default, the others hold, and one notice says so', () => {
  const { sweep, notices } = parse('?rate=1000000&bn=off');
  expect(sweep).toEqual({ ...quick, batchNorm: false });
  expect(notices).toEqual([notANumber('1000000')]);
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
  'iterations=1e1',
  'iterations=25.5',
  'iterations=0x40',
  'iterations=%EF%BC%91%EF%BC%90%EF%BC%90',
  'rate=1e309',
  'rate=1e999',
  'rate=1e-309',
  'rate=e-3',
  'rate=.',
  'rate=.e-3',
  'rate=1e',
  'rate=0 .03',
  'rate=1 e-3',
  'rate=0x1p-4',
  'rate=1_0',
  'rate=%2B0.03',
  'rate=Infinity',
  'rate=NaN',
  'rate=-0',
  'rate= 0.03',
  'rate=0.03.1',
  'bn=true',
  'side=15',
])('%s gives the quick preset and a notice that names the field', (text) => {
  const { sweep, notices } = parse(text);
  expect(sweep).toEqual(quick);
  expect(notices.length).toBe(1);
  expect(parse(`lab.${text}`)).toEqual({ sweep, notices });
  expect(notices[0]).toMatchObject({ kind: 'invalid', field: text.split('=')[0] });
});

test.each([
  ['rate=.05', 0.05],
  ['rate=1e-3', 1e-3],
  ['rate=1E-3', 1e-3],
  ['rate=5.e-2', 0.05],
  ['rate=1.', 1],
  ['rate=.1e%2B1', 1],
  ['rate=00.05', 0.05],
  ['rate=0000000000000.0500000000000000000000000000000', 0.05],
  ['rate=5e-002', 0.05],
])('numbers are read as people type them: %s', (text, learningRate) => {
  expect(parse(text)).toEqual({ sweep: { ...quick, learningRate }, notices: [] });
  expect(parse(format({ ...quick, learningRate }))).toEqual({ sweep: { ...quick, learningRate }, notices: [] });
});

test('a link of another version is not used at all', () => {
  for (const link of ['?v=2&rate=0.1', '?lab.v=2&lab.rate=0.1']) {
    expect(parse(link)).toEqual({ sweep: quick, notices: [{ kind: 'other-version', version: '2' }] });
  }
});

test('fields that are not known are ignored in one notice', () => {
  const { sweep, notices } = parse('?rate=0.1&__proto__=1&constructor[prototype]=x&depth=8');
  expect(sweep).toEqual({ ...quick, learningRate: 0.1 });
  expect(notices).toEqual([{ kind: 'unknown', field: '__proto__', others: 2 }]);
  expect(Object.getPrototypeOf(sweep)).toBe(Object.prototype);
});

test('of a field that is given more than once the first is used, with a notice', () => {
  const { sweep, notices } = parse('?rate=0.1&rate=0.3');
  expect(sweep.learningRate).toBe(0.1);
  expect(notices).toEqual([{ kind: 'repeated', field: 'rate', text: '0.1' }]);
  expect(parse('?rate=fast&rate=0.3')).toEqual({ sweep: quick, notices: [notANumber('fast')] });
});

test('a hostile value is shown as a short piece of plain text', () => {
  const { notices } = parse(`?rate=${encodeURIComponent('<img src=x onerror=alert(1)>\u202e\nand more and more')}`);
  expect(notices).toEqual([notANumber('<img src=x onerror=alert(1)> and…')]);
});

test('a megabyte is refused at once', () => {
  const start = performance.now();
  const { sweep, notices } = parse(`?depths=${'8,'.repeat(524_288)}`);
  expect(performance.now() - start).toBeLessThan(50);
  expect(sweep).toEqual(quick);
  expect(notices).toEqual([{ kind: 'too-long', characters: 1_048_584 }]);
});

test('any text at all gives a sweep within the limits', () => {
  const names = [
    'lab.v',
    'lab.rate',
    'lab.',
    'gain',
    'v',
    'depths',
    'kind',
    'option',
    'seeds',
    'seed',
    'iterations',
    'rate',
    'bn',
    'side',
    '__proto__',
  ];
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
