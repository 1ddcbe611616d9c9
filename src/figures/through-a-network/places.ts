import type { LitPlace } from '../../live-figure/network-map/network-map.ts';
import { blockMapsOf } from '../../networks/block-maps.ts';
import type { NetworkSpec } from '../../networks/network-spec.ts';

/** Where in a network of such stages one may stand, from its first layer to its answer. */
export function placesOf(stages: readonly number[]): readonly LitPlace[] {
  const blocks = stages.flatMap((count, stage) => Array.from({ length: count }, (_, block) => ({ stage, block })));
  return ['first-layer', ...blocks, 'answer'];
}

/** How many maps there are at a place, which counts from 0. */
export function mapsCountAt(spec: NetworkSpec, place: number): number {
  const blocks = blockMapsOf(spec);
  return blocks[Math.min(place, blocks.length) - 1]?.output.channels ?? spec.stem.filters;
}

/** Index of the first block of the second stage, where maps are halved for the first time, among these places. */
export function firstHalving([first = 0]: readonly number[]): number {
  return 1 + first;
}
