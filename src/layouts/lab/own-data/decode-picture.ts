import type { DecodePicture } from '../../../data/own/read-pictures.ts';

/** By the browser's own decoders, turned as the picture says that it was taken. */
export const decodePicture: DecodePicture = async (bytes) => {
  const bitmap = await createImageBitmap(new Blob([bytes]));
  try {
    const { width, height } = bitmap;
    const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
    if (!context) throw new Error('this browser has no canvas in workers');
    context.drawImage(bitmap, 0, 0);
    return { width, height, values: context.getImageData(0, 0, width, height).data };
  } finally {
    bitmap.close();
  }
};
