import { averagePrecision, precisionPoints, strictAveragePrecision, strictThresholds } from './average-precision.ts';
import type { PrecisionPoint } from './average-precision.ts';
import { detectionsAt, objectBoxes } from './boxes.ts';
import type { DrawnDetection, Fit } from './boxes.ts';

/** What the dial is set to: one of the ten thresholds, and how well the boxes fit. */
export interface DialSettings {
  readonly threshold: number;
  readonly fit: Fit;
}

export const firstSettings: DialSettings = { threshold: 0.5, fit: 'rough' };

export interface DialReading {
  readonly detections: readonly (DrawnDetection & PrecisionPoint)[];
  /** At the threshold that is set. */
  readonly precision: number;
  /** At each of the ten thresholds. */
  readonly byThreshold: readonly number[];
  /** Mean over the ten. */
  readonly strict: number;
}

/** What is read off the picture at some setting of the dial. */
export function readDial({ threshold, fit }: DialSettings): DialReading {
  const detections = detectionsAt(fit);
  const objects = objectBoxes.length;
  const points = precisionPoints(detections, objects, threshold);
  return {
    detections: detections.map((detection, index) => ({ ...detection, ...points[index]! })),
    precision: averagePrecision(detections, objects, threshold),
    byThreshold: strictThresholds.map((at) => averagePrecision(detections, objects, at)),
    strict: strictAveragePrecision(detections, objects),
  };
}
