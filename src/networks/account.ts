import { splitLayerParameters } from './count-parameters.ts';
import type { ParameterSplit } from './count-parameters.ts';
import { multiplyAddFactors, productOf } from './layer-factors.ts';
import { layersOf } from './layers-of.ts';
import type { Layer } from './layers-of.ts';
import type { ArchitectureSpec, NetworkSpec, ShortcutSpec, VggSpec } from './network-spec.ts';

/** What one layer costs, and from which numbers. */
export interface LayerAccount {
  readonly layer: Layer;
  /** Multiplied they give the multiply-adds; empty for pooling, which counts as nothing. */
  readonly factors: readonly number[];
  readonly split: ParameterSplit;
  readonly parameters: number;
  /** For one image, forward. */
  readonly multiplyAdds: number;
}

/** Layers under one shortcut; outside residual blocks each layer stands for itself. */
export interface BlockAccount {
  readonly name: string;
  readonly layers: readonly LayerAccount[];
  readonly shortcut: ShortcutSpec['kind'];
  /** Whether the block's output has another shape than its input: dotted shortcuts in the paper's Fig. 3. */
  readonly changesShape: boolean;
}

export interface StageAccount {
  readonly name: string;
  readonly blocks: readonly BlockAccount[];
}

export interface NetworkAccount {
  readonly name: string;
  readonly kind: 'plain' | 'residual' | 'vgg';
  /** Weighted layers. */
  readonly depth: number;
  /** What comes before the first stage, the stages, what comes after the last. */
  readonly stages: readonly StageAccount[];
  readonly layers: readonly LayerAccount[];
  readonly parameters: number;
  readonly multiplyAdds: number;
}

/** Counts a network layer by layer; every total is the sum of its layers. */
export function accountOf(architecture: ArchitectureSpec): NetworkAccount {
  const layers = layersOf(architecture).map(layerAccount);
  const stages = 'stem' in architecture ? stagesOf(architecture, layers) : vggStagesOf(architecture, layers);
  return {
    name: architecture.name,
    kind: kindOf(architecture),
    depth: architecture.depth,
    stages,
    layers,
    parameters: sumOf(layers, 'parameters'),
    multiplyAdds: sumOf(layers, 'multiplyAdds'),
  };
}

/** The sum of one measure over some layers. */
export function sumOf(layers: readonly LayerAccount[], measure: 'parameters' | 'multiplyAdds'): number {
  return layers.reduce((sum, layer) => sum + layer[measure], 0);
}

function layerAccount(layer: Layer): LayerAccount {
  const factors = multiplyAddFactors(layer);
  const split = splitLayerParameters(layer);
  const parameters = split.weights + split.batchNorm + split.bias;
  return { layer, factors, split, parameters, multiplyAdds: productOf(factors) };
}

function kindOf(architecture: ArchitectureSpec): NetworkAccount['kind'] {
  if (!('stem' in architecture)) return 'vgg';
  const shortcuts = architecture.stages.flatMap(({ blocks }) => blocks).map(({ shortcut }) => shortcut.kind);
  return shortcuts.every((kind) => kind === 'none') ? 'plain' : 'residual';
}

/** Gives the next layers of a list, in the order of the forward pass. */
function inTurn(layers: readonly LayerAccount[]): (count: number) => readonly LayerAccount[] {
  let next = 0;
  return (count) => layers.slice(next, (next += count));
}

function stagesOf({ stages, maxPool }: NetworkSpec, layers: readonly LayerAccount[]): readonly StageAccount[] {
  const take = inTurn(layers);
  const first = { name: 'input', blocks: take(maxPool ? 2 : 1).map(aloneIn) };
  const middle = stages.map(({ name, blocks }) => ({
    name,
    blocks: blocks.map(({ name: blockName, convolutions, shortcut, written }): BlockAccount => {
      const own = take(written?.layers.length ?? convolutions.length + (shortcut.kind === 'projection' ? 1 : 0));
      const [from, to] = written
        ? [written.shapes[0]!, written.shapes.at(-1)!]
        : [own[0]!.layer.input, own[convolutions.length - 1]!.layer.output];
      return { name: blockName, layers: own, shortcut: shortcut.kind, changesShape: !sameShape(from, to) };
    }),
  }));
  return [first, ...middle, { name: 'output', blocks: take(layers.length).map(aloneIn) }];
}

function vggStagesOf({ stages }: VggSpec, layers: readonly LayerAccount[]): readonly StageAccount[] {
  const take = inTurn(layers);
  // A pooling ends every stage.
  const convolved = stages.map(({ name, convolutions }) => {
    return { name: `${name}_x`, blocks: take(convolutions.length + 1).map(aloneIn) };
  });
  return [...convolved, { name: 'output', blocks: take(layers.length).map(aloneIn) }];
}

function aloneIn(layer: LayerAccount): BlockAccount {
  return { name: layer.layer.name, layers: [layer], shortcut: 'none', changesShape: false };
}

function sameShape(a: Layer['input'], b: Layer['input']): boolean {
  return a.featureMapSize === b.featureMapSize && a.channels === b.channels;
}
