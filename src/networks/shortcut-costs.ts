import { countMultiplyAdds } from './count-multiply-adds.ts';
import { countParameters } from './count-parameters.ts';
import { imagenetNetwork } from './imagenet-network.ts';
import type { ImagenetDepth } from './imagenet-network.ts';
import { layersOf } from './layers-of.ts';
import type { ShortcutKind } from './network-spec.ts';

/** What a residual network of the paper's Table 1 costs with one kind of shortcut. */
export interface ShortcutCosts {
  readonly projections: number;
  /** Weights, BN's scale and shift, and the bias of the classifier. */
  readonly parameters: number;
  /** For one image, forward. */
  readonly multiplyAdds: number;
}

/** Options A, B and C of the paper's Sec. 4.1, at a depth of its Table 1, the stride of bottlenecks in the first 1x1. */
export function shortcutCosts(depth: ImagenetDepth, shortcut: ShortcutKind): ShortcutCosts {
  const network = imagenetNetwork({ depth, residual: true, shortcut, stridePosition: 'first-1x1' });
  return {
    projections: layersOf(network).filter(({ kind }) => kind === 'projection').length,
    parameters: countParameters(network),
    multiplyAdds: countMultiplyAdds(network),
  };
}
