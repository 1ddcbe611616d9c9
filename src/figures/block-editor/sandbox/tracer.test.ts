import { describe, expect, it } from 'vitest';
import { parseWrittenBlock } from '../../../networks/written/parse-written-block.ts';
import type { WrittenPlace } from '../../../networks/written/written-block.ts';
import { blockOf } from './evaluate.ts';
import type { RefusedCode } from './report.ts';
import { Refused, traceBlock } from './tracer.ts';

const inside: WrittenPlace = { channels: 8, filters: 8, stride: 1 };
const first: WrittenPlace = { channels: 8, filters: 16, stride: 2 };

const trace = (code: string, place = inside) => traceBlock(blockOf(code), place);

/** A block whose body is this, from its second line on. */
const body = (...lines: readonly string[]) =>
  ['function block(x, { conv, batchNorm, relu, add, scale, shortcut, filters, stride }) {', ...lines, '}'].join('\n');

/** What is refused of code; fails where nothing is. */
function refusedOf(code: string): RefusedCode {
  try {
    trace(code);
  } catch (error) {
    if (error instanceof Refused) return error.refused;
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('traceBlock', () => {
  it('gives the steps of the paper’s block, each with its line', () => {
    const code = body(
      '  const F = relu(batchNorm(conv(x, { filters, stride })));',
      '  return relu(add(batchNorm(conv(F)), shortcut(x)));',
    );
    expect(trace(code, first)).toEqual({
      place: first,
      steps: [
        { line: 0, operation: { kind: 'input' } },
        { line: 2, operation: { kind: 'conv', of: 0, filters: 16, size: 3, stride: 2 } },
        { line: 2, operation: { kind: 'batchNorm', of: 1 } },
        { line: 2, operation: { kind: 'relu', of: 2 } },
        { line: 3, operation: { kind: 'conv', of: 3, filters: 16, size: 3, stride: 1 } },
        { line: 3, operation: { kind: 'batchNorm', of: 4 } },
        { line: 3, operation: { kind: 'shortcut', of: 0, filters: 16, stride: 2, option: 'padded-identity' } },
        { line: 3, operation: { kind: 'add', of: [5, 6] } },
        { line: 3, operation: { kind: 'relu', of: 7 } },
      ],
      result: 8,
    });
  });

  it('gives what the parser of blocks takes, with every operation there is', () => {
    const code = `const block = (x, t) => {
      const gate = t.sigmoid(t.conv(x, { size: 1 }));
      return t.conv(t.concatenate(t.multiply(gate, x), t.scale(x, -0.5)), { size: 1 });
    }`;
    const block = trace(code);
    expect(parseWrittenBlock(structuredClone(block))).toEqual({ ok: true, value: block });
  });

  it('refuses an operation that is not there by its name, where the code takes it', () => {
    const refused = (code: string) => {
      try {
        return trace(code);
      } catch (error) {
        return (error as Refused).refused;
      }
    };
    expect(refused('\nconst block = (x, { conv, dropout }) => dropout(conv(x));')).toEqual({
      code: 'no-operation',
      line: 2,
      name: 'dropout',
    });
    expect(refused('const block = (x, t) => t.pool(x);')).toMatchObject({ code: 'no-operation', name: 'pool' });
    // What every object has, and all that there is, can be taken.
    expect(trace('const block = (x, { ...t }) => `${t}`.length > 0 && t.conv(x);').result).toBe(1);
  });

  it('lets code decide by the place', () => {
    const code = body('  return stride === 1 ? x : conv(x, { filters: filters / 2, size: 1, stride });');
    expect(trace(code).result).toBe(0);
    expect(trace(code, first).steps[1]?.operation).toMatchObject({ filters: 8, stride: 2 });
  });

  it('names the line of a helper in which an operation stands', () => {
    const code = `const half = (x, { scale }) =>\n  scale(x, 0.5);\nfunction block(x, tools) { return half(x, tools); }`;
    expect(trace(code).steps[1]?.line).toBe(2);
  });

  it.each<[string, string, RefusedCode]>([
    ['nothing is called block', 'const blok = 1;', { code: 'no-block' }],
    ['block is no function', 'const block = 1;', { code: 'no-block' }],
    ['nothing is returned', body(' relu(x);'), { code: 'no-result', value: 'nothing' }],
    ['another thing is returned', body(' return relu;'), { code: 'no-result', value: 'function' }],
    ['a promise is returned', `async ${body(' return x;')}`, { code: 'no-result', value: 'promise' }],
    ['no maps are given', body('', ' return relu(7);'), noMaps(3, 'relu', 'number')],
    ['one operand is missing', body(' return add(x);'), noMaps(2, 'add', 'nothing')],
    ['maps of our own making are given', body(' return relu({});'), noMaps(2, 'relu', 'object')],
    ['maps are added by a sign', body('', '', ' return relu(conv(x) + x);'), { code: 'arithmetic', line: 4 }],
    [
      'an option is misspelt',
      body(' return conv(x, { filter: 4 });'),
      { code: 'no-option', line: 2, operation: 'conv', option: 'filter' },
    ],
    [
      'an option is no number',
      body(' return conv(x, { filters: "8" });'),
      { code: 'no-number', line: 2, operation: 'conv', option: 'filters', value: 'text' },
    ],
    [
      'maps stand where options do',
      body(' return conv(x, x);'),
      { code: 'no-number', line: 2, operation: 'conv', option: 'options', value: 'feature-maps' },
    ],
    [
      'nothing says by what to scale',
      body(' return scale(x);'),
      { code: 'no-number', line: 2, operation: 'scale', option: 'by', value: 'nothing' },
    ],
    ['it has no end', body(' for (;;) x = relu(x);'), { code: 'endless-steps', line: 2, most: 64 }],
    ['a refusal is caught', body(' try { relu(1); } catch {}', ' return x;'), noMaps(2, 'relu', 'number')],
    ['another error is thrown for it', body(' try { relu(1); } catch { null.x; }'), noMaps(2, 'relu', 'number')],
  ])('refuses code in which %s', (_, code, want) => expect(refusedOf(code)).toEqual(want));

  it('takes maps of an earlier trace for what they are', () => {
    const block = blockOf('let kept; const block = (x, { add }) => { kept ??= x; return add(x, kept); }');
    traceBlock(block, inside);
    expect(() => traceBlock(block, inside)).toThrow(Refused);
  });

  it('passes on what the code throws', () => {
    expect(() => trace(body(' null.x;'))).toThrow(TypeError);
    expect(() => trace(body(' F = x;'))).toThrow(ReferenceError);
    expect(() => blockOf('function block( {')).toThrow(SyntaxError);
  });
});

function noMaps(
  line: number,
  operation: 'relu' | 'add',
  value: 'nothing' | 'number' | 'object',
): Extract<RefusedCode, { code: 'no-maps' }> {
  return { code: 'no-maps', line, operation, value };
}
