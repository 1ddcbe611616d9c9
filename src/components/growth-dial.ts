import { language } from '../i18n/language.ts';
import { countLayerMultiplyAdds } from '../networks/count-multiply-adds.ts';
import { splitLayerParameters } from '../networks/count-parameters.ts';
import { layerNamed } from '../networks/layer-named.ts';
import type { Layer } from '../networks/layers-of.ts';
import type { NetworkSpec, StageSpec } from '../networks/network-spec.ts';
import type { DialStep } from './dial/dial-step.ts';

/** By how much the filters may grow where the maps are halved; the paper's second rule says 2. */
const growths = [1, 1.5, 2, 2.5, 3];
/** Where the dial stands at first: at the rule. */
export const ruleStep = growths.indexOf(2);

const factor = new Intl.NumberFormat(language.format, { maximumSignificantDigits: 3 });

/**
 * A dial of that growth: by how much the work of a layer, and its weights, are multiplied from the first stage of a
 * network of basic blocks to the last. Counted on the last convolution of either, which reads as many channels as it
 * writes.
 */
export function growthStepsOf(network: NetworkSpec): readonly DialStep[] {
  const [first, last] = [network.stages[0], network.stages.at(-1)];
  if (first === undefined || last === undefined) throw new Error(`no stages in ${network.name}`);
  return growths.map((growth) => {
    const narrow = lastLayer(network, first, first.filters);
    const wide = lastLayer(network, last, first.filters * growth ** (network.stages.length - 1));
    const ratioOf = (count: (layer: Layer) => number) => factor.format(count(wide) / count(narrow));
    const weights = ratioOf((layer) => splitLayerParameters(layer).weights);
    return { at: `${growth}`, shows: ratioOf(countLayerMultiplyAdds), also: { weights } };
  });
}

/** The last convolution of a stage, if it read and wrote so many channels. */
function lastLayer(network: NetworkSpec, { name, blocks }: StageSpec, channels: number): Layer {
  const layer = layerNamed(network, blocks.at(-1)?.convolutions.at(-1)?.name ?? name);
  if (layer.kind !== 'convolution') throw new Error(`no convolution: ${layer.name}`);
  return { ...layer, convolution: { ...layer.convolution, inputChannels: channels, filters: channels } };
}
