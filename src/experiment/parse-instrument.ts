import { countLimit, indexLimit } from './image-limits.ts';
import type { ImageCounts } from './image-limits.ts';
import type { Due, ImageSetName, ImageShare, InstrumentChoice, InstrumentQuery } from './instrument-choice.ts';
import type { JsonValue } from './json-value.ts';

const types = ['gradient-norms', 'responses', 'block-ratios', 'answers', 'share-error', 'share-loss'] as const;
const sets = ['training', 'test'] as const satisfies readonly ImageSetName[];
/** Of iterations and of shares: a share of more images than there are is the whole set. */
const anyCount = countLimit(Number.MAX_SAFE_INTEGER);

function parseDue(json: JsonValue): Due {
  const kind = json.at('kind').oneOf(['every', 'at', 'end']);
  switch (kind) {
    case 'every':
      return { kind, iterations: json.at('iterations').number(anyCount) };
    case 'at': {
      const iterations = json.at('iterations').items();
      return { kind, iterations: iterations.map((own) => own.number({ ...anyCount, minimum: 0 })) };
    }
    case 'end':
      return { kind };
  }
}

function parseShare(json: JsonValue): ImageShare {
  return { set: json.at('set').oneOf(sets), images: json.at('images').number(anyCount) };
}

/**
 * What is to be read of a network, from whoever asks: a page may be older than its worker. Throws an error that names the
 * first thing that is wrong, before anything is computed. `counts`: the images that there are.
 */
export function parseQuery(json: JsonValue, counts: ImageCounts): InstrumentQuery {
  const type = json.at('type').oneOf(types);
  switch (type) {
    case 'gradient-norms':
      return { type };
    case 'responses':
    case 'block-ratios':
    case 'share-error':
    case 'share-loss':
      return { type, share: parseShare(json.at('share')) };
    case 'answers': {
      const set = json.at('set').oneOf(sets);
      const images = json.at('images').items();
      return { type, set, images: images.map((own) => own.number(indexLimit(counts[set]))) };
    }
  }
}

/** As `parseQuery`, with when it is due. */
export function parseInstrument(json: JsonValue, counts: ImageCounts): InstrumentChoice {
  return { ...parseQuery(json, counts), due: parseDue(json.at('due')) };
}
