import * as tf from '@tensorflow/tfjs-core';
import type { Tensor, Tensor4D } from '@tensorflow/tfjs-core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { written, writtenBlockAt } from '../../networks/fixtures/written-blocks.ts';
import type { Write } from '../../networks/fixtures/written-blocks.ts';
import type { Operation, WrittenBlock } from '../../networks/written/written-block.ts';
import { writtenBlockSpec } from '../../networks/written/written-block-spec.ts';
import type { WrittenSpec } from '../../networks/written/written-spec.ts';
import { withoutUnused } from '../../networks/written/used-steps.ts';
import { nodeAssets } from '../assets.node.ts';
import { startBackend } from '../backends.ts';
import { distance } from '../fixtures/discrepancies.ts';
import { buildVariables, initialLayer } from '../parameters.ts';
import { writtenTensors } from './build-written-block.ts';
import { learntBy } from './pass-back.ts';
import { planOf } from './plan.ts';
import { writtenBlock } from './written-block.ts';

const plain = { channels: 4, filters: 4, stride: 1 } as const;
const widening = { channels: 4, filters: 8, stride: 2 } as const;

function specOf(block: WrittenBlock): WrittenSpec {
  const input = { featureMapSize: 6, channels: block.place.channels };
  return writtenBlockSpec(block, input, { name: 'block', batchNorm: true }).written!;
}

const kindsOf = (write: Write, place: WrittenBlock['place'] = plain) =>
  planOf(specOf(writtenBlockAt(place, write))).nodes.map(({ kind }) => kind);

describe('a plan', () => {
  test('has a fused kernel for each layer of the paper’s block and nothing else, wherever the block stands', () => {
    for (const place of [plain, widening]) {
      expect(kindsOf(written.paper, place)).toEqual(['convolution', 'convolution']);
      expect(kindsOf(written.plain, place)).toEqual(['convolution', 'convolution']);
    }
    expect(kindsOf(written.projection, widening)).toEqual(['convolution', 'convolution', 'convolution']);
  });

  test('takes BN and ReLU along with the convolution before them, and an addition behind one without BN', () => {
    expect(kindsOf(written.preActivation)).toEqual(['normalisation', 'convolution', 'convolution']);
    expect(kindsOf(written.withoutBatchNorm)).toEqual(['convolution', 'convolution', 'scale', 'normalisation']);
  });

  test('computes by itself what is read twice', () => {
    const write: Write = (steps, x, place) => {
      const own = steps.conv(x, place.filters);
      return steps.add(steps.relu(own), own);
    };
    // An addition comes before ReLU in a kernel, and not behind it.
    expect(kindsOf(write)).toEqual(['convolution', 'normalisation', 'normalisation']);
    const twice: Write = (steps, x, place) => {
      const own = steps.relu(steps.conv(x, place.filters));
      return steps.add(own, own);
    };
    expect(kindsOf(twice)).toEqual(['convolution', 'normalisation']);
  });
});

/** Repeatable numbers that follow no line. */
const numbers = (count: number, phase: number) =>
  Float32Array.from({ length: count }, (_, at) => Math.sin(at * at + phase));

/** What a block gives, and the gradients of its input and of all that it learns. */
function outcomeOf(spec: WrittenSpec, fused: boolean): readonly Float32Array[] {
  const layers = spec.learning.map((own) => initialLayer(own, 1));
  const parameters = buildVariables(new Map(layers.flatMap((own) => [...own.parameters])), true);
  const runningStatistics = buildVariables(new Map(layers.flatMap((own) => [...own.runningStatistics])), false);
  const values = tf.tidy(() => {
    const tensors = writtenTensors(spec, { parameters, runningStatistics }, planOf(spec, fused));
    const { channels } = spec.block.place;
    const x = tf.variable(tf.tensor4d(numbers(2 * 36 * channels, 5), [2, 6, 6, channels])) as unknown as Tensor4D;
    const run = () => writtenBlock(x, tensors, { mode: 'batch', inputGradient: true, onGradient: () => {} });
    const of: Tensor[] = [x, ...tensors.layers.flatMap(learntBy)];
    const { shape, size } = run();
    const dOut = tf.tensor4d(numbers(size, 9), shape);
    const { value, grads } = tf.engine().gradients(run, of, dOut as never);
    return [value, ...grads].map((own) => Float32Array.from(own.dataSync()));
  });
  const counted = [...runningStatistics.values()].map((own) => Float32Array.from(own.dataSync()));
  tf.disposeVariables();
  return [...values, ...counted];
}

const anyOperation = (before: number): fc.Arbitrary<Operation> => {
  const of = fc.nat({ max: before - 1 });
  const pair = fc.tuple(of, of);
  return fc.oneof(
    fc.record({
      kind: fc.constant('conv' as const),
      of,
      filters: fc.constant(4),
      size: fc.constantFrom(1, 3),
      stride: fc.constant(1),
    }),
    fc.record({ kind: fc.constantFrom('batchNorm', 'relu', 'sigmoid'), of }),
    fc.record({ kind: fc.constantFrom('add', 'add', 'multiply'), of: pair }),
    fc.record({ kind: fc.constant('scale' as const), of, by: fc.constantFrom(-1, 0.5) }),
    fc.record({
      kind: fc.constant('shortcut' as const),
      ...{ of, filters: fc.constant(4), stride: fc.constant(1) },
      option: fc.constantFrom('padded-identity', 'projection-always'),
    }),
  ) as fc.Arbitrary<Operation>;
};

/** Blocks of all operations that keep the shape, each step reading any before it. */
const anyBlock = fc
  .tuple(...Array.from({ length: 9 }, (_, index) => anyOperation(index + 1)))
  .map((operations): WrittenBlock => {
    const steps = [{ kind: 'input' } as const, ...operations].map((operation, line) => ({ line, operation }));
    return withoutUnused({ place: plain, steps, result: steps.length - 1 });
  })
  .filter(({ steps }) => steps.some(({ operation: { kind } }) => kind === 'conv' || kind === 'batchNorm'));

test('fused or step by step, a block gives the same, and so are all its gradients and running statistics', async () => {
  await startBackend('wasm', nodeAssets());
  fc.assert(
    fc.property(anyBlock, (block) => {
      const spec = specOf(block);
      const [fused, single] = [outcomeOf(spec, true), outcomeOf(spec, false)];
      const norm = (values: Float32Array) => Math.hypot(...values);
      expect(fused).toHaveLength(single.length);
      // A gradient that is nothing, as BN's shift has it under another BN, is rounding in both.
      const largest = Math.max(...single.map(norm));
      for (const [index, expected] of single.entries())
        if (norm(expected) > 1e-4 * largest) expect(distance(fused[index]!, expected)).toBeLessThan(1e-3);
      expect(tf.memory().numTensors).toBe(0);
    }),
    { numRuns: 150 },
  );
});
