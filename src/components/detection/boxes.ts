import { intersectionOverUnion } from './average-precision.ts';
import type { Box, Detection } from './average-precision.ts';

/** Size of the picture that the boxes are in. */
export const picture = { width: 400, height: 240 } as const;

/** The objects of one class in a made-up picture. The last is found by no detection. */
export const objectBoxes: readonly Box[] = [
  { left: 24, top: 28, right: 124, bottom: 122 },
  { left: 156, top: 68, right: 240, bottom: 152 },
  { left: 276, top: 24, right: 384, bottom: 112 },
  { left: 44, top: 152, right: 124, bottom: 220 },
];

/** What stands in the picture besides, and is taken for an object of the class. */
export const otherBox: Box = { left: 294, top: 158, right: 356, bottom: 218 };

/** How well a detector's boxes fit: as it first puts them out, or nearer to the objects that they find. */
export type Fit = 'rough' | 'closer';

interface Found {
  readonly score: number;
  readonly box: Box;
  /** Place in `objectBoxes` of what it finds; null where it lies beside every object. */
  readonly finds: number | null;
}

/** In the order of falling score. */
const roughBoxes: readonly Found[] = [
  { score: 0.98, box: { left: 27, top: 30, right: 128, bottom: 122 }, finds: 0 },
  { score: 0.95, box: { left: 166, top: 58, right: 250, bottom: 142 }, finds: 1 },
  { score: 0.81, box: { left: 84, top: 172, right: 160, bottom: 232 }, finds: null },
  { score: 0.74, box: { left: 286, top: 28, right: 392, bottom: 116 }, finds: 2 },
  { score: 0.42, box: { left: 290, top: 154, right: 360, bottom: 222 }, finds: null },
];

/** A third of the way from one number to another. */
const nearer = (from: number, to: number) => from + (to - from) / 3;

function boxAt({ box, finds }: Found, fit: Fit): Box {
  const object = finds === null ? undefined : objectBoxes[finds];
  if (fit === 'rough' || object === undefined) return box;
  return {
    left: nearer(box.left, object.left),
    top: nearer(box.top, object.top),
    right: nearer(box.right, object.right),
    bottom: nearer(box.bottom, object.bottom),
  };
}

/** A detection and where it is drawn. */
export interface DrawnDetection extends Detection {
  readonly box: Box;
}

/** The made-up list of detections, each with its overlap with the object that it overlaps most. */
export function detectionsAt(fit: Fit): readonly DrawnDetection[] {
  return roughBoxes.map((found) => {
    const box = boxAt(found, fit);
    const overlap = Math.max(...objectBoxes.map((object) => intersectionOverUnion(box, object)));
    return { score: found.score, overlap, box };
  });
}
