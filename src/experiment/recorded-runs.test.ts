import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultExperiment } from './defaults.ts';
import { experimentKey } from './experiment-key.ts';
import { anyRecordedRun } from './experiments.arbitrary.ts';
import { parseStartedExperiment } from './parse-started-experiment.ts';
import { formatRecordedRuns, parseRecordedRuns } from './recorded-runs.ts';
import type { RecordedRun } from './records.ts';

const figure = 'degradation-lab';
const run: RecordedRun = {
  experiment: defaultExperiment,
  records: Array.from({ length: 60 }, (_, k) => ({
    iteration: k + 1,
    trainingLoss: Math.fround(2.3 / (1 + k)),
    trainingError: (k + 4) / 64,
  })),
  measurements: [],
  evaluation: { iteration: 300, testError: 0.2345, subsetError: 0.2, mistakes: [{ index: 7, predicted: 3 }] },
  provenance: {
    engineVersion: '0.1.0',
    backend: 'wasm',
    date: '2015-12-10',
    machine: 'a desk, 2 cores',
    command: 'npm run record -- degradation-lab',
    millisecondsPerIteration: 25.5,
  },
};

const text = formatRecordedRuns({ figure, runs: [run] });

/** The file with its one run changed by replacing a piece of its text. */
function changed(piece: string, replacement: string): string {
  expect(text).toContain(piece);
  return text.replace(piece, replacement);
}

test('recorded runs come back from their file with the same bits', () => {
  const different = fc.uniqueArray(anyRecordedRun, {
    maxLength: 4,
    selector: ({ experiment }) => experimentKey(experiment),
  });
  fc.assert(
    fc.property(different, (runs) => {
      const file = formatRecordedRuns({ figure, runs });
      const parsed = parseRecordedRuns(file, parseStartedExperiment);
      expect(parsed).toEqual({ figure, runs });
      expect(formatRecordedRuns(parsed)).toBe(file);
    }),
  );
});

test('a file holds its schema, a line a run, losses as short decimals and errors as counts', () => {
  expect(text.split('\n').length).toBe(4);
  expect(text).toMatch(/^\{"schema":2,"figure":"degradation-lab","runs":\[\n/);
  expect(text).toContain('"trainingLoss":[2.3,1.15,0.76666665,');
  expect(text).toContain('"wrongImages":[4,5,6,');
  expect(text).toMatch(/"fingerprint":\["[0-9a-f]{16}"\]/);
});

test.each([
  ['"schema":2', '"schema":1', 'invalid recorded runs.schema: 1 (want 2)'],
  [
    '"depth":20',
    '"depth":21',
    'invalid recorded runs.runs[0].experiment.network.depth: 21 (want 6n + 2 from 8 to 1202)',
  ],
  ['[2.3,', '[2.4,', 'invalid recorded runs.runs[0].fingerprint'],
  ['[2.3,', '[', 'recorded runs.runs[0] has 59 losses and 60 counts of wrong images'],
  ['[2.3,', '["2.3",', 'invalid recorded runs.runs[0].trainingLoss[0]: "2.3"'],
  ['[4,5,', '[65,5,', 'invalid recorded runs.runs[0].wrongImages[0]: 65 (want a whole number from 0 to 64)'],
  ['"iterations":300', '"iterations":25', 'recorded runs.runs[0] has 60 losses for 25 iterations'],
  ['0.2345', '23.45', 'invalid recorded runs.runs[0].evaluation.testError: 23.45 (want a fraction from 0 to 1)'],
  ['"provenance"', '"origin"', 'invalid recorded runs.runs[0].provenance: undefined (want an object)'],
  ['"0.1.0"', '""', 'invalid recorded runs.runs[0].provenance.engineVersion: "" (want text)'],
  ['2015-12-10', '10.12.2015', 'invalid recorded runs.runs[0].provenance.date: "10.12.2015"'],
  ['"backend":"wasm"', '"backend":"webgpu"', 'provenance.backend: "webgpu" (want wasm or webgl or cpu)'],
  ['\n]}', '', 'invalid recorded runs: not JSON'],
])('a file with %s changed to %s is refused with the reason', (piece, replacement, message) => {
  expect(() => parseRecordedRuns(changed(piece, replacement))).toThrow(message);
});

test('the largest loss that float32 has comes back too', () => {
  const trainingLoss = Math.fround(3.4028235e38);
  const runs = [{ ...run, records: [{ iteration: 1, trainingLoss, trainingError: 1 }] }];
  expect(parseRecordedRuns(formatRecordedRuns({ figure, runs })).runs).toEqual(runs);
});

test('an experiment cannot be recorded twice', () => {
  expect(() => formatRecordedRuns({ figure, runs: [run, run] })).toThrow('experiment recorded twice: depth=20 ');
  const line = text.split('\n')[1]!;
  expect(() => parseRecordedRuns(changed(line, `${line},\n${line}`))).toThrow('experiment recorded twice: depth=20 ');
});

test('what a file could not give back is not written', () => {
  const withFirst = (change: object) => ({
    figure,
    runs: [{ ...run, records: run.records.with(0, { ...run.records[0]!, ...change }) }],
  });
  expect(() => formatRecordedRuns(withFirst({ trainingLoss: 2.3 }))).toThrow('invalid number: 2.3');
  expect(() => formatRecordedRuns(withFirst({ trainingLoss: NaN }))).toThrow('invalid number: NaN');
  expect(() => formatRecordedRuns(withFirst({ trainingError: 0.9 }))).toThrow(
    'invalid training error at iteration 1: 0.9',
  );
  expect(() => formatRecordedRuns(withFirst({ iteration: 2 }))).toThrow('iteration 2 out of place');
});
