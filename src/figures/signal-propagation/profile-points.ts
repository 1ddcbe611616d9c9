import { median } from '../../charts/median.ts';
import type { SignalPoint } from './chart.ts';
import type { SignalResult } from './study/export.ts';
import { layersPerBlock } from './study/networks.ts';
import type { SignalNetwork, SignalProfile } from './study/networks.ts';

/** Sizes in a row, one a block, as points; the first stands after `first` layers. */
export function pointsOf(sizes: readonly number[], first = 0): readonly SignalPoint[] {
  return sizes.map((size, index) => ({ layer: first + layersPerBlock * index, size }));
}

/** The medians over seeds, place by place. */
export function mediansOf(seeds: readonly (readonly number[])[]): readonly number[] {
  return seeds[0]!.map((_, index) => median(seeds.map((sizes) => sizes[index]!))!);
}

/** The profiles of one network, a seed each. */
export function profilesOf({ profiles }: SignalResult, { kind, batchNorm }: SignalNetwork): readonly SignalProfile[] {
  return profiles.filter((profile) => profile.kind === kind && profile.batchNorm === batchNorm);
}
