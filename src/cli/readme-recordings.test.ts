import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readmeWithTimes } from './readme-recordings.ts';
import { recordingTimes, together } from './recording-times.ts';

const readme = readFileSync('README.md', 'utf8');
const [, section = ''] = readme.split(/<!-- \/?(?:from )?content\/runs.*-->/);
const rows = section
  .split('\n')
  .filter((line) => line.startsWith('|'))
  .slice(2)
  .map((line) => line.split('|').map((cell) => cell.trim()));
const stated = rows.map(([, figure = '', trainings, ...cells]) => {
  const [fastestHours, coreHours, hours] = cells.map((cell) => Number(cell.replace('under ', '')));
  return { figure, trainings: Number(trainings), fastestHours: fastestHours!, coreHours: coreHours!, hours: hours! };
});

/** Two digits are written. */
const rounding = 0.05;
const least = 0.01;
/** Long runs come while the table stands, and what they take depends on what else the machine does. */
const growing = ['trained-to-the-end', 'together'];
const foretold = 0.5;

const times = await recordingTimes();

test('the README names every figure whose recordings train, with as many trainings', () => {
  const expected = [...times, together('together', times)];
  expect(stated.map(({ figure, trainings }) => [figure, trainings])).toEqual(
    expected.map(({ figure, trainings }) => [figure, trainings]),
  );
});

test('the README says of times what follows from the files', () => {
  for (const [index, time] of [...times, together('together', times)].entries()) {
    const tolerance = growing.includes(time.figure) ? foretold : rounding;
    for (const part of ['fastestHours', 'coreHours', 'hours'] as const) {
      const off = Math.abs(stated[index]![part] - time[part]);
      expect(off, `${time.figure}, ${part}`).toBeLessThanOrEqual(Math.max(least, tolerance * time[part]));
    }
  }
});

test('the sum in the README is that of its rows', () => {
  const sum = stated.at(-1)!;
  const added = together('together', stated.slice(0, -1));
  expect(sum.trainings).toBe(added.trainings);
  for (const part of ['fastestHours', 'coreHours', 'hours'] as const) {
    expect(sum[part] / added[part], part).toBeGreaterThan(1 - rounding);
    expect(sum[part] / added[part], part).toBeLessThan(1 + rounding);
  }
});

test('times of runs are their iterations times their milliseconds', () => {
  const file = JSON.parse(readFileSync('content/runs/constructed-solution.json', 'utf8')) as {
    runs: { trainingLoss: number[]; provenance: { millisecondsPerIteration: number } }[];
  };
  let milliseconds = 0;
  for (const { trainingLoss, provenance } of file.runs)
    milliseconds += trainingLoss.length * provenance.millisecondsPerIteration;
  const own = times.find(({ figure }) => figure === 'constructed-solution')!;
  expect(own.coreHours).toBeCloseTo(milliseconds / 3_600_000, 10);
  expect(own.hours).toBeCloseTo(own.coreHours / 2, 10);
});

test('other times would write another table', async () => {
  const longer = times.map((time) => ({ ...time, coreHours: 3 * time.coreHours }));
  expect(await readmeWithTimes(longer)).not.toBe(readme);
});
