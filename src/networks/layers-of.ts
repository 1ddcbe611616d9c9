import { inputOf, outputOf } from './convolution-spec.ts';
import { maxPoolOutput } from './max-pool.ts';
import type { BlockSpec, ConvolutionSpec, FeatureMaps, NetworkSpec } from './network-spec.ts';

interface Shapes {
  readonly name: string;
  readonly input: FeatureMaps;
  readonly output: FeatureMaps;
}

/** A layer with what it reads and writes. BN, ReLU and additions belong to the convolution that they follow. */
export type Layer = Shapes &
  (
    | {
        /** A projection stands beside the convolutions of its block: it reads the block's input. */
        readonly kind: 'convolution' | 'projection';
        readonly convolution: ConvolutionSpec;
        readonly batchNorm: boolean;
      }
    | { readonly kind: 'max-pool' | 'global-average-pool' | 'fully-connected' }
  );

/** A network's layers in the order of the forward pass; a block's projection comes after its convolutions. */
export function layersOf(network: NetworkSpec): readonly Layer[] {
  const { batchNorm, stem, stages } = network;
  const inBlocks = stages.flatMap((stage) => stage.blocks.flatMap((block) => layersOfBlock(block, batchNorm)));
  return [convolutionLayer('convolution', stem, batchNorm), ...maxPoolOf(network), ...inBlocks, ...headOf(network)];
}

function convolutionLayer(kind: 'convolution' | 'projection', convolution: ConvolutionSpec, batchNorm: boolean): Layer {
  const { name } = convolution;
  return { kind, name, input: inputOf(convolution), output: outputOf(convolution), convolution, batchNorm };
}

function layersOfBlock({ convolutions, shortcut }: BlockSpec, batchNorm: boolean): readonly Layer[] {
  const layers = convolutions.map((convolution) => convolutionLayer('convolution', convolution, batchNorm));
  if (shortcut.kind !== 'projection') return layers;
  return [...layers, convolutionLayer('projection', shortcut.convolution, batchNorm)];
}

function maxPoolOf({ maxPool, stem }: NetworkSpec): readonly Layer[] {
  if (!maxPool) return [];
  const input = outputOf(stem);
  return [{ kind: 'max-pool', name: 'max pool', input, output: maxPoolOutput(input) }];
}

/** What follows the last stage: pooling to one pixel, then the classes. */
function headOf({ stages, stem, features, classes }: NetworkSpec): readonly Layer[] {
  const last = stages.at(-1) ?? stem;
  const input = { featureMapSize: last.featureMapSize, channels: features };
  const pooled = { featureMapSize: 1, channels: features };
  return [
    { kind: 'global-average-pool', name: 'average pool', input, output: pooled },
    { kind: 'fully-connected', name: 'classifier', input: pooled, output: { featureMapSize: 1, channels: classes } },
  ];
}
