import { axisX, axisY, dot, gridY, lineY } from '@observablehq/plot';
import type { Markish } from '@observablehq/plot';
import type { ChartContext } from '../../charts/chart-context.ts';
import { kindColour, kindInk } from '../../charts/colours.ts';
import { drawPlot } from '../../charts/draw-plot.ts';
import { endLabels, longestOf } from '../../charts/end-labels.ts';
import { frameSize, percentTicks, percentTop, thinTicks } from '../../charts/frame-size.ts';
import type { ComparedCell } from './comparison.ts';
import type { FieldValue } from './run-fields.ts';

export interface SettingsChartData {
  /** Accessible name. */
  readonly label: string;
  readonly cells: readonly ComparedCell[];
  /** Whether the values along the x axis stand as their logarithms do. */
  readonly isLogarithmic: boolean;
  readonly xLabel: string;
  readonly yLabel: string;
  readonly xText: (value: FieldValue) => string;
  /** Empty where there is one line for all. */
  readonly seriesText: (value: FieldValue) => string;
  readonly read: (series: string, x: string, error: number) => string;
}

interface Placed {
  readonly at: number;
  readonly percent: number;
  readonly text: string;
}

const symbols = ['circle', 'square', 'triangle', 'diamond', 'star', 'cross', 'wye'] as const;
const dashes = ['none', '6 3', '2 3', '9 3 2 3', '12 4', '1 2'];
/** Room beside the outermost dots, as a part of the axis. */
const room = 0.06;

/** Where values stand on the axis: numbers at their own places, all else one after the other. */
function placesOf({ cells, isLogarithmic }: SettingsChartData): ReadonlyMap<FieldValue, number> {
  const values = [...new Set(cells.map(({ x }) => x))];
  const areNumbers = values.every((value) => typeof value === 'number');
  return new Map(
    values.map((value, index) => {
      if (!areNumbers || typeof value !== 'number') return [value, index];
      return [value, isLogarithmic && value > 0 ? Math.log10(value) : value];
    }),
  );
}

/** Error against a setting: a dot a run, a line a series through its medians, with its name at the end. */
export function settingsChart(data: SettingsChartData, { document, ...wanted }: ChartContext): SVGSVGElement {
  const { cells, xText, seriesText } = data;
  const places = placesOf(data);
  const at = (cell: ComparedCell) => places.get(cell.x)!;
  const groups = [...Map.groupBy(cells, ({ series }) => series).values()];
  const all = [...places.values()];
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const margin = high === low ? 1 : room * (high - low);
  const domain = [low - margin, high + margin] as const;
  const top = percentTop(100 * Math.max(...cells.flatMap(({ errors }) => errors)));
  const labels = groups.flatMap((group) => {
    const [end, text] = [group.at(-1)!, seriesText(group[0]!.series)];
    const fill = end.kind === null ? 'var(--ink)' : kindInk(end.kind);
    return text === '' ? [] : [{ text, x: at(end), percent: 100 * end.median, fill, pale: false }];
  });
  const size = frameSize(wanted, longestOf(labels));
  const names = new Map([...places].map(([value, place]) => [place, xText(value)]));
  return drawPlot({
    document,
    ...size,
    ariaLabel: data.label,
    x: { domain: [...domain], label: data.xLabel },
    y: { domain: [0, top], label: null },
    marks: [
      gridY(percentTicks(top), { stroke: 'var(--hair)', strokeOpacity: 1 }),
      axisY(percentTicks(top), { tickSize: 0, label: data.yLabel, labelArrow: 'none', tickPadding: 9 }),
      axisX(thinTicks(all, domain, size), {
        ...{ tickSize: 4, labelAnchor: 'center', labelArrow: 'none' },
        text: (place: number) => names.get(place) ?? '',
      } as const),
      ...groups.flatMap((group, index) => seriesMarks(group, index)),
      ...endLabels(labels, domain[1], top, size),
    ],
  });

  function seriesMarks(group: readonly ComparedCell[], index: number): Markish[] {
    const { kind, series } = group[0]!;
    const stroke = kind === null ? 'var(--ink)' : kindColour(kind);
    const medians = group.map((cell) => ({ at: at(cell), percent: 100 * cell.median }));
    const runs = group.flatMap((cell) =>
      cell.errors.map((error) => ({
        at: at(cell),
        percent: 100 * error,
        text: data.read(seriesText(series), xText(cell.x), error),
      })),
    );
    const look = { stroke, fill: 'var(--paper)', symbol: symbols[index % symbols.length]!, strokeWidth: 1.6, r: 4 };
    return [
      lineY(medians, {
        x: 'at',
        y: 'percent',
        stroke,
        strokeWidth: 1.8,
        strokeDasharray: dashes[index % dashes.length]!,
      }),
      dot(runs, { x: 'at', y: 'percent', ...look, ariaLabel: ({ text }: Placed) => text }),
    ];
  }
}
