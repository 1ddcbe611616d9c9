import { language } from '../../i18n/language.ts';
import { countLayerMultiplyAdds } from '../../networks/count-multiply-adds.ts';
import { layerNamed } from '../../networks/layer-named.ts';
import type { NetworkSpec } from '../../networks/network-spec.ts';
import type { DialStep } from '../dial/dial-step.ts';

/**
 * A dial of the widths that the blocks of a network have, stage by stage, with the multiply-adds of a block's
 * convolutions for each number that leaves it. Read of the last block of each stage, whose shape no longer changes.
 */
export function widthStepsOf(network: NetworkSpec): readonly DialStep[] {
  return network.stages.map(({ filters, featureMapSize, blocks }) => {
    const layers = (blocks.at(-1)?.convolutions ?? []).map(({ name }) => layerNamed(network, name));
    const ofBlock = layers.reduce((sum, layer) => sum + countLayerMultiplyAdds(layer), 0);
    const shows = (ofBlock / (filters * featureMapSize ** 2)).toLocaleString(language.format);
    return { at: `${filters}`, shows };
  });
}
