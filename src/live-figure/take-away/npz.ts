import { float32Bytes } from './float32-bytes.ts';
import type { NamedTensor } from './pytorch-tensors.ts';
import { storedZip } from './stored-zip.ts';

/** The header of a file of one array ends at a multiple of it (NumPy's NEP 1). */
const alignment = 64;

/** An array as NumPy's format 1.0 has it: magic, version, length of the header, the header as a Python dictionary, numbers. */
function npyFile({ shape, values }: NamedTensor): Uint8Array<ArrayBuffer> {
  const dictionary = `{'descr': '<f4', 'fortran_order': False, 'shape': (${shape.join(', ')},), }`;
  const fixed = 10;
  const whole = Math.ceil((fixed + dictionary.length + 1) / alignment) * alignment;
  const file = new Uint8Array(whole + 4 * values.length);
  file.set([0x93, ...new TextEncoder().encode('NUMPY'), 1, 0]);
  new DataView(file.buffer).setUint16(8, whole - fixed, true);
  file.set(new TextEncoder().encode(`${dictionary.padEnd(whole - fixed - 1)}\n`), fixed);
  file.set(float32Bytes(values), whole);
  return file;
}

/** Tensors as NumPy's .npz: a ZIP file that holds each as `name.npy`. */
export function npzFile(tensors: readonly NamedTensor[]): Uint8Array<ArrayBuffer>[] {
  return storedZip(tensors.map((tensor) => ({ name: `${tensor.name}.npy`, bytes: npyFile(tensor) })));
}
