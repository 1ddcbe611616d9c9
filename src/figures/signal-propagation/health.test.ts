import { expect, test } from 'vitest';
import type { SignalResult } from './study/export.ts';
import { signalNetworks } from './study/networks.ts';
import { propagateSignal } from './study/propagation.ts';
import { defaultSignalSettings } from './study/settings.ts';
import { addendSentences, growthSentences, healthSentence } from './health-sentences.ts';
import type { ShownKinds } from './lines.ts';
import { healthWords } from './words/health.ts';

/** Networks of which the signal ends, and the gradient arrives, at given sizes: in the order of `signalNetworks`. */
function resultOf(...ends: readonly (readonly [signal: number, gradient: number])[]): SignalResult {
  const profiles = signalNetworks.map((network, index) => {
    const [signal, gradient] = ends[index] ?? [1, 1];
    const addends = network.kind === 'residual' ? [1, 4].map((x) => ({ x, F: 1 })) : [];
    return { ...network, seed: 1, deviations: [1, 1, signal], gradientNorms: [gradient, 1, 1], addends };
  });
  return { settings: { ...defaultSignalSettings, layers: 4 }, profiles };
}

const said = (result: SignalResult, shown: ShownKinds) =>
  [
    ...[true, false].flatMap((batchNorm) => [
      ...healthSentence(result, { shown, batchNorm }, healthWords),
      ...growthSentences(result, { shown, batchNorm }, healthWords),
    ]),
    ...addendSentences(result, shown, healthWords),
  ]
    .map((part) => (typeof part === 'string' ? part : part.kind))
    .join('');

test('each network is called healthy, or what has become of its signal and of its gradient is told', () => {
  expect(said(resultOf([1, 1], [2e9, 5e8], [1, 1.4e9], [4, 80]), 'both')).toBe(
    'With BN, plain is healthy forward, but its gradient explodes; residual is healthy both ways.' +
      ' From end to end, the gradient of plain is multiplied by 1.4\u00a0×\u00a010⁹.' +
      ' Without BN, plain is healthy both ways; residual is sick both ways: its signal explodes, its gradient too.' +
      ' From end to end, the signal of residual is multiplied by 2.0\u00a0×\u00a010⁹, its gradient is multiplied by 5.0\u00a0×\u00a010⁸.',
  );
  expect(said(resultOf([1e-4, 1], [1e-4, 1e4]), 'both')).toContain(
    'Without BN, plain is healthy backward, but its signal vanishes; residual is sick both ways: its signal vanishes, its gradient explodes.' +
      ' From end to end, the signal of plain is multiplied by 1.0\u00a0×\u00a010⁻⁴.' +
      ' From end to end, the signal of residual is multiplied by 1.0\u00a0×\u00a010⁻⁴, its gradient is multiplied by 1.0\u00a0×\u00a010⁴.',
  );
});

test('what cannot be drawn is named', () => {
  expect(said(resultOf([0, Infinity], [1, NaN]), 'both')).toContain(
    'plain is sick both ways: its signal vanishes, its gradient explodes; residual is healthy forward, but its gradient is lost.' +
      ' From end to end, the signal of plain becomes 0, its gradient becomes infinite.',
  );
});

test('with F(x) beside x the caption says how large one is beside the other, and is silent about plain networks', () => {
  const text = said(resultOf(), 'addends');
  expect(text).toContain(' With BN, F(x) is 1 times x in the first block and 0.25 times in the last.');
  expect(text).not.toContain('plain');
});

test('of 100 random layers with BN the gradient explodes in the plain net alone, and the signal in neither', () => {
  const profiles = propagateSignal({ ...defaultSignalSettings, width: 64 }, 3);
  expect(said({ settings: { ...defaultSignalSettings, width: 64 }, profiles }, 'both')).toMatch(
    /^With BN, plain is healthy forward, but its gradient explodes; residual is healthy both ways\. From end to end, the gradient of plain is multiplied by/,
  );
});
