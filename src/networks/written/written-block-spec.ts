import { convolutionSpec, outputOf } from '../convolution-spec.ts';
import type { Kernel } from '../convolution-spec.ts';
import type { Layer } from '../layers-of.ts';
import type { LearningLayer } from '../learning-layers.ts';
import type { BlockSpec, FeatureMaps } from '../network-spec.ts';
import { checkWrittenBlock } from './check-written-blocks.ts';
import { shortcutWay } from './shortcut-shape.ts';
import { withoutUnused } from './used-steps.ts';
import { operandsOf } from './written-block.ts';
import type { Operation, OperationOf, WrittenBlock } from './written-block.ts';
import type { WrittenSpec } from './written-spec.ts';

/** How often each step is read, by another or as the result. */
export function readingsOf({ steps, result }: WrittenBlock): readonly number[] {
  const counts = steps.map((_, index) => (index === result ? 1 : 0));
  for (const { operation } of steps) for (const operand of operandsOf(operation)) counts[operand]!++;
  return counts;
}

/** The layers of a block, named as the paper's blocks have them: conv1, conv2, ..., projection; then BN that stands alone. */
class BlockLayers {
  readonly layers: Layer[] = [];
  readonly #name: string;
  readonly #block: WrittenBlock;
  readonly #readings: readonly number[];
  readonly #shapes: readonly FeatureMaps[];
  /** Whether projections have BN. */
  readonly #batchNorm: boolean;
  readonly #counts = { conv: 0, projection: 0, batchNorm: 0 };

  constructor(name: string, block: WrittenBlock, shapes: readonly FeatureMaps[], batchNorm: boolean) {
    this.#name = name;
    this.#block = block;
    this.#readings = readingsOf(block);
    this.#shapes = shapes;
    this.#batchNorm = batchNorm;
  }

  /** The layer of a step, from those of the steps before; null where the step learns nothing. */
  layerOf(operation: Operation, before: readonly (number | null)[]): number | null {
    switch (operation.kind) {
      case 'conv':
        return this.#addConvolution(operation);
      case 'batchNorm':
        return this.#addBatchNorm(operation.of, before[operation.of] ?? null);
      case 'shortcut':
        return this.#addProjection(operation);
      case 'input':
      case 'relu':
      case 'sigmoid':
      case 'add':
      case 'multiply':
      case 'concatenate':
      case 'scale':
        return null;
    }
  }

  #addConvolution({ of, filters, size, stride }: OperationOf<'conv'>): number {
    const name = `${this.#name}.conv${++this.#counts.conv}`;
    return this.#add('convolution', this.#shapes[of]!, { name, kernelSize: size, stride, filters }, false);
  }

  #addProjection(shortcut: OperationOf<'shortcut'>): number | null {
    const x = this.#shapes[shortcut.of]!;
    if (shortcutWay(shortcut, x) !== 'projection') return null;
    const count = ++this.#counts.projection;
    const name = `${this.#name}.projection${count === 1 ? '' : count}`;
    const { filters, stride } = shortcut;
    return this.#add('projection', x, { name, kernelSize: 1, stride, filters }, this.#batchNorm);
  }

  /** Of the convolution that it follows, where that has none and nothing else reads it; else alone. */
  #addBatchNorm(of: number, layer: number | null): number {
    const isBehindConvolution = this.#block.steps[of]!.operation.kind === 'conv' && this.#readings[of] === 1;
    const convolution = layer !== null && isBehindConvolution && this.layers[layer]!;
    if (convolution && convolution.kind === 'convolution') {
      this.layers[layer] = { ...convolution, batchNorm: true };
      return layer;
    }
    const maps = this.#shapes[of]!;
    const name = `${this.#name}.batchNorm${++this.#counts.batchNorm}`;
    return this.layers.push({ kind: 'batch-norm', name, input: maps, output: maps }) - 1;
  }

  #add(kind: 'convolution' | 'projection', input: FeatureMaps, kernel: Kernel, batchNorm: boolean): number {
    const convolution = convolutionSpec(input, kernel);
    const { name } = kernel;
    const layer: Layer = { kind, name, input, output: outputOf(convolution), convolution, batchNorm, bias: false };
    return this.layers.push(layer) - 1;
  }
}

function asLearning(layer: Layer): LearningLayer {
  const { name, output } = layer;
  const convolution = 'convolution' in layer ? layer.convolution : null;
  const isNormalised = 'convolution' in layer ? layer.batchNorm : layer.kind === 'batch-norm';
  return { name, convolution, normalised: isNormalised ? output.channels : 0 };
}

/**
 * A written block as one of a network, without steps that its result does not depend on. `input` is what it reads, and
 * `batchNorm` says whether projections have BN. Throws where it cannot be trained, as `checkWrittenBlock` says.
 */
export function writtenBlockSpec(
  written: WrittenBlock,
  input: FeatureMaps,
  { name, batchNorm }: { readonly name: string; readonly batchNorm: boolean },
): BlockSpec {
  const block = withoutUnused(written);
  const shapes = checkWrittenBlock(block, input.featureMapSize);
  if (!shapes.ok) throw new Error(`invalid block: ${JSON.stringify(shapes.fault)}`);
  const own = new BlockLayers(name, block, shapes.value, batchNorm);
  const layerOf: (number | null)[] = [];
  for (const { operation } of block.steps) layerOf.push(own.layerOf(operation, layerOf));
  const { layers } = own;
  const learning = layers.map(asLearning);
  const convolutions = learning.flatMap(({ convolution }) => convolution ?? []);
  const spec: WrittenSpec = { block, shapes: shapes.value, layerOf, layers, learning };
  return { name, kind: 'written', convolutions, shortcut: { kind: 'none' }, written: spec };
}
