import { expect, test } from 'vitest';
import { formatSignal } from './export.ts';
import { propagateSignal } from './propagation.ts';
import { defaultSignalSettings } from './settings.ts';

const settings = { ...defaultSignalSettings, layers: 4, width: 32, firstSeed: 5 };
const result = { settings, profiles: propagateSignal(settings, 5) };

test('the CSV has a row for each of four networks after 0, 2 and 4 layers', () => {
  const [header, ...rows] = formatSignal.csv(result).trim().split('\r\n');
  expect(header).toBe('kind,batchNorm,gain,width,seed,layer,standardDeviation');
  expect(rows).toHaveLength(4 * 3);
  expect(rows[5]).toBe(`residual,false,${Math.SQRT2},32,5,4,${result.profiles[1]!.deviations[2]}`);
});

test('the JSON holds the settings and gives the profiles back', () => {
  const read = JSON.parse(formatSignal.json(result)) as object;
  expect(read).toMatchObject({ schema: 1, settings, profiles: result.profiles });
});
