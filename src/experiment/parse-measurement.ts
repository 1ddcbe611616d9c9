import type { DataDescription } from './data-sets.ts';
import { experimentLimits } from './experiment-limits.ts';
import { countLimit, imageCountsOf, indexLimit } from './image-limits.ts';
import type { ImageShare } from './instrument-choice.ts';
import type { JsonValue } from './json-value.ts';
import type { Limit } from './limits.ts';
import type { Answer, BlockNorms, LayerNorms, LayerResponse, Measurement } from './measurements.ts';

/** JSON has no word for these. */
const words: ReadonlyMap<unknown, number> = new Map([
  ['NaN', NaN],
  ['Infinity', Infinity],
]);

/** The largest float32 in its shortest decimal form, which is a little above its exact value. */
const float32: Limit = { minimum: 0, maximum: 3.4028235e38, step: null, form: 'a number' };
const fraction: Limit = { minimum: 0, maximum: 1, step: null, form: 'a fraction' };

function parseFloat32(json: JsonValue): number {
  return words.get(json.value) ?? Math.fround(json.number(float32));
}

const rowsOf = <Row>(json: JsonValue, name: string, parse: (row: JsonValue) => Row) => json.at(name).items().map(parse);

const parseSet = (json: JsonValue) => json.at('set').oneOf(['training', 'test']);

function parseShare(json: JsonValue, data: DataDescription): ImageShare {
  const share = json.at('share');
  const set = parseSet(share);
  return { set, images: share.at('images').number(countLimit(imageCountsOf(data)[set])) };
}

const parseLayerNorms = (row: JsonValue): LayerNorms => ({
  layer: row.at('layer').text(),
  gradientNorm: parseFloat32(row.at('gradientNorm')),
  weightNorm: parseFloat32(row.at('weightNorm')),
});

const parseResponse = (row: JsonValue): LayerResponse => ({
  layer: row.at('layer').text(),
  responseStd: parseFloat32(row.at('responseStd')),
  scale: parseFloat32(row.at('scale')),
});

const parseBlockNorms = (row: JsonValue): BlockNorms => ({
  block: row.at('block').text(),
  residualNorm: parseFloat32(row.at('residualNorm')),
  shortcutNorm: parseFloat32(row.at('shortcutNorm')),
});

const parseAnswer = (row: JsonValue, images: number, classes: number): Answer => ({
  image: row.at('image').number(indexLimit(images)),
  predicted: row.at('predicted').number(indexLimit(classes)),
  probabilities: rowsOf(row, 'probabilities', parseFloat32),
});

const types = ['gradient-norms', 'responses', 'block-ratios', 'answers', 'share-error', 'share-loss'] as const;

/** A measurement of unknown origin, on images of this data set. Throws an error that names the first thing that is wrong with it. */
export function parseMeasurement(json: JsonValue, data: DataDescription): Measurement {
  const type = json.at('type').oneOf(types);
  const iteration = json.at('iteration').number({ ...experimentLimits.iterations, minimum: 0 });
  switch (type) {
    case 'gradient-norms':
      return { type, iteration, layers: rowsOf(json, 'layers', parseLayerNorms) };
    case 'responses':
      return { type, iteration, share: parseShare(json, data), layers: rowsOf(json, 'layers', parseResponse) };
    case 'block-ratios':
      return { type, iteration, share: parseShare(json, data), blocks: rowsOf(json, 'blocks', parseBlockNorms) };
    case 'answers': {
      const set = parseSet(json);
      const images = imageCountsOf(data)[set];
      return {
        type,
        iteration,
        set,
        answers: rowsOf(json, 'answers', (row) => parseAnswer(row, images, data.classes)),
      };
    }
    case 'share-error':
      return { type, iteration, share: parseShare(json, data), error: json.at('error').number(fraction) };
    case 'share-loss':
      return { type, iteration, share: parseShare(json, data), loss: parseFloat32(json.at('loss')) };
  }
}
