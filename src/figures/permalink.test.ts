import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anySweep } from '../experiment/experiments.arbitrary.ts';
import { formatPermalink, parsePermalink, queryWith } from '../experiment/permalink.ts';
import { defaultSignalSettings } from './signal-propagation/study/settings.ts';
import { signalStudy } from './signal-propagation/study/study.ts';
import { sweepStudy } from './degradation-lab/study.ts';
import { sweepPresets } from '../experiment/sweep.ts';

const { quick } = sweepPresets;
const signal = { gainPercent: 120, layers: 20, width: 32, firstSeed: 4 };
const sweep = { ...quick, depths: [20, 56], firstSeed: 9 };
const oldSignalLink = 'gain=120&layers=20&width=32&seed=4';
const oldLabLink = 'v=1&depths=20,56&seed=9';

const readSweep = (query: string) => parsePermalink(sweepStudy, query);
const readSignal = (query: string) => parsePermalink(signalStudy, query);

test('two figures share a link: each reads its own seed, and neither says a word of the other', () => {
  const query = `?${queryWith(queryWith('', signalStudy, signal), sweepStudy, sweep)}`;
  expect(query).toContain('signal.seed=4');
  expect(query).toContain('lab.seed=9');
  expect(readSignal(query)).toEqual({ settings: signal, notices: [] });
  expect(readSweep(query)).toEqual({ settings: sweep, notices: [] });
});

test('the link of the same settings is the same, whichever figure was changed last and however often', () => {
  const signalFirst = queryWith(queryWith('', signalStudy, signal), sweepStudy, sweep);
  const sweepFirst = queryWith(queryWith('', sweepStudy, sweep), signalStudy, signal);
  expect(sweepFirst).toBe(signalFirst);
  expect(queryWith(signalFirst, sweepStudy, sweep)).toBe(signalFirst);
});

test('an old link, which names no figure, is read by the figure that it belonged to, and by no other', () => {
  expect(readSignal(oldSignalLink)).toEqual({ settings: signal, notices: [] });
  expect(readSweep(oldSignalLink)).toEqual({ settings: quick, notices: [] });
  expect(readSweep(oldLabLink)).toEqual({ settings: sweep, notices: [] });
  expect(readSignal(oldLabLink)).toEqual({ settings: defaultSignalSettings, notices: [] });
});

test('an old link from which its figure cannot be told is read by every figure that has such links', () => {
  expect(readSweep('seed=3').settings).toEqual({ ...quick, firstSeed: 3 });
  expect(readSignal('seed=3').settings).toEqual({ ...defaultSignalSettings, firstSeed: 3 });
});

test('an old link stays as it is when another figure changes, and is replaced when its own does', () => {
  const both = queryWith(oldSignalLink, sweepStudy, sweep);
  expect(both).toBe(`${formatPermalink(sweepStudy, sweep)}&${oldSignalLink}`);
  expect(readSignal(both)).toEqual({ settings: signal, notices: [] });
  expect(queryWith(oldLabLink, sweepStudy, sweep)).toBe(formatPermalink(sweepStudy, sweep));
});

test('where a link names the figure, what does not name it is not read, and that is told', () => {
  const { settings, notices } = readSweep(`?${oldLabLink}&lab.seed=5`);
  expect(settings).toEqual({ ...quick, firstSeed: 5 });
  expect(notices).toEqual([{ kind: 'unknown', field: 'v', others: 2 }]);
});

test('fields of a figure that is not known are told and go when something is changed', () => {
  for (const field of ['nosuch.seed', 'constructor.seed', '__proto__.lab', 'lab', '.seed', 'Lab.seed']) {
    const query = `?${field}=2&signal.gain=120`;
    expect(readSweep(query)).toEqual({ settings: quick, notices: [{ kind: 'unknown', field, others: 0 }] });
    expect(queryWith(query, sweepStudy, sweep)).toBe(`${formatPermalink(sweepStudy, sweep)}&signal.gain=120`);
  }
});

test('a field of a figure that it does not have is told by its whole name', () => {
  expect(readSweep('lab.deepness=8&lab.__proto__=1').notices).toEqual([
    { kind: 'unknown', field: 'lab.deepness', others: 1 },
  ]);
});

test('what another figure has is kept to the letter, and of a link that is too long nothing is', () => {
  const strange = 'signal.gain=%ED%A0%80%3Cb%3E&signal.gain=1,2+3';
  expect(queryWith(`?${strange}`, sweepStudy, sweep)).toBe(`${formatPermalink(sweepStudy, sweep)}&${strange}`);
  for (const length of [1950, 1e6]) {
    const long = `?signal.gain=${'1'.repeat(length)}`;
    expect(queryWith(long, sweepStudy, sweep)).toBe(formatPermalink(sweepStudy, sweep));
  }
});

test('whatever stood in a query, settings that are put into it come back, and others stay', () => {
  const name = fc.constantFrom(
    'signal.gain',
    'signal.seed',
    'signal.v',
    'lab.v',
    'lab.rate',
    'net',
    'gain',
    'v',
    'x.y',
  );
  const value = fc.oneof(fc.constantFrom('1', '110', '\ud800', '%', 'a&b', '__proto__'), fc.string());
  const query = fc.array(fc.tuple(name, value), { maxLength: 9 }).map((list) => {
    return list.map(([one, text]) => `${one}=${text}`).join('&');
  });
  fc.assert(
    fc.property(fc.oneof(query, fc.webQueryParameters()), anySweep, (before, settings) => {
      const after = queryWith(before, sweepStudy, settings);
      expect(readSweep(after)).toEqual({ settings, notices: [] });
      expect(queryWith(after, sweepStudy, settings)).toBe(after);
      if (before.includes('signal.')) expect(readSignal(after).settings).toEqual(readSignal(before).settings);
    }),
  );
});
