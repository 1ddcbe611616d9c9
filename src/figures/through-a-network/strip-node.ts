import { buildNode } from '../../charts/build-node.ts';
import { pixelMap, pixelMaps, placeInGrid } from '../../charts/pixel-map.ts';
import type { PixelFrame } from '../../charts/pixel-map.ts';
import { channelOf } from '../../engine/plain-maps.ts';
import type { Maps } from '../../engine/plain-maps.ts';
import { networkMapStrings } from '../../i18n/network-map.ts';
import { placeNames, stagesOf } from '../../live-figure/network-map/network-map.ts';
import type { Choice, ShownTrace } from './choice.ts';
import { mapsAt } from './choice.ts';
import { placesOf } from './places.ts';
import { averagesOf } from './trace.ts';
import type { LiveWords } from './words/live.ts';

export interface Context {
  readonly document: Document;
  readonly words: LiveWords;
}

/** Maps stand in so many columns at every place: halved, they make a column half as wide, and as high. */
export const columns = 2;

const shapeOf = ({ side, channels }: Maps) => ({ featureMapSize: side, channels });

/** A picture with its name below; `isShown`: the place is looked at. */
function entry(picture: SVGSVGElement, name: string, isShown: boolean, { document }: Context): HTMLElement {
  const [, , width] = picture.getAttribute('viewBox')!.split(' ');
  return buildNode(
    document,
    'div',
    { class: 'strip-place', style: `--units: ${width}`, 'aria-current': isShown && 'true' },
    [picture, buildNode(document, 'p', {}, [name])],
  );
}

function group(title: string, entries: readonly HTMLElement[], { document }: Context): HTMLElement {
  return buildNode(document, 'div', { class: 'strip-stage' }, [
    buildNode(document, 'p', { class: 'strip-title' }, [title]),
    buildNode(document, 'div', { class: 'strip-places' }, entries),
  ]);
}

/** All maps that leave a place, on one scale of greys, with a frame around the one that is followed. */
function mapsPicture(maps: Maps, place: number, map: number, label: string, document: Document): SVGSVGElement {
  const { side, channels, values } = maps;
  const grid = { side, columns };
  const { row, column } = placeInGrid(grid, map);
  // The frame runs between the maps, so that it covers nothing of the small ones.
  const frame: PixelFrame = { row: row - 0.5, column: column - 0.5, side: side + 1, name: 'followed' };
  return pixelMaps(
    Array.from({ length: channels }, (_, channel) => channelOf(maps, channel)),
    grid,
    {
      document,
      label,
      frames: map < channels ? [frame] : [],
      range: [0, Math.max(...values)],
      attributes: { 'data-place': place },
    },
  );
}

function imageGroup({ trace: { image }, classes, label }: ShownTrace, context: Context): HTMLElement {
  const { document, words } = context;
  const { image: title, imagePicture, size } = words.strip;
  const picture = pixelMap(channelOf(image, 0), image.side, {
    document,
    label: imagePicture(classes[label]!, image.side),
  });
  return group(title, [entry(picture, size(image.side), false, context)], context);
}

/** The places of a stage; the first layer stands in the first. */
function stageGroup({ trace, spec }: ShownTrace, stage: number, choice: Choice, context: Context): HTMLElement {
  const { document, words } = context;
  const { block, firstLayer, maps: title, picture: label } = words.strip;
  const stages = stagesOf(spec);
  const places = placesOf(stages);
  const names = placeNames({ stages, lit: places }, networkMapStrings);
  const entries = places.flatMap((place, index) => {
    const isFirst = place === 'first-layer' && stage === 0;
    if (!isFirst && !(typeof place === 'object' && place.stage === stage)) return [];
    const maps = mapsAt(trace, index);
    const picture = mapsPicture(maps, index, choice.map, label(names[index]!, shapeOf(maps)), document);
    const name = typeof place === 'object' ? block(place.block + 1) : firstLayer;
    return [{ maps, node: entry(picture, name, choice.place === index, context) }];
  });
  return group(
    title(shapeOf(entries[0]!.maps)),
    entries.map(({ node }) => node),
    context,
  );
}

function meansGroup({ trace, spec }: ShownTrace, choice: Choice, context: Context): HTMLElement {
  const { answer, means: title, meansPicture } = context.words.strip;
  const averages = averagesOf(trace);
  const place = placesOf(stagesOf(spec)).indexOf('answer');
  const means: Maps = { side: 1, channels: averages.length, values: Float64Array.from(averages) };
  const picture = mapsPicture(means, place, choice.map, meansPicture(averages.length), context.document);
  return group(title(averages.length), [entry(picture, answer, choice.place === place, context)], context);
}

/** The image, then every map at every place, stage by stage, then the means. */
export function stripNode(shown: ShownTrace, choice: Choice, context: Context): HTMLElement {
  const { document, words } = context;
  return buildNode(document, 'div', { class: 'strip', role: 'group', 'aria-label': words.strip.label }, [
    imageGroup(shown, context),
    ...shown.spec.stages.map((_, stage) => stageGroup(shown, stage, choice, context)),
    meansGroup(shown, choice, context),
  ]);
}
