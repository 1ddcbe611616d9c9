import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatSignalPermalink, parseSignalPermalink } from './signal-permalink.ts';
import { defaultSignalSettings, signalLimits } from './signal-settings.ts';
import type { SignalSettings } from './signal-settings.ts';

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
      expect(parseSignalPermalink(`?${formatSignalPermalink(given)}`)).toEqual({ settings: given, notices: [] });
    }),
  );
});

test('a link without fields is the default', () => {
  expect(parseSignalPermalink('')).toEqual({ settings: defaultSignalSettings, notices: [] });
});

test.each(['?gain=151', '?gain=1e2', '?gain=<b>', '?layers=7', '?layers=-2', '?width=48', '?seed=0', '?seed='])(
  'the link %s leaves the default, with a notice',
  (link) => {
    const { settings, notices } = parseSignalPermalink(link);
    expect(settings).toEqual(defaultSignalSettings);
    expect(notices).toHaveLength(1);
    expect(notices[0]).toMatch(/^(gain|layers|width|seed): “.*” is not .+; \d+ is used\.$/);
  },
);

test('any text is a link of some settings', () => {
  fc.assert(fc.property(fc.string(), (text) => void parseSignalPermalink(text)));
});

test('a link of more than 1,000 characters leaves the default, and says so', () => {
  const { settings, notices } = parseSignalPermalink(`?gain=110&layers=${'1'.repeat(2000)}`);
  expect(settings).toEqual(defaultSignalSettings);
  expect(notices).toEqual(['The link is too long (2017 characters); it is not used.']);
});
