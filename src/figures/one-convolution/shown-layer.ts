import { standardisedBatch } from '../../data/standardise.ts';
import type { TrainedLayer } from '../../engine/layer-pixel.ts';
import type { Maps } from '../../engine/plain-maps.ts';

/** A grey image, and the layer of a network that reads it. */
export interface ShownLayer {
  readonly side: number;
  /** [side, side], row by row, 0 is black. */
  readonly pixels: Uint8Array;
  /** Of all training pixels, by which those of the image are standardised. */
  readonly mean: number;
  readonly deviation: number;
  readonly layer: TrainedLayer;
}

const bytesOf = { single: 4, double: 8 } as const;
const taps = 9;
const normParts = ['mean', 'variance', 'gamma', 'beta'] as const;

/** The image as the layer reads it. */
export function imageOf({ side, pixels, mean, deviation }: ShownLayer): Maps {
  const set = { count: 1, images: pixels, labels: new Uint8Array(1) };
  const values = standardisedBatch(set, [0], { side, channels: 1, mean, deviation });
  return { side, channels: 1, values: Float64Array.from(values) };
}

/** All of it as text for the page: the side, the pixels, the moments, the weights, and BN, filter by filter. */
export function packShownLayer({ side, pixels, mean, deviation, layer }: ShownLayer): string {
  const singles = [...layer.weight, ...layer.norms.flatMap((norm) => normParts.map((part) => norm[part]))];
  const head = 1 + pixels.length;
  const view = new DataView(new ArrayBuffer(head + 2 * bytesOf.double + bytesOf.single * singles.length));
  view.setUint8(0, side);
  for (const [index, pixel] of pixels.entries()) view.setUint8(1 + index, pixel);
  for (const [index, moment] of [mean, deviation].entries()) view.setFloat64(head + bytesOf.double * index, moment);
  const first = head + 2 * bytesOf.double;
  for (const [index, value] of singles.entries()) view.setFloat32(first + bytesOf.single * index, value);
  return btoa(String.fromCharCode(...new Uint8Array(view.buffer)));
}

/** The inverse of `packShownLayer`. */
export function unpackShownLayer(text: string): ShownLayer {
  const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  const view = new DataView(bytes.buffer);
  const side = view.getUint8(0);
  const head = 1 + side * side;
  const first = head + 2 * bytesOf.double;
  const singles = Float32Array.from({ length: (bytes.length - first) / bytesOf.single }, (_, index) =>
    view.getFloat32(first + bytesOf.single * index),
  );
  const filters = singles.length / (taps + normParts.length);
  const norms = Array.from({ length: filters }, (_, filter) => {
    const at = taps * filters + normParts.length * filter;
    const [mean = 0, variance = 0, gamma = 0, beta = 0] = singles.subarray(at, at + normParts.length);
    return { mean, variance, gamma, beta };
  });
  return {
    side,
    pixels: bytes.subarray(1, head),
    mean: view.getFloat64(head),
    deviation: view.getFloat64(head + bytesOf.double),
    layer: { inputChannels: 1, filters, weight: singles.subarray(0, taps * filters), norms },
  };
}
