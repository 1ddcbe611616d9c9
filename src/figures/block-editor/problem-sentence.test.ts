import { describe, expect, it } from 'vitest';
import { lineOf, problemSentence } from './problem-sentence.ts';
import type { Problem } from './problem-sentence.ts';
import { writingStrings } from './words/writing.ts';

const place = { channels: 8, filters: 16, stride: 2 } as const;
const [wide, narrow] = [
  { featureMapSize: 14, channels: 8 },
  { featureMapSize: 7, channels: 16 },
];

describe('problemSentence', () => {
  it.each<[Problem, string, number]>([
    [
      { code: 'wrong-result', line: 4, shape: wide, want: narrow, place },
      'The block gives 8 channels of 14 × 14, but where the stage of 16 filters begins it has to give 16 channels of 7 × 7.',
      4,
    ],
    [
      { code: 'shapes-differ', line: 3, kind: 'add', shapes: [wide, narrow] },
      'add was given 8 channels of 14 × 14 and 16 channels of 7 × 7, which do not fit.',
      3,
    ],
    [
      { code: 'number-outside', line: 2, kind: 'conv', number: 'size', value: 5, want: { oneOf: [1, 3] } },
      '“size” of conv is 5 (want 1 or 3).',
      2,
    ],
    [
      {
        code: 'number-outside',
        line: 2,
        kind: 'conv',
        number: 'filters',
        value: null,
        want: { whole: true, minimum: 1, maximum: 1024 },
      },
      '“filters” of conv is no number (want a whole number from 1 to 1024).',
      2,
    ],
    [
      { code: 'no-maps', line: 2, operation: 'add', value: 'nothing' },
      'add wants feature maps, and was given nothing.',
      2,
    ],
    [
      { code: 'no-operation', line: 2, name: 'dropout' },
      'There is no operation called “dropout”. A block can use conv, batchNorm, relu, sigmoid, add, multiply, concatenate, scale and shortcut.',
      2,
    ],
    [
      { code: 'broke', line: 2, message: 'ReferenceError: dropout is not defined' },
      'ReferenceError: dropout is not defined. A block names the operations that it uses in braces behind x. There are conv, batchNorm, relu, sigmoid, add, multiply, concatenate, scale and shortcut.',
      2,
    ],
    [{ code: 'nothing-learnt', line: 2, place }, 'There is nothing to learn where the stage of 16 filters begins.', 2],
    [
      { code: 'diverged', line: 3, of: 'output', kind: 'scale', iteration: 4, stage: 2, block: 1 },
      'Training diverged. In iteration 4 this scale gave the first value that is not finite, in block 1 of stage 2.',
      3,
    ],
    [
      { code: 'diverged', line: 3, of: 'gradient', kind: 'relu', iteration: 4, stage: 2, block: 1 },
      'Training diverged. In iteration 4 all values were finite on the way forward. On the way back this relu got the first gradient that is not finite, in block 1 of stage 2.',
      3,
    ],
    [
      { code: 'diverged-outside', of: 'gradient', iteration: 4 },
      'Training diverged. In iteration 4 all values were finite on the way forward. The first gradient that is not finite came up before the blocks or behind them, so there is no line to name.',
      0,
    ],
    [{ code: 'too-long', seconds: 2 }, 'The code did not end within 2 s, so it was stopped.', 0],
    [{ code: 'broke', line: 0, message: 'SyntaxError: x' }, 'SyntaxError: x', 0],
  ])('says of %j: %s', (problem, sentence, line) => {
    expect(problemSentence(problem, writingStrings)).toBe(sentence);
    expect(lineOf(problem)).toBe(line);
  });
});
