import { inputOf, outputOf } from './convolution-spec.ts';
import { maxPoolOutput } from './max-pool.ts';
import type {
  ArchitectureSpec,
  BlockSpec,
  ConvolutionSpec,
  FeatureMaps,
  NetworkSpec,
  VggSpec,
  VggStageSpec,
} from './network-spec.ts';

interface Shapes {
  readonly name: string;
  readonly input: FeatureMaps;
  readonly output: FeatureMaps;
}

/** What a convolution has beside its weights: in the paper's nets BN, in a VGG net a bias. */
export interface Offsets {
  readonly batchNorm: boolean;
  readonly bias: boolean;
}

/** A layer with what it reads and writes. BN, ReLU and additions belong to the convolution that they follow. */
export type Layer = Shapes &
  (
    | (Offsets & {
        /** A projection stands beside the convolutions of its block: it reads the block's input. */
        readonly kind: 'convolution' | 'projection';
        readonly convolution: ConvolutionSpec;
      })
    /** In a written block, BN that does not follow a convolution of its own. */
    | { readonly kind: 'batch-norm' }
    | { readonly kind: 'max-pool' | 'global-average-pool' | 'fully-connected' }
  );

/** A network's layers in the order of the forward pass; a block's projection comes after its convolutions. */
export function layersOf(architecture: ArchitectureSpec): readonly Layer[] {
  return 'stem' in architecture ? layersOfNetwork(architecture) : layersOfVgg(architecture);
}

function layersOfNetwork(network: NetworkSpec): readonly Layer[] {
  const { stem, stages } = network;
  const offsets = { batchNorm: network.batchNorm, bias: false };
  const inBlocks = stages.flatMap((stage) => stage.blocks.flatMap((block) => layersOfBlock(block, offsets)));
  return [convolutionLayer('convolution', stem, offsets), ...maxPoolOf(network), ...inBlocks, ...headOf(network)];
}

function convolutionLayer(
  kind: 'convolution' | 'projection',
  convolution: ConvolutionSpec,
  { batchNorm, bias }: Offsets,
): Layer {
  const { name } = convolution;
  return { kind, name, input: inputOf(convolution), output: outputOf(convolution), convolution, batchNorm, bias };
}

/** The layers of one block alone: its convolutions, then its projection if it has one; those of a written block as its steps have them. */
export function layersOfBlock({ convolutions, shortcut, written }: BlockSpec, offsets: Offsets): readonly Layer[] {
  if (written) return written.layers;
  const layers = convolutions.map((convolution) => convolutionLayer('convolution', convolution, offsets));
  if (shortcut.kind !== 'projection') return layers;
  return [...layers, convolutionLayer('projection', shortcut.convolution, offsets)];
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

function layersOfVgg({ input, stages, hidden, classes }: VggSpec): readonly Layer[] {
  const convolved = stages.flatMap(layersOfVggStage);
  let x = convolved.at(-1)?.output ?? input;
  const connected = [...hidden, classes].map((units, index): Layer => {
    const layer = { name: `fc${stages.length + index + 1}`, input: x, output: { featureMapSize: 1, channels: units } };
    x = layer.output;
    return { kind: 'fully-connected', ...layer };
  });
  return [...convolved, ...connected];
}

function layersOfVggStage({ convolutions }: VggStageSpec, index: number): readonly Layer[] {
  const offsets = { batchNorm: false, bias: true };
  const layers = convolutions.map((convolution) => convolutionLayer('convolution', convolution, offsets));
  const input = layers.at(-1)!.output;
  return [...layers, { kind: 'max-pool', name: `pool${index + 1}`, input, output: maxPoolOutput(input) }];
}
