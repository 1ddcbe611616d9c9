import { expect, test } from 'vitest';
import { keySchedule, threefry2x32 } from './threefry.ts';

// The known answers that come with the authors' Random123 library (kat_vectors, threefry2x32, 20 rounds).
const knownAnswers = [
  { counter: [0, 0], key: [0, 0], answer: ['6b200159', '99ba4efe'] },
  { counter: [0xffffffff, 0xffffffff], key: [0xffffffff, 0xffffffff], answer: ['1cb996fc', 'bb002be7'] },
  { counter: [0x243f6a88, 0x85a308d3], key: [0x13198a2e, 0x03707344], answer: ['c4923a9c', '483df7a0'] },
] as const;

test.each(knownAnswers)('Threefry-2x32-20 gives the published words $answer', ({ counter, key, answer }) => {
  const words = new Uint32Array(2);
  threefry2x32(keySchedule(key[0], key[1]), counter[0], counter[1], words);
  expect([...words].map((word) => word.toString(16).padStart(8, '0'))).toEqual(answer);
});
