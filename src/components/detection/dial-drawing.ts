import type { Box } from './average-precision.ts';
import type { DialReading, DialSettings } from './dial-reading.ts';
import { strictThresholds } from './average-precision.ts';

/** A number as the figure writes it: `0.69`. */
export const inTwo = (value: number): string => value.toFixed(2);

/** Attributes of a rectangle. */
export function rectOf({ left, top, right, bottom }: Box): { x: number; y: number; width: number; height: number } {
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** Of the chart of average precision by threshold: a bar and the way to the next, in units of its picture. */
export const barsSize = { width: 340, height: 128, bar: 24, step: 34, foot: 20, head: 18 } as const;

const left = (barsSize.width - 9 * barsSize.step - barsSize.bar) / 2;

/** Where a bar begins. */
export const barX = (index: number): number => left + index * barsSize.step;

/** Where a value stands; 1 is at the top. */
export function barY(value: number): number {
  return barsSize.head + (1 - value) * (barsSize.height - barsSize.head - barsSize.foot);
}

interface Bar {
  readonly y: number;
  readonly height: number;
  readonly value: string;
  readonly isChosen: boolean;
}

/** A bar for each threshold; the one that is set stands out. */
export function bars({ byThreshold }: DialReading, { threshold }: DialSettings): readonly Bar[] {
  return byThreshold.map((value, index) => ({
    y: barY(value),
    height: barY(0) - barY(value),
    value: inTwo(value),
    isChosen: Math.abs(strictThresholds[index]! - threshold) < 0.01,
  }));
}
