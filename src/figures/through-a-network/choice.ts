import { channelOf } from '../../engine/plain-maps.ts';
import type { Maps } from '../../engine/plain-maps.ts';
import type { NetworkKind } from '../../experiment/sweep.ts';
import type { NetworkSpec } from '../../networks/network-spec.ts';
import { stagesOf } from '../../live-figure/network-map/network-map.ts';
import { firstHalving } from './places.ts';
import { inputOf } from './trace.ts';
import type { Trace } from './trace.ts';

/** What of a trace is looked at. All count from 0. */
export interface Choice {
  /** Of the places of the network. */
  readonly place: number;
  readonly map: number;
}

/** What is drawn: an image on its way through a network. */
export interface ShownTrace {
  readonly kind: NetworkKind;
  readonly spec: NetworkSpec;
  readonly trace: Trace;
  /** As readers have them. */
  readonly classes: readonly string[];
  /** Index of the image's own class. */
  readonly label: number;
}

/** The maps that leave a place; at the answer, those that its averages are taken of. */
export function mapsAt({ first, blocks }: Trace, place: number): Maps {
  return place === 0 ? first : blocks[Math.min(place, blocks.length) - 1]!.output;
}

/** How alike two maps are: the correlation of their pixels. */
function likeness(one: readonly number[], other: readonly number[]): number {
  const centred = [one, other].map((values) => {
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    return values.map((value) => value - mean);
  }) as [number[], number[]];
  const product = (a: readonly number[], b: readonly number[]) =>
    a.reduce((sum, value, index) => sum + value * b[index]!, 0);
  const [a, b] = centred;
  return product(a, b) / Math.sqrt(product(a, a) * product(b, b) || 1);
}

/** Shown first: where maps are halved for the first time, the map that is most like the image before. */
export function tellingChoice({ spec, trace }: Pick<ShownTrace, 'spec' | 'trace'>): Choice {
  const place = firstHalving(stagesOf(spec));
  const maps = inputOf(trace, place - 1);
  const image = channelOf(trace.image, 0);
  const alike = Array.from({ length: maps.channels }, (_, map) => likeness(channelOf(maps, map), image));
  return { place, map: alike.indexOf(Math.max(...alike)) };
}
