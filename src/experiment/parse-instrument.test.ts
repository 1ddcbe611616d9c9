import { expect, test } from 'vitest';
import type { InstrumentChoice } from './instrument-choice.ts';
import { JsonValue } from './json-value.ts';
import { parseInstrument } from './parse-instrument.ts';

const counts = { training: 100, test: 20 };
const parse = (choice: unknown) => parseInstrument(new JsonValue(choice, 'instrument'), counts);
const share = { set: 'test', images: 20 } as const;
const end = { kind: 'end' } as const;

test.each<InstrumentChoice>([
  { type: 'gradient-norms', due: { kind: 'every', iterations: 25 } },
  { type: 'responses', due: { kind: 'at', iterations: [0, 10] }, share },
  { type: 'block-ratios', due: end, share: { set: 'training', images: 1 } },
  { type: 'answers', due: end, set: 'training', images: [99, 0] },
  { type: 'share-error', due: end, share: { set: 'test', images: 5000 } },
])('what can be read is what was asked for: $type', (choice) => {
  expect(parse(choice)).toEqual(choice);
});

test.each<[unknown, string]>([
  [{ type: 'loss-landscape', due: end }, 'invalid instrument.type: "loss-landscape" (want gradient-norms or'],
  [{ due: end }, 'invalid instrument.type: undefined'],
  [
    { type: 'answers', due: end, set: 'test', images: [0, 20] },
    'invalid instrument.images[1]: 20 (want a whole number from 0 to 19)',
  ],
  [{ type: 'answers', due: end, set: 'test', images: [-1] }, 'invalid instrument.images[0]: -1'],
  [{ type: 'answers', due: end, set: 'training', images: [0.5] }, 'invalid instrument.images[0]: 0.5'],
  [
    { type: 'answers', due: end, set: 'validation', images: [] },
    'invalid instrument.set: "validation" (want training or test)',
  ],
  [{ type: 'responses', due: end }, 'invalid instrument.share: undefined (want an object)'],
  [{ type: 'share-error', due: end, share: { ...share, images: 0 } }, 'invalid instrument.share.images: 0'],
  [{ type: 'gradient-norms' }, 'invalid instrument.due: undefined'],
  [{ type: 'gradient-norms', due: { kind: 'every', iterations: 0 } }, 'invalid instrument.due.iterations: 0'],
  [
    { type: 'gradient-norms', due: { kind: 'sometimes' } },
    'invalid instrument.due.kind: "sometimes" (want every or at or end)',
  ],
])('what cannot be read is refused by name: %o', (choice, message) => {
  expect(() => parse(choice)).toThrow(message);
});
