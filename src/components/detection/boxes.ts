import { intersectionOverUnion } from './average-precision.ts';
import type { Box, Detection } from './average-precision.ts';

/** The box of an object in a drawing of 100 by 76, and three boxes that a detector may put out for it. */
export const objectBox: Box = { left: 24, top: 18, right: 76, bottom: 60 };

const predictedBoxes: readonly Box[] = [
  { left: 34, top: 25, right: 84, bottom: 64 },
  { left: 27, top: 21, right: 81, bottom: 60 },
  { left: 24, top: 18, right: 77, bottom: 61 },
];

export const overlaps = predictedBoxes.map((box) => ({ box, overlap: intersectionOverUnion(objectBox, box) }));

/** A made-up list of detections of one class, in images that hold this many objects of it. */
export const exampleObjects = 4;
export const exampleDetections: readonly Detection[] = [
  { score: 0.98, overlap: 0.91 },
  { score: 0.95, overlap: 0.62 },
  { score: 0.81, overlap: 0.22 },
  { score: 0.74, overlap: 0.77 },
  { score: 0.42, overlap: 0.08 },
];

/** The same list with boxes that fit better: what counted at .5 has lost a third of what it lacked. */
export const tighterDetections: readonly Detection[] = exampleDetections.map(({ score, overlap }) => ({
  score,
  overlap: overlap >= 0.5 ? overlap + (1 - overlap) / 3 : overlap,
}));
