import { arrow, text } from '@observablehq/plot';
import type { Markish } from '@observablehq/plot';
import { labelFontSize, labelOffset, labelRoom, percentAt, yOf } from './frame-size.ts';
import type { FrameSize } from './frame-size.ts';
import { shortenedNames } from './shortened-names.ts';
import { spread } from './spread.ts';
import { meanCharacterWidth, textWidth } from './text-width.ts';

/** The name of a line, written where the line ends. */
export interface EndLabel {
  readonly text: string;
  /** End of the line, in the units of the chart. */
  readonly x: number;
  readonly percent: number;
  readonly fill: string;
  readonly pale: boolean;
}

interface PlacedLabel extends EndLabel {
  /** As much of its text as there is room for. */
  readonly short: string;
  readonly right: number;
  readonly labelPercent: number;
}

const gap = labelFontSize + 2;
/** A label further than this from its line (px) is led to it by a hairline. */
const near = 5;

const fontSizeOf = ({ pale }: EndLabel) => (pale ? labelFontSize - 1.5 : labelFontSize);

/** Labels in the right margin, shortened to it, and moved up or down so that none covers another. */
export function placeEndLabels(
  labels: readonly EndLabel[],
  right: number,
  top: number,
  size: FrameSize,
): readonly PlacedLabel[] {
  const range = [size.marginTop, size.height - size.marginBottom] as const;
  const wanted = labels.map(({ percent }) => yOf(percent, top, size));
  const placed = spread(wanted, gap, range);
  const room = labelRoom(size);
  const names = shortenedNames(labels.map((label) => ({ text: label.text, room: room / fontSizeOf(label) })));
  return labels.map((label, index) => ({
    ...{ ...label, short: names[index]!, right },
    labelPercent: percentAt(placed[index]!, top, size),
  }));
}

/** `right`: the end of the x axis, a little beyond the last point; `top`: that of the y axis, in per cent. */
export function endLabels(labels: readonly EndLabel[], right: number, top: number, size: FrameSize): Markish[] {
  const placed = placeEndLabels(labels, right, top, size);
  const furthest = Math.max(...labels.map(({ x }) => x));
  const led = placed.filter((label) => {
    const moved = Math.abs(yOf(label.percent, top, size) - yOf(label.labelPercent, top, size));
    return moved > near || label.x < furthest;
  });
  return [
    arrow(led, {
      x1: 'x',
      y1: 'percent',
      x2: 'right',
      y2: 'labelPercent',
      stroke: 'var(--ink-2)',
      strokeWidth: 0.75,
      strokeOpacity: 0.55,
      strokeDasharray: '1 3',
      headLength: 0,
      insetStart: 6,
    }),
    ...placed.map((label) =>
      text([label], {
        x: 'right',
        y: 'labelPercent',
        text: 'short',
        // What is cut off is told to those who point at it, and to those who do not see it.
        ...(label.short !== label.text && { title: 'text', ariaLabel: 'text' }),
        fill: label.fill,
        fillOpacity: label.pale ? 0.75 : 1,
        textAnchor: 'start',
        dx: labelOffset,
        fontSize: fontSizeOf(label),
        fontWeight: label.pale ? 500 : 600,
      }),
    ),
  ];
}

/** Characters of ordinary width for which the longest of these has to be given room. */
export function longestOf(labels: readonly EndLabel[]): number {
  return Math.max(0, ...labels.map(({ text: words }) => Math.max(words.length, textWidth(words) / meanCharacterWidth)));
}
