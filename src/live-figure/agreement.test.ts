import { expect, test } from 'vitest';
import { defaultExperiment } from '../experiment/defaults.ts';
import type { Experiment } from '../experiment/experiment.ts';
import type { IterationRecord, RecordedRun } from '../experiment/records.ts';
import type { RoundingGrowth } from '../experiment/rounding.ts';
import { agreementStrings } from '../i18n/agreement.ts';
import { agreementProvenance, agreementSentences } from './agreement-words.ts';
import { compareWithRecorded } from './agreement.ts';
import type { LiveRun } from './agreement.ts';

function recordsOf(count: number): IterationRecord[] {
  return Array.from({ length: count }, (_, index) => ({
    iteration: index + 1,
    trainingLoss: Math.fround(2.3 / (1 + index / 40)),
    trainingError: 0.5,
  }));
}

function experimentOf(seed: number, iterations = 300): Experiment {
  return { ...defaultExperiment, seed, training: { ...defaultExperiment.training, iterations } };
}

const provenance: RecordedRun['provenance'] = {
  ...{ engineVersion: '0.1.0', backend: 'wasm', date: '2015-12-10', machine: 'one core' },
  ...{ command: 'npm run record -- degradation-lab', millisecondsPerIteration: 10 },
};

const recorded = [1, 2].map((seed): RecordedRun => {
  return { experiment: experimentOf(seed), records: recordsOf(300), measurements: [], evaluation: null, provenance };
});

function liveRun(records: readonly IterationRecord[], other: Partial<LiveRun> = {}): LiveRun {
  return { experiment: experimentOf(1), records, backend: 'wasm', move: null, ...other };
}

/** The float32 after this one. */
function next(loss: number): number {
  const bits = new Uint32Array(new Float32Array([loss]).buffer);
  bits[0]! += 1;
  return new Float32Array(bits.buffer)[0]!;
}

/** Records whose loss differs in the last bit at one iteration. */
function partedAt(iteration: number, count: number): IterationRecord[] {
  return recordsOf(count).map((record) => {
    return record.iteration === iteration ? { ...record, trainingLoss: next(record.trainingLoss) } : record;
  });
}

// Rounding alone makes up to 3 percentage points of difference by iteration 75, and 5 later.
const growths: readonly RoundingGrowth[] = [
  { experiment: experimentOf(1), pairs: 3, largest: [0.02, 0.02, 0.02, ...Array.from({ length: 9 }, () => 0.04)] },
];

const saidOf = (...live: LiveRun[]) => {
  const agreement = compareWithRecorded(live, recorded, growths);
  const badge = agreementProvenance(agreement, agreementStrings).map(([, detail]) => detail);
  return { caption: agreementSentences(agreement, agreementStrings).join(''), badge: badge.join() };
};

test('a run on WebAssembly equals the recorded one as far as it has come', () => {
  expect(saidOf(liveRun(recordsOf(40)))).toEqual({
    caption: ' One run repeats the recorded one, number for number, up to iteration 40.',
    badge: 'equal to the last bit up to iteration 40',
  });
});

test('a run that is shorter or longer than the recorded one is compared as far as both go', () => {
  const [short, long] = [experimentOf(1, 150), experimentOf(2, 1000)];
  const runs = [liveRun(recordsOf(150), { experiment: short }), liveRun(recordsOf(900), { experiment: long })];
  expect(saidOf(...runs).caption).toBe(
    ' 2 runs repeat the recorded ones, number for number, up to iterations 150 to 300.',
  );
});

test('one bit of one loss parts a run from the recording, at that iteration', () => {
  const runs = [liveRun(partedAt(31, 40)), liveRun(recordsOf(40), { experiment: experimentOf(2) })];
  const { caption, badge } = saidOf(...runs);
  expect(caption).toMatch(/^ 1 of 2 runs parts from the recorded ones, the first at iteration 31\./);
  expect(badge).toBe('parts at iteration 31');
  expect(`${caption}${badge}`).not.toContain('equal');
});

test('a bit that differs after the last iteration of the recording is none of its business', () => {
  expect(saidOf(liveRun(partedAt(301, 400))).badge).toBe('equal to the last bit up to iteration 300');
});

