import { buildNode } from '../../charts/build-node.ts';
import { kindColour } from '../../charts/colours.ts';
import { inkClass } from '../../live-figure/caption-node.ts';
import { scaleFraction } from './inside-picture.ts';
import type { LayerQuantity, LayerRow, LayersPicture } from './inside-picture.ts';
import type { LiveStrings } from './words/live.ts';

type Words = LiveStrings['inside'];

/** The least tint (per cent): a layer can be seen whatever is read of it. */
const palest = 6;

/** `stage2` of `stage2.block1.conv1`. */
const stageOf = (layer: string) => layer.split('.')[0];

function cellsOf({ network, layers }: LayerRow, { lowest, highest }: LayersPicture): readonly HTMLElement[] {
  return layers.map(({ layer, value }, index) => {
    const tint = palest + (100 - palest) * scaleFraction(value, lowest, highest);
    const style = `background: color-mix(in oklab, ${kindColour(network.kind)} ${tint.toFixed(1)}%, var(--paper))`;
    const before = layers[index - 1];
    const isNewStage = before !== undefined && stageOf(before.layer) !== stageOf(layer);
    return buildNode(document, 'span', { style, ...(isNewStage ? { class: 'stage-start' } : {}) });
  });
}

function rowOf(row: LayerRow, picture: LayersPicture, quantity: LayerQuantity, words: Words): readonly HTMLElement[] {
  const [first, last] = [row.layers[0], row.layers.at(-1)];
  const label = words.readRow(row.network, words.quantities[quantity], row.iteration, first?.value, last?.value);
  return [
    buildNode(document, 'span', { class: inkClass[row.network.kind] }, [words.network(row.network)]),
    buildNode(document, 'div', { class: 'layers', role: 'img', 'aria-label': label }, cellsOf(row, picture)),
  ];
}

/** A strip of layers for each of the twins, in tints of its colour, and what the tints mean. */
export function insideStrip(picture: LayersPicture, quantity: LayerQuantity, words: Words): readonly HTMLElement[] {
  const rows = picture.rows.flatMap((row) => rowOf(row, picture, quantity, words));
  const ends = buildNode(document, 'p', { class: 'layer-ends' }, [
    buildNode(document, 'span', {}, [words.firstLayer]),
    buildNode(document, 'span', {}, [words.scale(words.quantities[quantity], picture.lowest, picture.highest)]),
    buildNode(document, 'span', {}, [words.lastLayer]),
  ]);
  return [buildNode(document, 'div', { class: 'layer-rows' }, rows), ends];
}
