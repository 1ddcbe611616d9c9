import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dataSets } from './data-sets.ts';
import { anyMeasurement } from './experiments.arbitrary.ts';
import { JsonValue } from './json-value.ts';
import { formatMeasurement } from './format-measurement.ts';
import { parseMeasurement } from './parse-measurement.ts';
import type { Measurement } from './measurements.ts';

const throughJson = (measurement: Measurement) => JSON.stringify(formatMeasurement(measurement));
const parse = (text: string) =>
  parseMeasurement(new JsonValue(JSON.parse(text), 'measurement'), dataSets['fashion-mnist']);

test('a measurement comes back from JSON with the same bits, zero, infinite or not a number', () => {
  fc.assert(
    fc.property(anyMeasurement, (measurement) => void expect(parse(throughJson(measurement))).toEqual(measurement)),
  );
});

const norms: Measurement = {
  type: 'gradient-norms',
  iteration: 25,
  layers: [{ layer: 'stem', gradientNorm: Math.fround(0.1), weightNorm: Infinity }],
};

test('float32 values are short decimals, and what JSON lacks is a word', () => {
  expect(throughJson(norms)).toBe(
    '{"type":"gradient-norms","iteration":25,"layers":[{"layer":"stem","gradientNorm":0.1,"weightNorm":"Infinity"}]}',
  );
});

test('a measurement is plain data that crosses to a worker', () => {
  fc.assert(
    fc.property(anyMeasurement, (measurement) => void expect(structuredClone(measurement)).toEqual(measurement)),
  );
});

test.each([
  [
    'gradient-norms',
    'loss-landscape',
    'invalid measurement.type: "loss-landscape" (want gradient-norms or responses or',
  ],
  ['25', '-1', 'invalid measurement.iteration: -1 (want a whole number from 0 to 64000)'],
  ['0.1', '-0.1', 'invalid measurement.layers[0].gradientNorm: -0.1 (want a number from 0 to'],
  ['"Infinity"', '"large"', 'invalid measurement.layers[0].weightNorm: "large" (want a number from 0 to'],
  ['"stem"', '""', 'invalid measurement.layers[0].layer: "" (want text)'],
])('what is wrong is named: %s becomes %s', (piece, replacement, message) => {
  const text = throughJson(norms);
  expect(text).toContain(piece);
  expect(() => parse(text.replace(piece, replacement))).toThrow(message);
});

test.each<[Measurement, string]>([
  [
    { type: 'answers', iteration: 0, set: 'test', answers: [{ image: 2000, predicted: 1, probabilities: [] }] },
    'invalid measurement.answers[0].image: 2000 (want a whole number from 0 to 1999)',
  ],
  [
    { type: 'answers', iteration: 0, set: 'training', answers: [{ image: 2000, predicted: 10, probabilities: [] }] },
    'invalid measurement.answers[0].predicted: 10 (want a whole number from 0 to 9)',
  ],
  [
    { type: 'share-error', iteration: 0, share: { set: 'test', images: 2001 }, error: 0 },
    'invalid measurement.share.images: 2001 (want a whole number from 1 to 2000)',
  ],
])('an image or a class that the data set does not have is refused: %o', (measurement, message) => {
  expect(() => parse(throughJson(measurement))).toThrow(message);
});
