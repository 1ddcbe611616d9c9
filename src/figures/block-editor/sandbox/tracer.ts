import type { Operation, WrittenBlock, WrittenPlace, WrittenStep } from '../../../networks/written/written-block.ts';
import { writtenLimits } from '../../../networks/written/written-limits.ts';
import type { OperationName, RefusedCode, ValueKind } from './report.ts';

// Runs beside a reader's code, in the sandbox's worker. Whatever it is given may be anything: values are recognised by
// what they are, options are read once, and nothing is asked of an object that is not ours.

/** The name by which errors call the reader's code, whose lines are counted from 1. */
export const codeName = 'block.js';

const place = new RegExp(`${codeName.replace('.', '\\.')}:(\\d+)`);

/** The line of the reader's code that is nearest in a stack; 0 where there is none. WebKit's stacks have no such lines. */
export const lineIn = (stack: unknown): number => Number(place.exec(typeof stack === 'string' ? stack : '')?.[1] ?? 0);

/** Ends a trace. The first of a trace counts, even if the code catches it. */
export class Refused extends Error {
  readonly refused: RefusedCode;

  constructor(refused: RefusedCode) {
    super(refused.code);
    this.refused = refused;
  }
}

/** Feature maps, as the reader's code holds them: empty objects, which only their tracer knows. */
type Maps = object;

/** What a convolution takes beside maps, and what it is where nothing is said. */
type Numbers = Readonly<Record<string, number>>;

class Tracer {
  readonly steps: WrittenStep[] = [];
  /** What the reader's code was given for each step. */
  readonly #given: Maps[] = [];
  readonly #place: WrittenPlace;
  #refused: Refused | null = null;

  constructor(own: WrittenPlace) {
    this.#place = own;
  }

  /** The operations, and the place's numbers. */
  get tools(): object {
    const { filters, stride } = this.#place;
    const one = (kind: 'batchNorm' | 'relu' | 'sigmoid') => (of: unknown) =>
      this.#add(() => ({ kind, of: this.#step(kind, of) }));
    const two = (kind: 'add' | 'multiply' | 'concatenate') => (first: unknown, second: unknown) =>
      this.#add(() => ({ kind, of: [this.#step(kind, first), this.#step(kind, second)] }));
    const conv = (of: unknown, options?: unknown) =>
      this.#add(() => {
        const numbers = this.#numbers('conv', options, { filters, size: 3, stride: 1 });
        return { kind: 'conv', of: this.#step('conv', of), ...numbers } as Operation;
      });
    const shortcut = (of: unknown) =>
      this.#add(() => ({
        kind: 'shortcut',
        of: this.#step('shortcut', of),
        ...{ filters, stride, option: 'padded-identity' },
      }));
    const scale = (of: unknown, by: unknown) =>
      this.#add(() => ({ kind: 'scale', of: this.#step('scale', of), by: this.#number('scale', 'by', by) }));
    const single = { batchNorm: one('batchNorm'), relu: one('relu'), sigmoid: one('sigmoid') };
    const pairs = { add: two('add'), multiply: two('multiply'), concatenate: two('concatenate') };
    const all = Object.freeze({ conv, ...single, ...pairs, scale, shortcut, filters, stride });
    return new Proxy(all, { get: (_, name) => this.#tool(all, name) });
  }

  /** What code takes by a name that is not there would be nothing, and calling it an error in words of the browser's. */
  #tool(all: object, name: string | symbol): unknown {
    if (typeof name === 'symbol' || name in all) return Reflect.get(all, name);
    throw this.#refuse({ code: 'no-operation', line: this.#line(), name: name.slice(0, 40) });
  }

  /** The block's input, which is the first step. */
  input(): Maps {
    return this.#keep(0, { kind: 'input' });
  }

  /** What was refused first. */
  get refused(): Refused | null {
    return this.#refused;
  }

  /** The block that gives this. */
  block(result: unknown): WrittenBlock {
    const index = this.#given.indexOf(result as Maps);
    if (index < 0) throw this.#refuse({ code: 'no-result', value: this.kindOf(result) });
    return { place: this.#place, steps: this.steps, result: index };
  }

  kindOf(value: unknown): ValueKind {
    if (this.#given.includes(value as Maps)) return 'feature-maps';
    if (value === null || value === undefined) return 'nothing';
    if (value instanceof Promise) return 'promise';
    const names = { number: 'number', bigint: 'number', string: 'text', boolean: 'boolean', function: 'function' };
    const type = typeof value;
    return type in names ? (names[type as keyof typeof names] as ValueKind) : 'object';
  }

  #refuse(refused: RefusedCode): Refused {
    return (this.#refused ??= new Refused(refused));
  }

  #line(): number {
    return lineIn(new Error().stack);
  }

  #add(operation: () => Operation): Maps {
    const most = writtenLimits.steps.maximum;
    const line = this.#line();
    if (this.steps.length >= most) throw this.#refuse({ code: 'endless-steps', line, most });
    return this.#keep(line, operation());
  }

  #keep(line: number, operation: Operation): Maps {
    const notANumber = () => {
      throw this.#refuse({ code: 'arithmetic', line: this.#line() });
    };
    const maps = Object.freeze({ [Symbol.toPrimitive]: notANumber });
    this.steps.push({ line, operation });
    this.#given.push(maps);
    return maps;
  }

  #step(operation: OperationName, maps: unknown): number {
    const index = this.#given.indexOf(maps as Maps);
    if (index < 0) throw this.#refuse({ code: 'no-maps', line: this.#line(), operation, value: this.kindOf(maps) });
    return index;
  }

  #number(operation: OperationName, option: string, value: unknown): number {
    if (typeof value === 'number') return value;
    throw this.#refuse({ code: 'no-number', line: this.#line(), operation, option, value: this.kindOf(value) });
  }

  #numbers(operation: OperationName, options: unknown, usual: Numbers): Numbers {
    if (options === undefined) return usual;
    const value = this.kindOf(options);
    if (value !== 'object')
      throw this.#refuse({ code: 'no-number', line: this.#line(), operation, option: 'options', value });
    const own = options as Readonly<Record<string, unknown>>;
    const unknown = Object.keys(own).find((option) => !Object.hasOwn(usual, option));
    if (unknown !== undefined)
      throw this.#refuse({ code: 'no-option', line: this.#line(), operation, option: unknown.slice(0, 40) });
    const numbers = { ...usual };
    for (const option of Object.keys(usual)) {
      const value = own[option];
      if (value !== undefined) numbers[option] = this.#number(operation, option, value);
    }
    return numbers;
  }
}

/** What a block computes at a place, found by letting it compute on feature maps that only remember. Throws `Refused`. */
export function traceBlock(block: unknown, own: WrittenPlace): WrittenBlock {
  if (typeof block !== 'function') throw new Refused({ code: 'no-block' });
  const tracer = new Tracer(own);
  let result: unknown;
  try {
    result = block(tracer.input(), tracer.tools);
  } catch (error) {
    throw tracer.refused ?? error;
  }
  if (tracer.refused) throw tracer.refused;
  return tracer.block(result);
}
