import { buildNode } from '../../charts/build-node.ts';
import type { Words } from './words.ts';
import type { BlockMaps } from './compute-block.ts';
import type { Choice } from './follow-pixel.ts';
import type { Maps } from './trained-block.ts';

interface Context {
  readonly document: Document;
  readonly words: Words;
}

export type MapName = keyof BlockMaps;

/** A frame around pixels of a map: its first row and column, and its side, in pixels. */
interface Frame {
  readonly row: number;
  readonly column: number;
  readonly side: number;
  readonly name: string;
}

const svgName = 'http://www.w3.org/2000/svg';
const shades = 12;
const names: readonly MapName[] = ['x', 'hidden', 'residual', 'y'];

function svgNode(document: Document, name: string, attributes: Readonly<Record<string, string | number>>): Element {
  const element = document.createElementNS(svgName, name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, `${value}`);
  return element;
}

/** Values of one channel, row by row. */
function channelOf({ channels, values }: Maps, channel: number): readonly number[] {
  return [...values].filter((_, index) => index % channels === channel);
}

/** The pixels of one shade after another, each shade one path; neighbours in a row are one rectangle. */
function pixelPaths(document: Document, values: readonly number[], side: number): readonly Element[] {
  const low = Math.min(...values);
  const span = Math.max(...values) - low || 1;
  const shadeOf = (value: number) => Math.min(shades - 1, Math.floor((shades * (value - low)) / span));
  const paths = Array.from({ length: shades }, () => '');
  for (let index = 0; index < values.length;) {
    const shade = shadeOf(values[index]!);
    let end = index + 1;
    while (end % side !== 0 && shadeOf(values[end]!) === shade) end++;
    const run = end - index;
    paths[shade] += `M${index % side} ${Math.floor(index / side)}h${run}v1h-${run}`;
    index = end;
  }
  return paths.flatMap((d, shade) => {
    const ink = Math.round((88 * shade) / (shades - 1));
    const style = `fill:color-mix(in oklab,var(--ink) ${ink}%,var(--raised))`;
    return d === '' ? [] : [svgNode(document, 'path', { d, style })];
  });
}

/** What of each map leads to the pixel that is followed. */
function framesOf(name: MapName, channel: number, { output, down, right, hiddenChannel }: Choice): readonly Frame[] {
  const { row, column } = output;
  const isOwn = channel === output.channel;
  const pixel = { row, column, side: 1 };
  switch (name) {
    case 'x': {
      const read = { row: row - 2, column: column - 2, side: 5, name: 'read' };
      return isOwn ? [read, { ...pixel, name: 'added' }] : [read];
    }
    case 'hidden': {
      const read = { row: row - 1, column: column - 1, side: 3, name: 'read' };
      const worked = { row: row + down, column: column + right, side: 1, name: 'pixel' };
      return channel === hiddenChannel ? [read, worked] : [read];
    }
    case 'residual':
    case 'y':
      return isOwn ? [{ ...pixel, name: 'pixel' }] : [];
  }
}

function mapNode(maps: Maps, name: MapName, channel: number, choice: Choice, context: Context): HTMLElement {
  const { document, words } = context;
  const values = channelOf(maps, channel);
  const ends = [Math.min(...values), Math.max(...values)] as const;
  const label = words.maps.map(words.maps.names[name], channel + 1, words.number(ends[0]), words.number(ends[1]));
  const picture = svgNode(document, 'svg', {
    viewBox: `0 0 ${maps.side} ${maps.side}`,
    role: 'img',
    'aria-label': label,
    'shape-rendering': 'crispEdges',
    'data-map': name,
    'data-channel': channel,
  });
  // Each frame twice: on a ground of its own it shows on dark and on light pixels.
  const frames = framesOf(name, channel, choice).flatMap(({ row, column, side, name }) =>
    ['ground', name].map((own) =>
      svgNode(document, 'rect', { x: column, y: row, width: side, height: side, class: own }),
    ),
  );
  picture.append(...pixelPaths(document, values, maps.side), ...frames);
  return buildNode(document, 'div', { class: 'map' }, [
    picture,
    buildNode(document, 'p', {}, [words.maps.channel(channel + 1, words.range(...ends))]),
  ]);
}

/** All maps of a block as pictures, with frames around what leads to the pixel that is followed. */
export function mapsNode(maps: BlockMaps, choice: Choice, context: Context): HTMLElement {
  const { document, words } = context;
  const columns = names.map((name) =>
    buildNode(document, 'div', { class: 'map-column' }, [
      buildNode(document, 'p', { class: `map-name ${name}` }, [words.maps.names[name]]),
      ...Array.from({ length: maps[name].channels }, (_, channel) =>
        mapNode(maps[name], name, channel, choice, context),
      ),
    ]),
  );
  return buildNode(document, 'div', { class: 'block-maps' }, columns);
}
