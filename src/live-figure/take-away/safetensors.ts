import { float32Bytes } from './float32-bytes.ts';
import type { NamedTensor } from './pytorch-tensors.ts';

/** The data begins at a multiple of it. */
const alignment = 8;

/**
 * Tensors as a file of the safetensors format (huggingface.co/docs/safetensors): the length of the header in eight
 * bytes, the header as JSON with types, shapes and places, then the numbers. `metadata` is text for whoever opens it.
 */
export function safetensorsFile(
  tensors: readonly NamedTensor[],
  metadata: Readonly<Record<string, string>>,
): Uint8Array<ArrayBuffer>[] {
  let end = 0;
  const entries = tensors.map(({ name, shape, values }) => {
    const begin = end;
    end += 4 * values.length;
    return [name, { dtype: 'F32', shape, data_offsets: [begin, end] }] as const;
  });
  const json = new TextEncoder().encode(JSON.stringify({ __metadata__: metadata, ...Object.fromEntries(entries) }));
  // Spaces may follow the JSON.
  const header = new Uint8Array(Math.ceil(json.length / alignment) * alignment).fill(0x20);
  header.set(json);
  const length = new Uint8Array(8);
  new DataView(length.buffer).setBigUint64(0, BigInt(header.length), true);
  return [length, header, ...tensors.map(({ values }) => float32Bytes(values))];
}
