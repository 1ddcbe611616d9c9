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

const billions = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 3, maximumFractionDigits: 3 });
const whole = new Intl.NumberFormat('en-GB');

const inBillions = (multiplyAdds: number) => `${billions.format(multiplyAdds / 1e9)} billion`;

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
  whole.format(countParameters(paperCifarNetwork(depth, shortcut)));

export const counts = {
  resnet50: inBillions(countMultiplyAdds(residual(50, optionB))),
  resnet50StrideInside: inBillions(countMultiplyAdds(residual(50, optionB, '3x3'))),
  resnet34A: inBillions(countMultiplyAdds(residual(34, 'padded-identity'))),
  resnet34B: inBillions(countMultiplyAdds(residual(34, optionB))),
  vgg16: inBillions(countMultiplyAdds(vggNetwork(16))),
  vgg16Convolutions: inBillions(convolutionsOf(vggNetwork(16))),
  vgg19: inBillions(countMultiplyAdds(vggNetwork(19))),
  vgg19Convolutions: inBillions(convolutionsOf(vggNetwork(19))),
  parameters18A: whole.format(countParameters(residual(18, 'padded-identity'))),
  parameters18B: whole.format(countParameters(residual(18, optionB))),
  cifar20A: cifarParameters(20, 'padded-identity'),
  cifar20B: cifarParameters(20, optionB),
  projectionsOf34: projectionsIn(residual(34, optionB)),
  projectionsOf50: projectionsIn(residual(50, optionB)),
};
