import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultExperiment } from './defaults.ts';
import { experimentKey } from './experiment-key.ts';
import { anyRecordedRun } from './experiments.arbitrary.ts';
import { formatMeasurement } from './format-measurement.ts';
import { formatRunsAsCsv, formatRunsAsJson } from './run-export.ts';
import type { RunResult } from './records.ts';

const run: RunResult = {
  experiment: {
    ...defaultExperiment,
    training: {
      ...defaultExperiment.training,
      iterations: 2,
      learningRate: { rate: 0.1, dividedAt: [100, 200], warmUp: { rate: 0.01, iterations: 40 } },
    },
  },
  records: [
    { iteration: 1, trainingLoss: Math.fround(2.3025851), trainingError: 0.890625 },
    { iteration: 2, trainingLoss: 1.5, trainingError: 0.5 },
  ],
  measurements: [],
  evaluation: { iteration: 2, testError: 0.4235, subsetError: 0.4125, mistakes: [{ index: 3, predicted: 6 }] },
};

/** A reader of RFC 4180, character by character. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (let at = 0; at < text.length; at++) {
    let cell = '';
    if (text[at] === '"') {
      for (at++; text[at] !== '"' || text[at + 1] === '"'; at++) cell += text[text[at] === '"' ? ++at - 1 : at];
      at++;
    } else {
      while (text[at] !== ',' && text[at] !== '\r') cell += text[at++];
    }
    row.push(cell);
    if (text[at] === ',') continue;
    expect(text.slice(at, at + 2)).toBe('\r\n');
    at++;
    rows.push(row);
    row = [];
  }
  return rows;
}

function tableOf(runs: readonly RunResult[]): Record<string, string>[] {
  const [header, ...rows] = parseCsv(formatRunsAsCsv(runs));
  return rows.map((row) => {
    expect(row.length).toBe(header?.length);
    return Object.fromEntries(header!.map((name, index) => [name, row[index]!]));
  });
}

test('CSV has a row an iteration with the whole experiment in each', () => {
  const experiment = {
    depth: '20',
    residual: 'true',
    shortcut: 'padded-identity',
    block: 'basic',
    filters: '8',
    batchNorm: 'true',
    data: 'fashion-mnist',
    side: '14',
    iterations: '2',
    batchSize: '64',
    learningRate: '0.1',
    dividedAt: '100,200',
    warmUpRate: '0.01',
    warmUpIterations: '40',
    momentum: '0.9',
    weightDecay: '0.0001',
    seed: '1',
  };
  expect(tableOf([run])).toEqual([
    {
      ...experiment,
      iteration: '1',
      trainingLoss: '2.3025851249694824',
      trainingError: '0.890625',
      testError: '',
      subsetError: '',
    },
    {
      ...experiment,
      iteration: '2',
      trainingLoss: '1.5',
      trainingError: '0.5',
      testError: '0.4235',
      subsetError: '0.4125',
    },
  ]);
});

const withScale = (shortcutScale: number): RunResult => ({
  ...run,
  experiment: { ...run.experiment, network: { ...run.experiment.network, shortcutScale } },
});

test('a scale of shortcuts has a column only where a run has another than 1, and then in every row', () => {
  expect(formatRunsAsCsv([run, withScale(1)])).not.toContain('shortcutScale');
  expect(tableOf([run, withScale(0.5)]).map((row) => row['shortcutScale'])).toEqual(['1', '1', '0.5', '0.5']);
});

test('a start has a column only where a run has one: the key of what it starts from, and the edits', () => {
  const edits = [{ kind: 'block-left-out', block: 2 }] as const;
  const started = { ...run, experiment: { ...run.experiment, start: { experiment: run.experiment, edits } } };
  const text = `[${experimentKey(run.experiment)}]block-left-out:2`;
  expect(tableOf([run, started]).map((row) => row['start'])).toEqual(['', '', text, text]);
  expect(JSON.parse(formatRunsAsJson([started])).runs[0].experiment.start.edits).toEqual(edits);
});

test('JSON does not tell a scale of 1', () => {
  expect(formatRunsAsJson([withScale(1)])).toBe(formatRunsAsJson([run]));
  expect(JSON.parse(formatRunsAsJson([withScale(0.5)])).runs[0].experiment.network.shortcutScale).toBe(0.5);
});

test('CSV quotes a field with a comma, ends lines with CRLF, and has a header even without runs', () => {
  expect(formatRunsAsCsv([run])).toContain(',"100,200",');
  expect(formatRunsAsCsv([])).toMatch(
    /^depth,residual,.*,iteration,trainingLoss,trainingError,testError,subsetError\r\n$/,
  );
});

test('every loss and error comes back from CSV with the same bits', () => {
  fc.assert(
    fc.property(fc.array(anyRecordedRun, { maxLength: 3 }), (runs) => {
      const records = runs.flatMap((any) => any.records);
      // Measurements have rows of their own.
      const table = tableOf(runs).filter((row) => row['trainingLoss'] !== '');
      expect(table.map((row) => Number(row['trainingLoss']))).toEqual(records.map((record) => record.trainingLoss));
      expect(table.map((row) => Number(row['trainingError']))).toEqual(records.map((record) => record.trainingError));
    }),
    { numRuns: 30 },
  );
});

const measured: RunResult = {
  ...run,
  measurements: [
    {
      type: 'gradient-norms',
      iteration: 1,
      layers: [{ layer: 'stem', gradientNorm: 0.5, weightNorm: Infinity }],
    },
    { type: 'share-error', iteration: 2, share: { set: 'test', images: 500 }, error: 0.25 },
    {
      type: 'answers',
      iteration: 2,
      set: 'training',
      answers: [{ image: 7, predicted: 1, probabilities: [0.25, 0.75] }],
    },
  ],
};

test('CSV has a row a number that was measured, after the iterations of its run, with the whole experiment in each', () => {
  const rows = tableOf([measured, run]).filter((row) => row['measurement'] !== '');
  const own = ({ iteration, measurement, set, images, of, quantity, value }: Record<string, string>) =>
    [iteration, measurement, set, images, of, quantity, value].join(' ');
  expect(rows.map(own)).toEqual([
    '1 gradient-norms   stem gradientNorm 0.5',
    '1 gradient-norms   stem weightNorm Infinity',
    '1 gradient-norms   stem product Infinity',
    '2 share-error test 500  error 0.25',
    '2 answers training 1 7 predicted 1',
    '2 answers training 1 7 probability0 0.25',
    '2 answers training 1 7 probability1 0.75',
  ]);
  for (const row of rows) expect(row).toMatchObject({ depth: '20', seed: '1', trainingLoss: '', testError: '' });
  expect(tableOf([measured, run]).map((row) => row['trainingLoss'])).toEqual([
    ...['2.3025851249694824', '1.5', '', '', '', '', '', '', '', '2.3025851249694824', '1.5'],
  ]);
});

test('JSON holds measurements as files of recorded runs do', () => {
  const { runs } = JSON.parse(formatRunsAsJson([measured]));
  expect(runs[0].measurements).toEqual(measured.measurements.map(formatMeasurement));
  expect(runs[0].measurements[0].layers[0].weightNorm).toBe('Infinity');
});

test('JSON holds the runs as they are, under a schema version', () => {
  expect(JSON.parse(formatRunsAsJson([run]))).toEqual({ schema: 1, runs: [{ ...run, fingerprint: [] }] });
});

// The fingerprint was computed by a separate implementation in Python; fingerprint.test.ts has it, too.
test('JSON holds the fingerprint of each run', () => {
  const records = Array.from({ length: 100 }, (_, k) => ({
    iteration: k + 1,
    trainingLoss: k / 8,
    trainingError: 0.5,
  }));
  const { runs } = JSON.parse(formatRunsAsJson([{ ...run, records }]));
  expect(runs[0].fingerprint).toEqual(['dec8dfddc6a618bf', '1a2a9bcfc24a8253']);
});
