import type { LitPlace } from '../../live-figure/network-map/network-map.ts';

/** Where in a network of such stages one may stand, from its first layer to its answer. */
export function placesOf(stages: readonly number[]): readonly LitPlace[] {
  const blocks = stages.flatMap((count, stage) => Array.from({ length: count }, (_, block) => ({ stage, block })));
  return ['first-layer', ...blocks, 'answer'];
}

/** Index of the first block of the second stage, where maps are halved for the first time, among these places. */
export function firstHalving([first = 0]: readonly number[]): number {
  return 1 + first;
}
