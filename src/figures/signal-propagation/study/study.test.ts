import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatPermalink, parsePermalink } from '../../../experiment/permalink.ts';
import { defaultSignalSettings, signalLimits } from './settings.ts';
import type { SignalSettings } from './settings.ts';
import { signalStudy } from './study.ts';

const parse = (text: string) => parsePermalink(signalStudy, text);

const within = (key: keyof SignalSettings) => {
  const { minimum, maximum, step } = signalLimits[key];
  return fc.integer({ min: 0, max: (maximum - minimum) / step }).map((steps) => minimum + steps * step);
};

test('every setting survives the way into a link and back', () => {
  const settings = fc.record({
    gainPercent: within('gainPercent'),
    layers: within('layers'),
    width: within('width'),
    firstSeed: within('firstSeed'),
  });
  fc.assert(
    fc.property(settings, (given) => {
      expect(parse(`?${formatPermalink(signalStudy, given)}`)).toEqual({ settings: given, notices: [] });
    }),
  );
});

test('the link of the default names the figure, and never changes', () => {
  expect(formatPermalink(signalStudy, defaultSignalSettings)).toBe(
    'signal.v=1&signal.gain=100&signal.layers=100&signal.width=128&signal.seed=1',
  );
});

test('a link from before links named their figure is read as it was', () => {
  const settings = { gainPercent: 110, layers: 200, width: 32, firstSeed: 4 };
  expect(parse('?gain=110&layers=200&width=32&seed=4')).toEqual({ settings, notices: [] });
  expect(parse('?seed=4')).toEqual({ settings: { ...defaultSignalSettings, firstSeed: 4 }, notices: [] });
});

test('a link without fields is the default', () => {
  expect(parse('')).toEqual({ settings: defaultSignalSettings, notices: [] });
});

test.each(['?gain=151', '?gain=1e3', '?gain=<b>', '?layers=7', '?layers=-2', '?width=48', '?seed=0', '?seed='])(
  'the link %s leaves the default, with a notice',
  (link) => {
    const { settings, notices } = parse(link);
    expect(settings).toEqual(defaultSignalSettings);
    expect(notices).toHaveLength(1);
    const field = /\w+/.exec(link)![0];
    expect(notices[0]).toMatchObject({ kind: 'invalid', field, used: expect.stringMatching(/^\d+$/) });
  },
);

test('any text is a link of some settings', () => {
  fc.assert(fc.property(fc.string(), (text) => void parse(text)));
});

test('a link of more than 2,000 characters leaves the default, and says so', () => {
  const { settings, notices } = parse(`?gain=110&layers=${'1'.repeat(2000)}`);
  expect(settings).toEqual(defaultSignalSettings);
  expect(notices).toEqual([{ kind: 'too-long', characters: 2017 }]);
});
