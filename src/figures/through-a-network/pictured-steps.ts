import type { GreyRange } from '../../charts/pixel-map.ts';
import { channelOf } from '../../engine/plain-maps.ts';
import type { Maps } from '../../engine/plain-maps.ts';
import { blocksIn } from '../../networks/block-maps.ts';
import { mapsAt } from './choice.ts';
import type { Choice, ShownTrace } from './choice.ts';
import { averagesOf, inputOf } from './trace.ts';

/** What a picture of a place shows. */
export type StepName = 'image' | 'input' | 'kept' | 'zeros' | 'layers' | 'output' | 'rectified' | 'last' | 'average';

/** One picture in the row of what happens to one map. */
export interface PicturedStep {
  readonly name: StepName;
  /** How it follows from the pictures before it; null for the first. */
  readonly sign: '+' | '→' | null;
  readonly side: number;
  readonly values: readonly number[];
  /** What is black, and what white. */
  readonly range: GreyRange;
  /** Every so many pixels, in every so many rows, are marked: those that are read. */
  readonly stride?: number;
}

/** What happens to one map, picture by picture. */
export interface PicturedMap {
  readonly map: number;
  /** `new`: there is no such map before. `largest`: its mean is the largest. `followed`: the reader chose it. */
  readonly role: 'followed' | 'new' | 'largest';
  readonly steps: readonly PicturedStep[];
}

/** Zero is black: nothing below it leaves a ReLU. */
function fromZero(values: readonly number[]): GreyRange {
  return [0, Math.max(...values)];
}

/** Zero is the grey in the middle. */
function aroundZero(values: readonly number[]): GreyRange {
  const most = Math.max(...values.map(Math.abs));
  return [-most, most];
}

function step(name: StepName, sign: PicturedStep['sign'], maps: Maps, map: number): PicturedStep {
  const values = channelOf(maps, map);
  return { name, sign, side: maps.side, values, range: name === 'layers' ? aroundZero(values) : fromZero(values) };
}

/** What a shortcut of option A keeps of a map, or the zeros of one that is new. */
function shortcutStep(input: Maps, map: number, side: number, stride: number): PicturedStep {
  if (map >= input.channels) {
    return { name: 'zeros', sign: null, side, values: new Array<number>(side * side).fill(0), range: [0, 0] };
  }
  const values = channelOf(input, map).filter((_, index) => {
    const [row, column] = [Math.floor(index / input.side), index % input.side];
    return row % stride === 0 && column % stride === 0;
  });
  return { name: 'kept', sign: '→', side, values, range: fromZero(channelOf(input, map)) };
}

function blockSteps({ spec, trace }: ShownTrace, block: number, map: number): readonly PicturedStep[] {
  const { shortcut, convolutions } = blocksIn(spec.stages)[block]!;
  const { layers, output } = trace.blocks[block]!;
  const input = inputOf(trace, block);
  const stride = convolutions[0]!.stride;
  const before = map < input.channels ? [step('input', null, input, map)] : [];
  const read = stride === 1 ? before : before.map((own) => ({ ...own, stride }));
  if (shortcut.kind === 'none') return [...read, step('rectified', '→', output, map)];
  const added = stride === 1 ? [] : [shortcutStep(input, map, output.side, stride)];
  return [...read, ...added, step('layers', '+', layers, map), step('output', '→', output, map)];
}

/** What becomes of the last maps: their means, of the map that is followed and of the one with the largest. */
function meansOf({ trace }: ShownTrace, { place, map }: Choice): readonly PicturedMap[] {
  const averages = averagesOf(trace);
  const largest = averages.indexOf(Math.max(...averages));
  const pictured = (of: number, role: PicturedMap['role']): PicturedMap => {
    const last = step('last', null, mapsAt(trace, place), of);
    return { map: of, role, steps: [last, { ...last, name: 'average', sign: '→', side: 1, values: [averages[of]!] }] };
  };
  return [pictured(map, 'followed'), ...(largest === map ? [] : [pictured(largest, 'largest')])];
}

/** What happens at a place to the map that is followed; where shortcuts meet twice as many maps, also to a new one. */
export function picturedMaps(shown: ShownTrace, choice: Choice): readonly PicturedMap[] {
  const { place, map } = choice;
  const { trace, kind } = shown;
  if (place === 0) {
    const image = { ...step('image', null, trace.image, 0), range: rangeOf(trace.image) };
    return [{ map, role: 'followed', steps: [image, step('rectified', '→', trace.first, map)] }];
  }
  if (place > trace.blocks.length) return meansOf(shown, choice);
  const block = place - 1;
  const { channels } = inputOf(trace, block);
  const grown = trace.blocks[block]!.output.channels - channels;
  const maps = grown === 0 || kind === 'plain' ? [map] : [map % channels, (map % channels) + grown];
  return maps.map((of) => ({ map: of, role: of < channels ? 'followed' : 'new', steps: blockSteps(shown, block, of) }));
}

function rangeOf({ values }: Maps): GreyRange {
  return [Math.min(...values), Math.max(...values)];
}
