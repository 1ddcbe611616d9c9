import type { Maps } from '../../engine/plain-maps.ts';
import { blockMapsOf } from '../../networks/block-maps.ts';
import type { FeatureMaps, NetworkSpec } from '../../networks/network-spec.ts';
import type { Trace } from './trace.ts';

/** Numbers are kept to a thousandth: what is drawn has ten greys, and what is printed one decimal. */
const unit = 1000;
const bytesPerNumber = 2;
const most = 2 ** 15 - 1;

/** A trace as the bytes of a file: thousandths as int16, little-endian, from the image to the scores. */
export function packTrace({ image, first, blocks, scores }: Trace): Uint8Array {
  const maps = [image, first, ...blocks.flatMap(({ layers, output }) => [layers, output])];
  const numbers = [...maps.flatMap(({ values }) => [...values]), ...scores];
  const view = new DataView(new ArrayBuffer(bytesPerNumber * numbers.length));
  for (const [index, number] of numbers.entries()) {
    const kept = Math.round(unit * number);
    if (!(Math.abs(kept) <= most)) throw new Error(`invalid value in a trace: ${number} (want at most ${most / unit})`);
    view.setInt16(bytesPerNumber * index, kept, true);
  }
  return new Uint8Array(view.buffer);
}

/** The inverse of `packTrace`, for the network that was traced. Throws on a file of another length. */
export function unpackTrace(spec: NetworkSpec, bytes: Uint8Array): Trace {
  const { input, stem, classes } = spec;
  const first: FeatureMaps = { featureMapSize: stem.featureMapSize, channels: stem.filters };
  const outputs = blockMapsOf(spec).map(({ output }) => output);
  const shapes = [input, first, ...outputs.flatMap((output) => [output, output])];
  const sizeOf = ({ featureMapSize, channels }: FeatureMaps) => featureMapSize * featureMapSize * channels;
  const want = bytesPerNumber * shapes.reduce((sum, shape) => sum + sizeOf(shape), classes);
  if (bytes.length !== want) throw new Error(`invalid file of a trace: ${bytes.length} bytes (want ${want})`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  const next = () => view.getInt16(bytesPerNumber * at++, true) / unit;
  const read = (shape: FeatureMaps): Maps => ({
    side: shape.featureMapSize,
    channels: shape.channels,
    values: Float64Array.from({ length: sizeOf(shape) }, next),
  });
  return {
    image: read(input),
    first: read(first),
    blocks: outputs.map((output) => ({ layers: read(output), output: read(output) })),
    scores: Array.from({ length: classes }, next),
  };
}
