import { expect, test } from 'vitest';
import type { Measurement } from '../experiment/measurements.ts';
import type { TrainingReport } from './protocol.ts';
import { Reporter } from './reporter.ts';

function normsAt(iteration: number): Measurement {
  return { type: 'gradient-norms', iteration, layers: [] };
}

function setUp() {
  const reports: TrainingReport[] = [];
  const clock = { now: 0 };
  const reporter = new Reporter(
    (report) => reports.push(report),
    () => clock.now,
  );
  /** One record every so many milliseconds. */
  const record = (milliseconds: number, count: number) => {
    for (let iteration = 1; iteration <= count; iteration++) {
      clock.now += milliseconds;
      reporter.record({ iteration, trainingLoss: 1, trainingError: 1 }, milliseconds);
    }
  };
  return { reports, reporter, clock, record };
}

test('a fast network sends at most one batch in 100 ms, and loses no record', () => {
  const { reports, reporter, record } = setUp();
  record(3, 200);
  reporter.flush();
  expect(reports.length).toBeLessThanOrEqual(8);
  const iterations = reports.flatMap((report) => (report.type === 'iterations' ? report.records : []));
  expect(iterations.map(({ iteration }) => iteration)).toEqual(Array.from({ length: 200 }, (_, index) => index + 1));
});

test('a slow network sends each record at once', () => {
  const { reports, record } = setUp();
  record(150, 4);
  expect(reports).toHaveLength(4);
});

test('batches carry the median time of an iteration', () => {
  const { reports, reporter, record } = setUp();
  record(5000, 1);
  record(30, 3);
  reporter.flush();
  expect(reports.at(-1)).toMatchObject({ type: 'iterations', millisecondsPerIteration: 30 });
});

test('heartbeats come at most every 250 ms, and not beside other reports', () => {
  const { reports, reporter, clock, record } = setUp();
  for (; clock.now < 1000; clock.now += 10) reporter.heartbeat();
  expect(reports).toEqual(new Array(4).fill({ type: 'heartbeat' }));
  record(100, 1);
  clock.now += 200;
  reporter.heartbeat();
  expect(reports).toHaveLength(5);
});

test('a record that waits goes out with the next heartbeat', () => {
  const { reports, reporter, clock, record } = setUp();
  record(60, 2);
  expect(reports).toHaveLength(1);
  clock.now += 120;
  reporter.heartbeat();
  expect(reports.map(({ type }) => type)).toEqual(['iterations', 'iterations']);
});

test('measurements wait for their batch as records do, and none is lost', () => {
  const { reports, reporter, clock } = setUp();
  for (let iteration = 1; iteration <= 30; iteration++) {
    clock.now += 10;
    reporter.measurement(normsAt(iteration));
    reporter.record({ iteration, trainingLoss: 1, trainingError: 1 }, 10);
  }
  reporter.flush();
  const told = reports.flatMap((report) => (report.type === 'measurements' ? report.measurements : []));
  expect(told).toEqual(Array.from({ length: 30 }, (_, index) => normsAt(index + 1)));
  // Both, four times.
  expect(reports.length).toBeLessThanOrEqual(9);
});

test('a measurement goes out before the report that follows it', () => {
  const { reports, reporter, record } = setUp();
  record(10, 1);
  reporter.measurement(normsAt(1));
  reporter.report({ type: 'diverged', iteration: 2 });
  expect(reports.map(({ type }) => type)).toEqual(['iterations', 'measurements', 'diverged']);
});

test('records come before the report that follows them', () => {
  const { reports, reporter, record } = setUp();
  record(10, 2);
  reporter.report({ type: 'diverged', iteration: 3 });
  expect(reports.map(({ type }) => type)).toEqual(['iterations', 'iterations', 'diverged']);
});
