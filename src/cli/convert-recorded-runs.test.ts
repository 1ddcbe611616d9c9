import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { formatRecordedRuns, parseRecordedRuns } from '../experiment/recorded-runs.ts';
import { convertRecordedRuns } from './convert-recorded-runs.ts';

/** SHA-256 of the files of schema 1. */
const before = {
  'degradation-lab': '590469434dae331c2c452b85f39639c648b2831f88a751dffdd2e795708c99a1',
  'layer-responses': '7d70c678d8130504e3034b8efda8b77e844f45e48624d1c9678f4600d72763bc',
} as const;

/** The text of the file as it was in schema 1, from nothing but the one of schema 2. */
function inSchema1(text: string): string {
  const { figure, runs } = JSON.parse(text);
  const lines = runs.map(({ experiment, trainingLoss, wrongImages, fingerprint, ...rest }: Record<string, unknown>) => {
    const { measurements = [], evaluation, provenance } = rest;
    const [responses] = measurements as { layers: unknown }[];
    const series = { experiment, trainingLoss, wrongImages, fingerprint, evaluation };
    return JSON.stringify({ ...series, responses: responses?.layers, provenance });
  });
  return `{"schema":1,"figure":${JSON.stringify(figure)},"runs":[\n${lines.join(',\n')}\n]}\n`;
}

test.each(Object.entries(before))('the file of %s holds what it held in schema 1, digit by digit', (figure, hash) => {
  const text = readFileSync(new URL(`../../content/runs/${figure}.json`, import.meta.url), 'utf8');
  expect(createHash('sha256').update(inSchema1(text)).digest('hex')).toBe(hash);
  expect(convertRecordedRuns(inSchema1(text))).toBe(text);
  expect(formatRecordedRuns(parseRecordedRuns(text))).toBe(text);
});

test('responses of trained networks are measurements after the last iteration, on all test images', () => {
  const text = readFileSync(new URL('../../content/runs/layer-responses.json', import.meta.url), 'utf8');
  const taken = parseRecordedRuns(text).runs.map(({ measurements }) =>
    measurements.map(({ type, iteration }) => ({ type, iteration })),
  );
  expect(taken).toEqual(Array.from({ length: 15 }, () => [{ type: 'responses', iteration: 1500 }]));
});

test('a file of another schema is not converted', () => {
  expect(() => convertRecordedRuns('{"schema":2,"runs":[]}')).toThrow('invalid schema of recorded runs: 2 (want 1)');
});
