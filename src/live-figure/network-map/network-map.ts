import { buildNode } from '../../charts/build-node.ts';
import { buildSvg } from '../../charts/build-svg.ts';
import type { NetworkMapStrings } from '../../i18n/network-map.ts';
import type { NetworkSpec } from '../../networks/network-spec.ts';

/** A place in a network: its first layer, a block of a stage, or its end; stages and blocks count from 0. */
export type LitPlace = 'first-layer' | { readonly stage: number; readonly block: number } | 'answer';

/** A network from its image to its answer, with places that are lit. */
export interface NetworkPlaces {
  /** How many blocks each stage has. */
  readonly stages: readonly number[];
  readonly lit: readonly LitPlace[];
}

/** Distances in pixels: of neighbouring blocks, the wider the fewer there are, and between stages. */
const step = { few: 7, many: 4 } as const;
/** From so many blocks on they stand closer. */
const manyBlocks = 21;
const gap = 6;
const height = 18;
const middle = height / 2;
/** Half of the height of a block, the smaller its maps the less; of what is lit, all that there is. */
const reach = [7, 5, 3] as const;
/** The image at one end and the answer at the other. */
const end = 8;

/** The place of a block, or of the first layer, which stands before them all. */
interface Mark {
  readonly x: number;
  readonly reach: number;
  readonly isLit: boolean;
}

function isSame(one: LitPlace, other: LitPlace): boolean {
  if (typeof one === 'string' || typeof other === 'string') return one === other;
  return one.stage === other.stage && one.block === other.block;
}

function marksOf({ stages, lit }: NetworkPlaces): readonly Mark[] {
  const apart = stages.reduce((sum, blocks) => sum + blocks, 0) < manyBlocks ? step.few : step.many;
  const isLit = (place: LitPlace) => lit.some((own) => isSame(own, place));
  let x = end + gap;
  const marks: Mark[] = [{ x, reach: reach[0], isLit: isLit('first-layer') }];
  for (const [stage, blocks] of stages.entries()) {
    x += gap;
    for (let block = 0; block < blocks; block++) {
      x += apart;
      marks.push({ x, reach: reach[stage] ?? reach.at(-1)!, isLit: isLit({ stage, block }) });
    }
  }
  return marks;
}

function drawing(places: NetworkPlaces, document: Document): SVGSVGElement {
  const marks = marksOf(places);
  const last = marks.at(-1)!.x + gap;
  const ticks = (lit: boolean) =>
    marks
      .filter(({ isLit }) => isLit === lit)
      .map(({ x, reach: own }) => (lit ? `M${x} 0V${height}` : `M${x} ${middle - own}V${middle + own}`))
      .join('');
  const square = `M0 ${middle - end / 2}h${end}v${end}h-${end}z`;
  const round = `a${end / 2} ${end / 2} 0 1 1 0 .1z`;
  const width = last + end;
  const answer = places.lit.includes('answer') ? `M${last} ${middle}${round}` : '';
  // The ring of a lit answer is bold beyond the edge.
  const size = { viewBox: `0 0 ${width} ${height}`, width, height, overflow: 'visible' };
  return buildSvg(document, 'svg', { ...size, fill: 'none', stroke: 'currentcolor', 'aria-hidden': 'true' }, [
    buildSvg(document, 'path', { d: `${square}M${end} ${middle}H${last}${round}${ticks(false)}` }),
    buildSvg(document, 'path', { class: 'lit', d: `${ticks(true)}${answer}`, stroke: 'var(--ink)', 'stroke-width': 4 }),
  ]);
}

/** How many blocks each stage of a network has. */
export function stagesOf({ stages }: Pick<NetworkSpec, 'stages'>): readonly number[] {
  return stages.map(({ blocks }) => blocks.length);
}

/** The place of a block that is counted through all stages, from 0. */
export function placeOfBlock(stages: readonly number[], index: number): LitPlace {
  let left = index;
  for (const [stage, blocks] of stages.entries()) {
    if (left < blocks) return { stage, block: left };
    left -= blocks;
  }
  throw new Error(`invalid block: ${index} (of ${stages.join(' + ')})`);
}

/** Each lit place in words, in the order in which they are given. */
export function placeNames({ stages, lit }: NetworkPlaces, strings: NetworkMapStrings): readonly string[] {
  return lit.map((place) => {
    if (place === 'first-layer') return strings.firstLayer;
    if (place === 'answer') return strings.answer;
    return strings.block(place.stage + 1, place.block + 1, stages[place.stage] ?? 0);
  });
}

/**
 * A small map of a network, a tick a block, the lit ones bold; `text` says it in words and stands beside it. Replaced,
 * never patched, when the place changes.
 */
export function networkMap(places: NetworkPlaces, text: string, document: Document): HTMLParagraphElement {
  return buildNode(document, 'p', { class: 'network-map' }, [
    drawing(places, document),
    buildNode(document, 'span', {}, [text]),
  ]);
}
