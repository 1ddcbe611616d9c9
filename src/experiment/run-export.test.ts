import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultExperiment } from './defaults.ts';
import { anyRecordedRun } from './experiments.arbitrary.ts';
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
      const table = tableOf(runs);
      expect(table.map((row) => Number(row['trainingLoss']))).toEqual(records.map((record) => record.trainingLoss));
      expect(table.map((row) => Number(row['trainingError']))).toEqual(records.map((record) => record.trainingError));
    }),
    { numRuns: 30 },
  );
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
