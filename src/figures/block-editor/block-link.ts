import { blockMark as mark, packedIn } from './block-mark.ts';
import { sandboxLimits } from './sandbox/report.ts';

/** More than the longest code that is accepted can be packed into; so much unpacks to a few megabytes at most. */
const longest = 8000;

/** A text of the letters that links leave as they are. */
function letters(bytes: Uint8Array): string {
  const text = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  return text.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));
}

const gather = async (stream: ReadableStream<Uint8Array<ArrayBuffer>>) =>
  new Uint8Array(await new Response(stream).arrayBuffer());

/** The end of an address that holds this code. */
export async function linkOf(code: string): Promise<string> {
  const packed = new Blob([code]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return mark + letters(await gather(packed));
}

/** The code in the end of an address; null where there is none that can be read, or too much of it. */
export async function codeOf(hash: string): Promise<string | null> {
  const link = packedIn(hash);
  if (link === '' || link.length > longest) return null;
  try {
    const packed = new Blob([bytesOf(link.slice(mark.length))]).stream();
    const bytes = await gather(packed.pipeThrough(new DecompressionStream('deflate-raw')));
    const code = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return code.length > 0 && code.length <= sandboxLimits.code ? code : null;
  } catch {
    return null;
  }
}
