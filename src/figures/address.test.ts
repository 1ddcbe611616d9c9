import { expect, test } from 'vitest';
import { defaultSignalSettings } from './signal-propagation/study/settings.ts';
import { signalStudy } from './signal-propagation/study/study.ts';
import { sweepStudy } from './degradation-lab/study.ts';
import { sweepPresets } from '../experiment/sweep.ts';
import { addressWith } from '../live-figure/address.ts';

const signalQuery = 'signal.v=1&signal.gain=100&signal.layers=100&signal.width=128&signal.seed=1';
const home = 'https://example.org/';

test('settings stand in the query, and the path and the place on the page stay', () => {
  const href = 'https://example.org/resnet/introduction/?gain=120&layers=10#guess';
  expect(addressWith(signalStudy, defaultSignalSettings, { href })).toBe(
    `https://example.org/resnet/introduction/?${signalQuery}#guess`,
  );
});

test('another figure keeps its settings', () => {
  const href = addressWith(sweepStudy, sweepPresets['papers-contrast'], { href: home });
  expect(addressWith(signalStudy, defaultSignalSettings, { href })).toBe(`${href}&${signalQuery}`);
  expect(href).toContain('lab.depths=20,56&');
});

test('a backend that is forced stays at the end of the address', () => {
  const href = `${home}?backend=cpu&signal.gain=120`;
  expect(addressWith(signalStudy, defaultSignalSettings, { href })).toBe(`${home}?${signalQuery}&backend=cpu`);
});

test('a figure that chooses the backend forces another, or none', () => {
  const href = `${home}?backend=cpu`;
  expect(addressWith(signalStudy, defaultSignalSettings, { href }, 'webgl')).toBe(
    `${home}?${signalQuery}&backend=webgl`,
  );
  expect(addressWith(signalStudy, defaultSignalSettings, { href }, 'auto')).toBe(`${home}?${signalQuery}`);
});

test('a backend that there is none of does not stay', () => {
  const href = `${home}?backend=abacus`;
  expect(addressWith(signalStudy, defaultSignalSettings, { href })).toBe(`${home}?${signalQuery}`);
});
