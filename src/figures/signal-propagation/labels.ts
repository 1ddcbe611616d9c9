import { text } from '@observablehq/plot';
import type { Markish } from '@observablehq/plot';
import type { NetworkKind } from '../../experiment/sweep.ts';
import { kindInk } from '../../charts/colours.ts';
import { labelFontSize, labelOffset } from '../../charts/frame-size.ts';
import type { FrameSize } from '../../charts/frame-size.ts';
import { logPixels, valueAtLogPixels } from '../../charts/log-axis.ts';
import type { Domain } from '../../charts/log-axis.ts';
import { placeOnAxis } from '../../charts/log-border.ts';
import type { SignalChartData, SignalPoint } from './chart.ts';
import { nameOf } from './names.ts';
import { spread } from '../../charts/spread.ts';
import type { SignalChartWords } from './words/chart.ts';

/** In what a chart draws its names. */
export interface SignalFrame {
  readonly domain: Domain;
  readonly size: FrameSize;
  readonly strings: SignalChartWords;
}

interface PlacedName {
  readonly kind: NetworkKind;
  readonly name: string;
  readonly layer: number;
  /** Where the name wants to stand, from the top of the frame (px). */
  readonly pixels: number;
}

const labelGap = labelFontSize + 2;

const heightOf = ({ height, marginTop, marginBottom }: FrameSize) => height - marginTop - marginBottom;

/** Names as near as can be to where they want to stand, none over another; a line that passes below is covered. */
function nameMark(names: readonly PlacedName[], { domain, size }: SignalFrame): Markish {
  const height = heightOf(size);
  const wanted = names.map(({ pixels }) => pixels);
  const placed = spread(wanted, labelGap, [0, height]).map((pixels) => valueAtLogPixels(pixels, domain, height));
  return text(names, {
    x: 'layer',
    y: placed,
    dx: labelOffset,
    text: 'name',
    fill: { value: ({ kind }: PlacedName) => kindInk(kind), scale: null },
    textAnchor: 'start',
    fontSize: labelFontSize,
    fontWeight: 600,
    stroke: 'var(--paper)',
    strokeWidth: 4,
  });
}

/** Names at the right of the lines, where a signal leaves. */
export function endLabels({ lines, layers }: SignalChartData, frame: SignalFrame): Markish {
  const { domain, size, strings } = frame;
  const names = lines.map((line) => {
    const end = placeOnAxis(line.median.at(-1)!.size, domain);
    const pixels = logPixels(end, domain, heightOf(size));
    return { kind: line.kind, name: nameOf(line, strings), layer: layers, pixels };
  });
  return nameMark(names, frame);
}

/** How far beside the start of a steep line its name stands (px). */
const besideSteep = 18;

/** Names at the left of the lines, where a gradient arrives: beside a steep line; above others, or below one at the upper edge. */
export function startLabels({ lines, layers }: SignalChartData, frame: SignalFrame): Markish {
  const { domain, size, strings } = frame;
  const height = heightOf(size);
  const pixelsOf = (point: SignalPoint) => logPixels(placeOnAxis(point.size, domain), domain, height);
  const layersPerPixel = layers / (size.width - size.marginLeft - size.marginRight);
  const names = lines.map((line) => {
    const [start, end] = [pixelsOf(line.median[0]!), pixelsOf(line.median.at(-1)!)];
    const named = { kind: line.kind, name: nameOf(line, strings) };
    if (Math.abs(end - start) > height / 2) return { ...named, layer: besideSteep * layersPerPixel, pixels: start };
    return { ...named, layer: 0, pixels: start < labelGap ? start + labelGap : start - labelGap };
  });
  return nameMark(names, frame);
}
