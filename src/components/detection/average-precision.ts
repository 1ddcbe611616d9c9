/** A box by its corners; y grows downwards. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const areaOf = ({ left, top, right, bottom }: Box) => Math.max(0, right - left) * Math.max(0, bottom - top);

/** Intersection over union: 1 for equal boxes, 0 for boxes that do not touch. */
export function intersectionOverUnion(one: Box, other: Box): number {
  const shared = areaOf({
    left: Math.max(one.left, other.left),
    top: Math.max(one.top, other.top),
    right: Math.min(one.right, other.right),
    bottom: Math.min(one.bottom, other.bottom),
  });
  return shared / (areaOf(one) + areaOf(other) - shared);
}

/** One detection of a class, in the order of falling score, with its overlap with the object that it is matched to. */
export interface Detection {
  readonly score: number;
  readonly overlap: number;
}

/** After a detection and those before it: the share that is right, and the share of the objects that is found. */
export interface PrecisionPoint {
  readonly right: boolean;
  readonly precision: number;
  readonly recall: number;
}

/** Precision and recall down the list, for `objects` objects; a detection is right from an overlap of `threshold` on. */
export function precisionPoints(
  detections: readonly Detection[],
  objects: number,
  threshold: number,
): readonly PrecisionPoint[] {
  let found = 0;
  return detections.map(({ overlap }, index) => {
    const right = overlap >= threshold;
    if (right) found += 1;
    return { right, precision: found / (index + 1), recall: found / objects };
  });
}

/**
 * Area under precision over recall, a fraction. At each recall counts the best precision that is reached there or
 * further down the list, as PASCAL VOC has it since 2010; COCO samples the same curve at 101 recalls.
 */
export function averagePrecision(detections: readonly Detection[], objects: number, threshold: number): number {
  const points = precisionPoints(detections, objects, threshold);
  return points.reduce((area, { right }, index) => {
    const best = Math.max(...points.slice(index).map(({ precision }) => precision));
    return right ? area + best / objects : area;
  }, 0);
}

/** The ten thresholds of COCO's standard metric: .5, .55, ..., .95. */
export const strictThresholds = Array.from({ length: 10 }, (_, step) => (50 + 5 * step) / 100);

/** Mean of the average precisions at the ten thresholds. */
export function strictAveragePrecision(detections: readonly Detection[], objects: number): number {
  const sum = strictThresholds.reduce((area, threshold) => area + averagePrecision(detections, objects, threshold), 0);
  return sum / strictThresholds.length;
}
