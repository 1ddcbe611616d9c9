import { describe, expect, it } from 'vitest';
import { parseWrittenBlock, parseWrittenBlocks } from './parse-written-block.ts';
import type { WrittenBlock } from './written-block.ts';

const block: WrittenBlock = {
  place: { channels: 8, filters: 16, stride: 2 },
  steps: [
    { line: 0, operation: { kind: 'input' } },
    { line: 2, operation: { kind: 'conv', of: 0, filters: 16, size: 3, stride: 2 } },
    { line: 2, operation: { kind: 'batchNorm', of: 1 } },
    { line: 3, operation: { kind: 'shortcut', of: 0, filters: 16, stride: 2, option: 'padded-identity' } },
    { line: 4, operation: { kind: 'add', of: [2, 3] } },
    { line: 4, operation: { kind: 'scale', of: 4, by: -0.5 } },
    { line: 5, operation: { kind: 'relu', of: 5 } },
  ],
  result: 6,
};

/** The block with another operation in the place of its convolution. */
function withOperation(operation: unknown): unknown {
  return { ...block, steps: block.steps.map((step, index) => (index === 1 ? { ...step, operation } : step)) };
}

const conv = block.steps[1]!.operation;

describe('parseWrittenBlock', () => {
  it('gives a block as it is', () => {
    expect(parseWrittenBlock(JSON.parse(JSON.stringify(block)))).toEqual({ ok: true, value: block });
  });

  it('takes along nothing that does not belong to a block', () => {
    const more = { ...block, code: 'x', steps: block.steps.map((step) => ({ ...step, stack: 'x' })) };
    expect(parseWrittenBlock(more)).toEqual({ ok: true, value: block });
    expect(parseWrittenBlock(withOperation({ ...conv, dilation: 2 }))).toEqual({ ok: true, value: block });
  });

  it.each([
    ['no block', null, 'block'],
    ['no steps', { ...block, steps: 7 }, 'block.steps'],
    ['a first step that is not the input', { ...block, steps: block.steps.slice(1) }, 'block.steps[0].operation.kind'],
    ['a second input', withOperation({ kind: 'input' }), 'block.steps[1].operation'],
    ['an unknown kind', withOperation({ kind: 'toString', of: 0 }), 'block.steps[1].operation.kind'],
    ['an operand that comes later', withOperation({ kind: 'relu', of: 1 }), 'block.steps[1].operation.of'],
    ['one operand too many', withOperation({ kind: 'add', of: [0, 0, 0] }), 'block.steps[1].operation.of'],
    ['a result that is no step', { ...block, result: 7 }, 'block.result'],
    ['a hole', { ...block, steps: [block.steps[0], , block.steps[1]] }, 'block.steps[1]'],
  ])('refuses %s, and says where', (_, value, path) => {
    expect(parseWrittenBlock(value)).toEqual({ ok: false, fault: { code: 'malformed', path } });
  });

  it.each([
    ['filters', { ...conv, filters: 2.5 }, 2.5, { whole: true, minimum: 1, maximum: 1024 }],
    ['filters', { ...conv, filters: 0 }, 0, { whole: true, minimum: 1, maximum: 1024 }],
    ['filters', { ...conv, filters: NaN }, null, { whole: true, minimum: 1, maximum: 1024 }],
    ['size', { ...conv, size: 5 }, 5, { oneOf: [1, 3] }],
    ['stride', { ...conv, stride: undefined }, null, { oneOf: [1, 2] }],
  ])('names the line of a number that is outside its limits: %s', (number, operation, value, want) => {
    const fault = { code: 'number-outside', line: 2, kind: 'conv', number, value, want };
    expect(parseWrittenBlock(withOperation(operation))).toEqual({ ok: false, fault });
  });

  it.each([Infinity, NaN, 1001, '2'])('refuses to scale by %s', (by) => {
    const parsed = parseWrittenBlock(withOperation({ kind: 'scale', of: 0, by }));
    expect(parsed).toMatchObject({ ok: false, fault: { code: 'number-outside', line: 2, number: 'by' } });
  });

  it('refuses more steps than it accepts, before it reads them', () => {
    const steps = Array.from({ length: 65 }, () => null);
    const fault = { code: 'too-many-steps', steps: 65, most: 64 };
    expect(parseWrittenBlock({ ...block, steps })).toEqual({ ok: false, fault });
  });
});

describe('parseWrittenBlocks', () => {
  it('names the block that is refused', () => {
    const fault = { code: 'malformed', path: 'blocks[1].result' };
    expect(parseWrittenBlocks([block, { ...block, result: -1 }])).toEqual({ ok: false, fault });
  });
});
