import { meanCharacterWidth } from './text-width.ts';

/** In CSS pixels. */
export interface FrameSize {
  readonly width: number;
  readonly height: number;
  readonly marginTop: number;
  readonly marginRight: number;
  readonly marginBottom: number;
  readonly marginLeft: number;
}

/** Of the labels at the ends of lines. */
export const labelFontSize = 13.5;
/** From the end of the x axis to the labels. */
export const labelOffset = 6;

/** In CSS pixels; `small`: nothing is named at its axes. */
interface Wanted {
  readonly width: number;
  readonly height?: number;
  readonly small?: boolean;
}

/**
 * The frame of a chart that leaves room at the right for labels of `longestLabel` characters, but most of its width to what
 * is drawn.
 */
export function frameSize(
  { width, height = Math.round(0.7 * width), small = false }: Wanted,
  longestLabel: number,
): FrameSize {
  const labelWidth = Math.round(meanCharacterWidth * labelFontSize * longestLabel);
  const marginRight = longestLabel === 0 ? 12 : Math.min(labelOffset + labelWidth + 4, Math.round(width / 2.6));
  const margins = small
    ? { marginTop: 8, marginBottom: 22, marginLeft: 32 }
    : { marginTop: 30, marginBottom: 40, marginLeft: 38 };
  return { width, height, marginRight, ...margins };
}

/** For a label at the end of a line, in pixels. */
export function labelRoom({ marginRight }: FrameSize): number {
  return marginRight - labelOffset;
}

/** Upper end of an axis in per cent for values up to `largest`: a multiple of 20, at least 40 and at most 100. */
export function percentTop(largest: number): number {
  return Math.min(100, Math.max(40, 20 * Math.ceil(largest / 20)));
}

export function percentTicks(top: number): number[] {
  const step = top > 80 ? 25 : 20;
  return Array.from({ length: Math.floor(top / step) + 1 }, (_, index) => index * step);
}

/** Pixels from the top of the picture at which a value in per cent stands. */
export function yOf(percent: number, top: number, { height, marginTop, marginBottom }: FrameSize): number {
  return marginTop + (1 - percent / top) * (height - marginTop - marginBottom);
}

/** The inverse of `yOf`. */
export function percentAt(y: number, top: number, { height, marginTop, marginBottom }: FrameSize): number {
  return top * (1 - (y - marginTop) / (height - marginTop - marginBottom));
}

/** The least distance of two ticks that are written side by side, in pixels. */
const tickGap = 20;

/** The ticks of an x axis that can be written side by side in a frame: the last always, others where there is room. */
export function thinTicks(ticks: readonly number[], [from, to]: readonly [number, number], size: FrameSize): number[] {
  const pixelsPerUnit = (size.width - size.marginLeft - size.marginRight) / (to - from);
  const kept: number[] = [];
  for (const tick of ticks.toSorted((a, b) => b - a)) {
    if (kept.length === 0 || (kept[0]! - tick) * pixelsPerUnit >= tickGap) kept.unshift(tick);
  }
  return kept;
}
