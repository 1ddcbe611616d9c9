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

function entry(picture: SVGSVGElement, name: string, isShown: boolean, { document }: Context): HTMLElement {
  const [, , width] = picture.getAttribute('viewBox')!.split(' ');
  return buildNode(
    document,
    'div',
    { class: 'strip-place', style: `--units: ${width}`, 'aria-current': isShown && 'true' },
    [picture, buildNode(document, 'p', {}, [name])],
  );
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

/** The image, then every map at every place, stage by stage, then the means. */
export function stripNode(shown: ShownTrace, choice: Choice, context: Context): HTMLElement {
  const { trace, spec, classes, label } = shown;
  const { document, words } = context;
  const { strip } = words;
  const group = (title: string, entries: readonly HTMLElement[]) =>
    buildNode(document, 'div', { class: 'strip-stage' }, [
      buildNode(document, 'p', { class: 'strip-title' }, [title]),
      buildNode(document, 'div', { class: 'strip-places' }, entries),
    ]);
  const stages = stagesOf(spec);
  const places = placesOf(stages);
  const names = placeNames({ stages, lit: places }, networkMapStrings);
  const at = (index: number, name: string, maps: Maps, title: string) => {
    const picture = mapsPicture(maps, index, choice.map, title, document);
    return entry(picture, name, choice.place === index, context);
  };
  const atMaps = (index: number, name: string) => {
    const maps = mapsAt(trace, index);
    return at(index, name, maps, strip.picture(names[index]!, shapeOf(maps)));
  };
  const { image } = trace;
  const picture = pixelMap(channelOf(image, 0), image.side, {
    document,
    label: strip.imagePicture(classes[label]!, image.side),
  });
  const groups = stages.map((_, stage) => {
    const own = places.flatMap((place, index) => (typeof place === 'object' && place.stage === stage ? [index] : []));
    const entries = own.map((index, block) => atMaps(index, strip.block(block + 1)));
    const title = strip.maps(shapeOf(mapsAt(trace, own[0]!)));
    return group(title, stage === 0 ? [atMaps(0, strip.firstLayer), ...entries] : entries);
  });
  const averages = averagesOf(trace);
  const means: Maps = { side: 1, channels: averages.length, values: Float64Array.from(averages) };
  const end = at(places.length - 1, strip.answer, means, strip.meansPicture(averages.length));
  return buildNode(document, 'div', { class: 'strip', role: 'group', 'aria-label': strip.label }, [
    group(strip.image, [entry(picture, strip.size(image.side), false, context)]),
    ...groups,
    group(strip.means(averages.length), [end]),
  ]);
}
