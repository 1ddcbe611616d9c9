import { expect, test } from 'vitest';
import type { IterationRecord } from '../../experiment/records.ts';
import { thinned } from './curves.ts';
import { liveCurveOf } from './live-curve.ts';
import { packCurve, unpackCurve } from './packed-curves.ts';
import { comparedCurves, trainedRuns } from './recorded.ts';
import { comparedAfter, linkAgreement, recordedLinksOf } from '../../live-figure/recorded-links.ts';
import { experimentOf, longStudy } from './study/study.ts';

const [run] = trainedRuns;
const links = JSON.parse(JSON.stringify(recordedLinksOf(trainedRuns)));

/** The recorded losses, with the last bit of one of them flipped. */
function nudged(iteration: number): readonly IterationRecord[] {
  return run!.beginning.map((record) => {
    const bits = new Int32Array(new Float32Array([record.trainingLoss]).buffer);
    bits[0]! ^= 1;
    const [trainingLoss] = new Float32Array(bits.buffer);
    return record.iteration === iteration ? { ...record, trainingLoss: trainingLoss! } : record;
  });
}

test('a live run with the recorded losses is found to have them, as far as it has been compared', () => {
  const agreementAfter = (made: number) => linkAgreement(run!.experiment, run!.beginning.slice(0, made), links);
  expect([99, 100, 299, 300].map(agreementAfter)).toEqual([
    null,
    { compared: 100, partedBy: null },
    { compared: 100, partedBy: null },
    { compared: 300, partedBy: null },
  ]);
});

test.each([
  [1, 100],
  [100, 100],
  [101, 300],
])('a last bit that is different at iteration %i is found by iteration %i', (iteration, partedBy) => {
  expect(linkAgreement(run!.experiment, nudged(iteration), links)).toEqual({ compared: 300, partedBy });
});

test('a run that is not recorded is compared with none', () => {
  const other = experimentOf({ ...longStudy.defaults, seed: 4711 });
  expect(linkAgreement(other, run!.beginning, links)).toBeNull();
});

test('every finished run can be compared to its end', () => {
  for (const { experiment, fingerprint } of trainedRuns) {
    if (fingerprint.length * 50 < experiment.training.iterations) continue;
    const [links] = Object.values(recordedLinksOf([{ experiment, fingerprint }]));
    const wanted = comparedAfter.map((iteration) => fingerprint[iteration / 50 - 1]!.slice(0, 8));
    expect(links).toBe(wanted.join(''));
  }
});

test('recorded curves come back from a page in thousandths', () => {
  for (const curve of comparedCurves.map(thinned)) {
    const back = unpackCurve(packCurve(curve));
    const test = curve.test.filter(({ iteration }) => iteration > 0);
    expect(back.training.map(({ iteration }) => iteration)).toEqual(curve.training.map(({ iteration }) => iteration));
    expect(back.test.map(({ iteration }) => iteration)).toEqual(test.map(({ iteration }) => iteration));
    back.training.forEach(({ error }, index) =>
      expect(Math.abs(error - curve.training[index]!.error)).toBeLessThan(6e-4),
    );
    back.test.forEach(({ error }, index) => expect(Math.abs(error - test[index]!.error)).toBeLessThan(6e-4));
  }
});

test('a live run has points where recorded ones have theirs, and one where it is now', () => {
  const curve = liveCurveOf({ experiment: run!.experiment, records: run!.beginning.slice(0, 170), measurements: [] });
  expect(curve.training.map(({ iteration }) => iteration)).toEqual([80, 160, 170]);
  const last = run!.beginning.slice(145, 170).reduce((sum, { trainingError }) => sum + trainingError, 0) / 25;
  expect(curve.training.at(-1)!.error).toBeCloseTo(last, 12);
});

test('a curve is thinned from its end, which stays', () => {
  const [curve] = comparedCurves;
  const { training } = thinned(curve!);
  expect(training.map(({ iteration }) => iteration)).toEqual(
    Array.from({ length: 50 }, (_, index) => 160 * (index + 1)),
  );
  expect(training.at(-1)).toEqual(curve!.training.at(-1));
});
