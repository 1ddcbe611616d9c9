import { expect, test } from 'vitest';
import { formatSignal } from './export.ts';
import { propagateSignal } from './propagation.ts';
import { defaultSignalSettings } from './settings.ts';

const settings = { ...defaultSignalSettings, layers: 4, width: 32, firstSeed: 5 };
const result = { settings, profiles: propagateSignal(settings, 5) };

test('the CSV has a row for each of four networks after 0, 2 and 4 layers', () => {
  const [header, ...rows] = formatSignal.csv(result).trim().split('\r\n');
  expect(header).toBe('kind,batchNorm,gain,width,seed,layer,standardDeviation,gradientNorm,xDeviation,fDeviation');
  expect(rows).toHaveLength(4 * 3);
  const { deviations, gradientNorms, addends } = result.profiles[1]!;
  const [first, second] = addends;
  const residual = `residual,false,${Math.SQRT2},32,5`;
  expect(rows[4]).toBe(`${residual},2,${deviations[1]},${gradientNorms[1]},${first!.x},${first!.F}`);
  expect(rows[5]).toBe(`${residual},4,${deviations[2]},1,${second!.x},${second!.F}`);
  expect(rows[2]).toMatch(/^plain,.*,4,[\d.]+,1,,$/);
});

test('the JSON holds the settings and gives the profiles back', () => {
  const read = JSON.parse(formatSignal.json(result)) as object;
  expect(read).toMatchObject({ schema: 1, settings, profiles: result.profiles });
});