test('nothing is said of a run that was not recorded, and of one that has not begun', () => {
  const other = liveRun(recordsOf(40), { experiment: experimentOf(3) });
  expect(saidOf(other, liveRun([]))).toEqual({ caption: '', badge: '' });
});

/** Errors of 0.5 but for five iterations in a row, where they are higher: the mean over 25 of them then is by a fifth of that. */
function higherAt(first: number, by: number): IterationRecord[] {
  return recordsOf(100).map((record) => {
    return record.iteration >= first && record.iteration < first + 5 ? { ...record, trainingError: 0.5 + by } : record;
  });
}

const close = higherAt(51, 0.15);

test.each(['webgl', 'cpu'] as const)(
  'a run on %s that is as near as rounding leaves it is close to the recorded one and never equal, whatever its bits',
  (backend) => {
    const { caption, badge } = saidOf(liveRun(close, { backend }));
    expect(caption).toMatch(
      /^ One run is close to .* differ by at most 3\.0 percentage points\..* 4\.0 percentage points/,
    );
    expect(badge).toBe('close: training errors within 3.0 percentage points');
    const same = saidOf(liveRun(recordsOf(100), { backend }));
    expect(same.badge).toBe('close: training errors within 0.0 percentage points');
    expect(`${caption}${badge}${same.caption}${same.badge}`).not.toMatch(/equal|exact|last bit/);
  },
);

test('a run that is further from the recorded one than rounding accounts for differs, and it is said where', () => {
  const { caption, badge } = saidOf(liveRun(higherAt(51, 0.25), { backend: 'webgl' }));
  expect(caption).toMatch(
    /^ One run differs from the recorded one: at iteration 55 .* 5\.0 percentage points apart\..* 4\.0/,
  );
  expect(badge).toBe('differs: training errors 5.0 percentage points apart at iteration 55');
  expect(caption).not.toContain('close');
});

test('what would be too far early is what rounding makes of a run later', () => {
  expect(saidOf(liveRun(higherAt(81, 0.25), { backend: 'webgl' })).badge).toMatch(/^close: .* 5\.0/);
});

test('of several runs those that differ are counted, and the first place is told', () => {
  const runs = [
    liveRun(recordsOf(100), { backend: 'webgl' }),
    liveRun(higherAt(91, 0.4), { backend: 'webgl', experiment: experimentOf(2) }),
  ];
  expect(saidOf(...runs).caption).toMatch(/^ 1 of 2 runs differs from the recorded ones: at iteration 95 /);
});

test('a run of which it has not been measured what rounding does is said to be near, not close', () => {
  const agreement = compareWithRecorded([liveRun(close, { backend: 'webgl' })], recorded, []);
  expect(agreementSentences(agreement, agreementStrings).join('')).toMatch(
    /^ One run has training errors within 3\.0 percentage points .* is not known here\.$/,
  );
});

test('before the first full window of errors, a run on another backend is not yet compared', () => {
  const { caption, badge } = saidOf(liveRun(recordsOf(24), { backend: 'webgl' }));
  expect(caption).toContain('from iteration 25 on');
  expect(badge).toBe('not yet comparable');
  expect(saidOf(liveRun(recordsOf(25), { backend: 'webgl' })).badge).toMatch(/^close/);
});

test('a run that has left WebGL is close, unless it began anew', () => {
  const move = { reason: 'context-lost', detail: null, leftAfter: 30 } as const;
  expect(saidOf(liveRun(recordsOf(60), { move: { ...move, resumedAfter: 25 } })).badge).toMatch(/^close/);
  expect(saidOf(liveRun(recordsOf(60), { move: { ...move, resumedAfter: 0 } })).badge).toMatch(/^equal/);
});

test('runs on both kinds of backend are told apart', () => {
  const { caption, badge } = saidOf(
    liveRun(recordsOf(50)),
    liveRun(close, { backend: 'webgl', experiment: experimentOf(2) }),
  );
  expect(caption).toMatch(/One run repeats .* up to iteration 50\. One run is close to the recorded one/);
  expect(badge).toBe('equal to the last bit up to iteration 50; close: training errors within 3.0 percentage points');
});
