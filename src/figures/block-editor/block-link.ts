import { sandboxLimits } from './sandbox/report.ts';

// Code in a link stands behind the `#`, which browsers keep to themselves: no host hears of it.

const mark = '#block=';
/** More than the longest code that is accepted can be packed into. */
const longest = 8000;

/** A text of the letters that links leave as they are. */
function letters(bytes: Uint8Array): string {
  const text = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  return text.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));
}

/** All that a stream gives. Throws where that is more than `most` bytes. */
async function gather(stream: ReadableStream<Uint8Array>, most: number): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of stream) {
    length += piece.length;
    if (length > most) throw new RangeError(`too much code in a link: more than ${most} bytes`);
    pieces.push(piece);
  }
  return new Uint8Array(await new Blob(pieces as BlobPart[]).arrayBuffer());
}

/** Whether the end of an address holds code. */
export const isBlockLink = (hash: string): boolean => hash.startsWith(mark);

/** The end of an address that holds this code. */
export async function linkOf(code: string): Promise<string> {
  const packed = new Blob([code]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return mark + letters(await gather(packed, longest));
}

/** The code in the end of an address; null where there is none that can be read, or too much of it. */
export async function codeOf(hash: string): Promise<string | null> {
  if (!isBlockLink(hash) || hash.length > longest) return null;
  try {
    const packed = new Blob([bytesOf(hash.slice(mark.length))]).stream();
    const bytes = await gather(packed.pipeThrough(new DecompressionStream('deflate-raw')), 4 * sandboxLimits.code);
    const code = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return code.length > 0 && code.length <= sandboxLimits.code ? code : null;
  } catch {
    return null;
  }
}
