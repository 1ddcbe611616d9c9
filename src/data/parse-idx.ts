/** An array of unsigned bytes in the IDX format of the MNIST family. */
export interface IdxArray {
  readonly shape: readonly number[];
  readonly values: Uint8Array;
}

const unsignedByte = 8;

/** Reads an uncompressed IDX file: two zero bytes, type, number of dimensions, big-endian sizes, values. */
export function parseIdx(bytes: Uint8Array): IdxArray {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 4 || view.getUint16(0) !== 0)
    throw new Error('not an IDX file: it does not begin with two zero bytes');
  const type = view.getUint8(2);
  if (type !== unsignedByte) throw new Error(`unsupported IDX type: ${type} (want ${unsignedByte}, unsigned bytes)`);
  const dimensions = view.getUint8(3);
  const header = 4 + 4 * dimensions;
  if (bytes.length < header) throw new Error(`truncated IDX file: ${bytes.length} bytes (want at least ${header})`);
  const shape = Array.from({ length: dimensions }, (_, index) => view.getUint32(4 + 4 * index));
  const size = shape.reduce((product, side) => product * side, 1);
  if (bytes.length !== header + size)
    throw new Error(`IDX file of the wrong length: ${bytes.length} bytes (want ${header + size})`);
  return { shape, values: bytes.subarray(header) };
}
