import { countLayerMultiplyAdds } from '../networks/count-multiply-adds.ts';
import { countLayerParameters, splitLayerParameters } from '../networks/count-parameters.ts';
import { layerNamed } from '../networks/layer-named.ts';
import { layersOf } from '../networks/layers-of.ts';
import type { NetworkSpec } from '../networks/network-spec.ts';

/** What the 3x3 convolutions of one stage cost each. */
export interface StageCost {
  readonly name: string;
  readonly featureMapSize: number;
  readonly filters: number;
  /** Of the first convolution of the stage. */
  readonly first: number;
  /** Multiply-adds, and weights, of every convolution after it. */
  readonly multiplyAdds: number;
  readonly weights: number;
}

/** The stages of a network of basic blocks, each with the cost of its layers; throws where a stage has them unequal. */
export function stageCosts(network: NetworkSpec): readonly StageCost[] {
  return network.stages.map(({ name, featureMapSize, filters, blocks }) => {
    const [first, ...others] = blocks.flatMap(({ convolutions }) =>
      convolutions.map((own) => layerNamed(network, own.name)),
    );
    const costs = others.map(countLayerMultiplyAdds);
    if (new Set(costs).size !== 1) throw new Error(`layers of ${name} differ in cost: ${costs.join(', ')}`);
    return {
      name,
      featureMapSize,
      filters,
      first: countLayerMultiplyAdds(first!),
      multiplyAdds: costs[0]!,
      weights: splitLayerParameters(others[0]!).weights,
    };
  });
}

/** Parameters of a network's fully connected layers. */
export function countFullyConnectedParameters(network: Parameters<typeof layersOf>[0]): number {
  return layersOf(network)
    .filter(({ kind }) => kind === 'fully-connected')
    .reduce((sum, layer) => sum + countLayerParameters(layer), 0);
}
