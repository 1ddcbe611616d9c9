import { buildNode } from '../../charts/build-node.ts';
import { frameNodes, pixelMap } from '../../charts/pixel-map.ts';
import type { PixelFrame } from '../../charts/pixel-map.ts';
import { channelOf } from '../../engine/plain-maps.ts';
import type { Maps } from '../../engine/plain-maps.ts';
import type { BlockMaps } from './compute-block.ts';
import type { Choice } from './follow-pixel.ts';
import type { Words } from './words.ts';

interface Context {
  readonly document: Document;
  readonly words: Words;
}

export type MapName = keyof BlockMaps;

const names: readonly MapName[] = ['x', 'hidden', 'residual', 'y'];

/** What of each map leads to the pixel that is followed. */
function framesOf(
  name: MapName,
  channel: number,
  { output, down, right, hiddenChannel }: Choice,
): readonly PixelFrame[] {
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
  const picture = pixelMap(values, maps.side, {
    document,
    label,
    frames: framesOf(name, channel, choice),
    attributes: { 'data-map': name, 'data-channel': channel },
  });
  return buildNode(document, 'div', { class: 'map' }, [
    picture,
    buildNode(document, 'p', {}, [words.maps.channel(channel + 1, words.range(...ends))]),
  ]);
}

/** What the layers before read of an image to give the five by five pixels of x: one pixel more on each side. */
function imageFrames({ output: { row, column } }: Choice): readonly PixelFrame[] {
  return [{ row: row - 3, column: column - 3, side: 7, name: 'read' }];
}

/** The image that enters the network, before its first layer; `pixels`: row by row. */
export function imageNode(pixels: readonly number[], side: number, choice: Choice, context: Context): HTMLElement {
  const { document, words } = context;
  const { image } = words.maps;
  const picture = pixelMap(pixels, side, {
    document,
    label: image.label,
    frames: imageFrames(choice),
    attributes: { 'data-map': 'image' },
  });
  return buildNode(document, 'div', { class: 'map-column image' }, [
    buildNode(document, 'p', { class: 'map-name' }, [image.name]),
    buildNode(document, 'div', { class: 'map' }, [picture, buildNode(document, 'p', {}, [image.size(side)])]),
  ]);
}

/** Moves the frame on the image, which stays otherwise. */
export function frameImage(image: Element, choice: Choice, document: Document): void {
  for (const rect of image.querySelectorAll('rect')) rect.remove();
  image.querySelector('svg')!.append(...frameNodes(imageFrames(choice), document));
}

/** The image, then all maps of a block as pictures, with frames around what leads to the pixel that is followed. */
export function mapsNode(image: Element, maps: BlockMaps, choice: Choice, context: Context): HTMLElement {
  const { document, words } = context;
  const columns = names.map((name) =>
    buildNode(document, 'div', { class: 'map-column' }, [
      buildNode(document, 'p', { class: `map-name ${name}` }, [words.maps.names[name]]),
      ...Array.from({ length: maps[name].channels }, (_, channel) =>
        mapNode(maps[name], name, channel, choice, context),
      ),
    ]),
  );
  return buildNode(document, 'div', { class: 'block-maps' }, [image, ...columns]);
}
