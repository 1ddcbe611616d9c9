import { axisX, dot, gridX, link, ruleX, text } from '@observablehq/plot';
import type { Markish, Plot } from '@observablehq/plot';
import type { DetectionStrings } from '../i18n/detection.ts';
import { drawPlot } from './draw-plot.ts';
import type { ChartContext } from './chart-context.ts';

/** What one class gains on the test images of VOC 2007 and VOC 2012, in points of average precision. */
export interface ClassGain {
  readonly name: string;
  readonly '2007': number;
  readonly '2012': number;
}

type Year = '2007' | '2012';

const years: readonly Year[] = ['2007', '2012'];
const rowHeight = 22;
const margins = { marginTop: 26, marginRight: 14, marginBottom: 42, marginLeft: 62 };

export function classGainsHeight(classes: readonly ClassGain[]): number {
  return margins.marginTop + (classes.length + 1) * rowHeight + margins.marginBottom;
}

const rowOf = (rows: readonly ClassGain[]) => (gain: ClassGain) => rows.indexOf(gain);

/** Dots of one year: rings for 2007, filled for 2012. */
function yearMarks(rows: readonly ClassGain[], year: Year, words: DetectionStrings): Markish[] {
  const fill = year === '2012' ? 'var(--ink)' : 'var(--paper)';
  return [
    dot(rows, {
      x: year,
      y: rowOf(rows),
      r: 4,
      stroke: 'var(--ink)',
      strokeWidth: 1.4,
      fill,
      ariaLabel: (gain: ClassGain) =>
        words.classes.read(words.classes.name(gain.name), words.classes.sets[year], gain[year]),
    }),
  ];
}

/** The year of each of two dots, over the row of the means. */
function yearNames(mean: ClassGain, words: DetectionStrings): Markish[] {
  const apart = (year: Year) => (mean[year] === Math.min(mean['2007'], mean['2012']) ? 'end' : 'start');
  return years.map((year) =>
    text([words.classes.sets[year]], {
      x: () => mean[year],
      frameAnchor: 'top',
      dy: -16,
      dx: apart(year) === 'end' ? -2 : 2,
      textAnchor: apart(year),
      fill: 'var(--ink-2)',
      fontSize: 12,
      fontWeight: 600,
    }),
  );
}

function nameMarks(rows: readonly ClassGain[], mean: ClassGain, words: DetectionStrings): Markish[] {
  return rows.map((gain) =>
    text([gain === mean ? words.classes.mean : words.classes.name(gain.name)], {
      frameAnchor: 'left',
      y: () => rows.indexOf(gain),
      dx: -10,
      textAnchor: 'end',
      fill: 'var(--ink)',
      fontWeight: gain === mean ? 600 : 400,
    }),
  );
}

/** Gains of average precision by class, in points, with the mean over the classes in the first row. */
export function classGainsChart(
  classes: readonly ClassGain[],
  mean: ClassGain,
  { document, width, strings: words }: Omit<ChartContext, 'strings'> & { strings: DetectionStrings },
): SVGSVGElement & Plot {
  const rows = [mean, ...classes];
  const all = rows.flatMap((gain) => years.map((year) => gain[year]));
  const [low, high] = [Math.floor(Math.min(0, ...all)), Math.ceil(Math.max(...all))];
  const ticks = Array.from({ length: high - low + 1 }, (_, index) => low + index).filter((tick) => tick % 2 === 0);
  const span = { x1: '2007', x2: '2012', y1: rowOf(rows), y2: rowOf(rows) } as const;
  return drawPlot({
    document,
    ...margins,
    width,
    height: classGainsHeight(classes),
    ariaLabel: words.classes.chart,
    x: { domain: [low, high], label: words.classes.axis },
    y: { domain: [-0.7, rows.length - 0.4], axis: null, reverse: true },
    marks: [
      gridX(ticks, { stroke: 'var(--hair)', strokeOpacity: 1 }),
      ruleX([0], { stroke: 'var(--ink-2)' }),
      axisX(ticks, { tickSize: 4, labelAnchor: 'center', labelArrow: 'none', tickFormat: words.tick }),
      link(rows, { ...span, stroke: 'var(--ink-2)', strokeWidth: 0.75 }),
      ...years.flatMap((year) => yearMarks(rows, year, words)),
      ...nameMarks(rows, mean, words),
      ...yearNames(mean, words),
    ],
  });
}
