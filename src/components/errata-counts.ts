import { errataStrings } from '../i18n/errata.ts';
import { countLayerMultiplyAdds, countMultiplyAdds } from '../networks/count-multiply-adds.ts';
import { countParameters } from '../networks/count-parameters.ts';
import { imagenetNetwork } from '../networks/imagenet-network.ts';
import type { ImagenetDepth } from '../networks/imagenet-network.ts';
import { layersOf } from '../networks/layers-of.ts';
import type { StridePosition } from '../networks/block-spec.ts';
import type { ArchitectureSpec, ShortcutKind } from '../networks/network-spec.ts';
import { paperCifarNetwork } from '../networks/paper-cifar-network.ts';
import { vggNetwork } from '../networks/vgg-network.ts';

// Counts that stand beside printed figures on the page about this site.

const { count, billions } = errataStrings;

function residual(depth: ImagenetDepth, shortcut: ShortcutKind, stridePosition: StridePosition = 'first-1x1') {
  return imagenetNetwork({ depth, residual: true, shortcut, stridePosition });
}

const optionB = 'projection-when-widening';

/** Multiply-adds of the convolutions alone. */
function convolutionsOf(network: ArchitectureSpec): number {
  return layersOf(network)
    .filter(({ kind }) => kind !== 'fully-connected')
    .reduce((sum, layer) => sum + countLayerMultiplyAdds(layer), 0);
}

function projectionsIn(network: ArchitectureSpec): number {
  return layersOf(network).filter(({ kind }) => kind === 'projection').length;
}

const cifarParameters = (depth: number, shortcut: ShortcutKind) =>
  count(countParameters(paperCifarNetwork(depth, shortcut)));

export const counts = {
  resnet50: billions(countMultiplyAdds(residual(50, optionB))),
  resnet50StrideInside: billions(countMultiplyAdds(residual(50, optionB, '3x3'))),
  resnet34A: billions(countMultiplyAdds(residual(34, 'padded-identity'))),
  resnet34B: billions(countMultiplyAdds(residual(34, optionB))),
  vgg16: billions(countMultiplyAdds(vggNetwork(16))),
  vgg16Convolutions: billions(convolutionsOf(vggNetwork(16))),
  vgg19: billions(countMultiplyAdds(vggNetwork(19))),
  vgg19Convolutions: billions(convolutionsOf(vggNetwork(19))),
  parameters18A: count(countParameters(residual(18, 'padded-identity'))),
  parameters18B: count(countParameters(residual(18, optionB))),
  cifar20A: cifarParameters(20, 'padded-identity'),
  cifar20B: cifarParameters(20, optionB),
  projectionsOf34: projectionsIn(residual(34, optionB)),
  projectionsOf50: projectionsIn(residual(50, optionB)),
};
