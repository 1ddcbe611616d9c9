import { countLayerMultiplyAdds } from '../../networks/count-multiply-adds.ts';
import { countParameters, splitLayerParameters } from '../../networks/count-parameters.ts';
import type { ParameterSplit } from '../../networks/count-parameters.ts';
import { imagenetNetwork } from '../../networks/imagenet-network.ts';
import { layersOf } from '../../networks/layers-of.ts';
import type { NetworkSpec, ShortcutKind } from '../../networks/network-spec.ts';
import { paperCifarNetwork } from '../../networks/paper-cifar-network.ts';

/** What the shortcuts of a network add to its plain twin. */
export interface ShortcutCost {
  readonly projections: number;
  readonly parameters: number;
  readonly multiplyAdds: number;
}

/** A network of the paper by its shortcuts, or its plain twin. */
export type TwinBuilder = (shortcut: ShortcutKind | 'none') => NetworkSpec;

/** The residual network of 20 layers for CIFAR-10 (paper Sec. 4.2). */
export const cifar20: TwinBuilder = (shortcut) => paperCifarNetwork(20, shortcut);

/** The network of 34 layers for ImageNet (paper Fig. 3, Table 1). */
export const imagenet34: TwinBuilder = (shortcut) =>
  imagenetNetwork({
    depth: 34,
    residual: shortcut !== 'none',
    shortcut: shortcut === 'none' ? 'padded-identity' : shortcut,
    stridePosition: 'first-1x1',
  });

export function parametersOf(build: TwinBuilder, shortcut: ShortcutKind | 'none'): number {
  return countParameters(build(shortcut));
}

export function shortcutCost(build: TwinBuilder, shortcut: ShortcutKind): ShortcutCost {
  const projections = layersOf(build(shortcut)).filter(({ kind }) => kind === 'projection');
  return {
    projections: projections.length,
    parameters: parametersOf(build, shortcut) - parametersOf(build, 'none'),
    multiplyAdds: projections.reduce((sum, layer) => sum + countLayerMultiplyAdds(layer), 0),
  };
}

/** Parameters of the first projection that widens. Throws where option B has none. */
export function firstProjection(build: TwinBuilder): ParameterSplit {
  const layer = layersOf(build('projection-when-widening')).find(({ kind }) => kind === 'projection');
  if (!layer) throw new Error('a network without a projection has no first one');
  return splitLayerParameters(layer);
}
