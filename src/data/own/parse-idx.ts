import type { GivenFile } from './given-file.ts';
import { refuse } from './refusal.ts';

/** An array of unsigned bytes in the IDX format of the MNIST family. */
export interface IdxArray {
  readonly shape: readonly number[];
  readonly values: Uint8Array;
}

const unsignedByte = 8;
/** Of images in colour. */
const mostDimensions = 4;

/** Two zero bytes, a type that there is, and as many dimensions as images or labels have. */
export function isIdx(bytes: Uint8Array): boolean {
  const [first, second, type = 0, dimensions = 0] = bytes;
  return first === 0 && second === 0 && type >= 8 && type <= 14 && dimensions >= 1 && dimensions <= mostDimensions;
}

/**
 * Reads an uncompressed IDX file of labels or images: two zero bytes, type, number of dimensions, big-endian sizes, values.
 * Refuses, by name, whatever is not as its header says.
 */
export function parseIdx({ path: file, bytes }: GivenFile): IdxArray {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 4 || view.getUint16(0) !== 0) refuse({ code: 'unknown-kind', file });
  const type = view.getUint8(2);
  if (type !== unsignedByte) refuse({ code: 'idx-type', file, type });
  const dimensions = view.getUint8(3);
  if (dimensions < 1 || dimensions > mostDimensions) refuse({ code: 'idx-dimensions', file, dimensions });
  const header = 4 + 4 * dimensions;
  if (bytes.length < header) refuse({ code: 'wrong-length', file, bytes: bytes.length, want: header });
  const shape = Array.from({ length: dimensions }, (_, index) => view.getUint32(4 + 4 * index));
  const want = header + shape.reduce((product, side) => product * side, 1);
  if (bytes.length !== want) refuse({ code: 'wrong-length', file, bytes: bytes.length, want });
  return { shape, values: bytes.subarray(header) };
}
