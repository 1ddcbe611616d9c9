import { oddityOf } from './border.ts';
import type { Profile } from './profiles.ts';

/** A line that has a name, and the thin ones around it. */
interface NamedLine {
  readonly median: Profile;
  readonly runs: readonly Profile[];
}

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
/** So much of a line a name covers, at most. */
const width = 0.36;

/** How far lines are apart at a layer, as a logarithm. */
function gapAt(medians: readonly Profile[], layer: number): number {
  const values = medians.map((median) => median[layer]!);
  return Math.log(Math.max(...values) / Math.min(...values));
}

function anchorAt(layer: number, layers: number): LabelPlace['anchor'] {
  if (layer < layers / 3) return 'start';
  return layer > (2 * layers) / 3 ? 'end' : 'middle';
}

/** The layer at which the lines are furthest apart, among those where all have a place on the axis. */
function widestLayer(medians: readonly Profile[]): number | null {
  const layers = medians[0]?.length ?? 0;
  const from = Math.floor(margin * layers);
  const inside = Array.from({ length: layers - 2 * from }, (_, index) => from + index);
  const drawable = inside.filter((layer) => medians.every((median) => oddityOf(median[layer]!) === null));
  const [widest] = drawable.toSorted((a, b) => gapAt(medians, b) - gapAt(medians, a));
  return widest ?? null;
}

/** What a line and its runs come to under a name: the name stands beyond it. */
function extremeUnder({ median, runs }: NamedLine, { layer, above, anchor }: Omit<LabelPlace, 'value'>): number {
  const reach = Math.round(width * median.length);
  const from = { start: layer, middle: layer - Math.round(reach / 2), end: layer - reach + 1 }[anchor];
  const covered = [median, ...runs].flatMap((profile) => profile.slice(Math.max(0, from), from + reach));
  const drawn = covered.filter((value) => oddityOf(value) === null);
  return above ? Math.max(...drawn) : Math.min(...drawn);
}

/**
 * Of the names of at most two lines, in their order: about the layer where they are furthest apart, the higher one's above
 * its line and the lower one's below. None where no layer has a place on the axis for all.
 */
export function labelPlaces(lines: readonly NamedLine[]): readonly LabelPlace[] {
  const medians = lines.map(({ median }) => median);
  const layer = widestLayer(medians);
  if (layer === null) return [];
  const highest = Math.max(...medians.map((median) => median[layer]!));
  const anchor = anchorAt(layer, medians[0]!.length);
  return lines.map((line) => {
    const place = { layer, above: line.median[layer] === highest, anchor };
    return { ...place, value: extremeUnder(line, place) };
  });
}
