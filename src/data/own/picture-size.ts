/** Width and height in pixels, as the header of a picture has them. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

const startsWith = (bytes: Uint8Array, start: number, text: string) =>
  [...text].every((letter, index) => bytes[start + index] === letter.charCodeAt(0));

function ofPng(view: DataView): PictureSize {
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

function ofGif(view: DataView): PictureSize {
  return { width: view.getUint16(6, true), height: view.getUint16(8, true) };
}

/** Segments that begin a frame; the others between these numbers are tables. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** A JPEG is a row of segments, each with its length; the size stands in the one that begins the frame. */
function ofJpeg(view: DataView): PictureSize {
  let at = 2;
  for (;;) {
    if (view.getUint8(at) !== 0xff) throw new RangeError('no segment');
    const marker = view.getUint8(at + 1);
    if (isFrame(marker)) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    // Fill bytes before a marker.
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
}

/** WebP in its three kinds: lossy, lossless, extended (RFC 9649). */
function ofWebp(view: DataView, bytes: Uint8Array): PictureSize {
  const low = (offset: number) => view.getUint16(offset, true) & 0x3fff;
  if (startsWith(bytes, 12, 'VP8 ')) return { width: low(26), height: low(28) };
  if (startsWith(bytes, 12, 'VP8L')) {
    const packed = view.getUint32(21, true);
    return { width: 1 + (packed & 0x3fff), height: 1 + ((packed >>> 14) & 0x3fff) };
  }
  const three = (offset: number) => view.getUint16(offset, true) + 65536 * view.getUint8(offset + 2);
  return { width: 1 + three(24), height: 1 + three(27) };
}

/** Whether bytes begin as a picture that can be read: PNG, JPEG, GIF or WebP. */
export function isPicture(bytes: Uint8Array): boolean {
  return readerOf(bytes) !== undefined;
}

function readerOf(bytes: Uint8Array): ((view: DataView, bytes: Uint8Array) => PictureSize) | undefined {
  if (startsWith(bytes, 0, '\x89PNG\r\n\x1a\n')) return ofPng;
  if (startsWith(bytes, 0, '\xff\xd8\xff')) return ofJpeg;
  if (startsWith(bytes, 0, 'GIF8')) return ofGif;
  if (startsWith(bytes, 0, 'RIFF') && startsWith(bytes, 8, 'WEBP')) return ofWebp;
  return undefined;
}

/** The size that a picture says it has, without decoding it; undefined where it does not say. */
export function pictureSize(bytes: Uint8Array): PictureSize | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return readerOf(bytes)?.(view, bytes);
  } catch {
    // It ends before the place where its size should stand.
    return undefined;
  }
}
