import { drawnNetwork } from '../../experiment/drawn-network.ts';
import { networkMapStrings } from '../../i18n/network-map.ts';
import { networkMap, placeNames, placeOfBlock, stagesOf } from '../../live-figure/network-map/network-map.ts';
import type { LitPlace } from '../../live-figure/network-map/network-map.ts';
import { twinsOf } from './trial-experiments.ts';
import type { TrialSettings } from './trial-study.ts';
import { gradientTrialStrings as words } from './words.ts';

const layersOfBlock = 2;

/** How many blocks each stage of the twins has. */
export function stagesAt(settings: TrialSettings): readonly number[] {
  return stagesOf(drawnNetwork(twinsOf(settings)[0]!));
}

/** Where a convolution stands in its network; the first layer is 0, and two stand in every block. */
export function placeOfConvolution(stages: readonly number[], convolution: number): LitPlace {
  return convolution === 0 ? 'first-layer' : placeOfBlock(stages, Math.floor((convolution - 1) / layersOfBlock));
}

/** The map of the twins, with the place of the layer that is read; null where none is. */
export function layerPlace(settings: TrialSettings, convolution: number | null): HTMLElement {
  const stages = stagesAt(settings);
  if (convolution === null) return networkMap({ stages, lit: [] }, words.wholeNetwork(stages), document);
  const lit = [placeOfConvolution(stages, convolution)];
  return networkMap({ stages, lit }, networkMapStrings.place(placeNames({ stages, lit }, networkMapStrings)), document);
}
