import { oddityOf } from './border.ts';
import type { Profile } from './profiles.ts';

/** Where the name of a line is written. */
export interface LabelPlace {
  /** Counts from 0. */
  readonly layer: number;
  readonly value: number;
  readonly above: boolean;
  readonly anchor: 'start' | 'middle' | 'end';
}

/** Names stay this far from the ends of the lines, as a part of their length. */
const margin = 0.12;

function spreadAt(profiles: readonly Profile[], layer: number): number {
  const logs = profiles.map((profile) => Math.log(profile[layer]!));
  return Math.max(...logs) - Math.min(...logs);
}

function anchorAt(layer: number, layers: number): LabelPlace['anchor'] {
  if (layer < layers / 3) return 'start';
  return layer > (2 * layers) / 3 ? 'end' : 'middle';
}

/** The layer at which the lines are furthest apart, among those where all have a place on the axis. */
function widestLayer(profiles: readonly Profile[]): number | null {
  const layers = profiles[0]?.length ?? 0;
  const from = Math.floor(margin * layers);
  const inside = Array.from({ length: layers - 2 * from }, (_, index) => from + index);
  const drawable = inside.filter((layer) => profiles.every((profile) => oddityOf(profile[layer]!) === null));
  const [widest] = drawable.toSorted((a, b) => spreadAt(profiles, b) - spreadAt(profiles, a));
  return widest ?? null;
}

/**
 * Of the names of at most two lines, in their order: at the layer where they are furthest apart, the higher one's above
 * its line and the lower one's below. None where no layer has a place on the axis for all.
 */
export function labelPlaces(profiles: readonly Profile[]): readonly LabelPlace[] {
  const layer = widestLayer(profiles);
  if (layer === null) return [];
  const values = profiles.map((profile) => profile[layer]!);
  const anchor = anchorAt(layer, profiles[0]!.length);
  return values.map((value) => ({ layer, value, above: value === Math.max(...values), anchor }));
}
