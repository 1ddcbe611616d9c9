import { buildSvg } from '../../charts/build-svg.ts';
import type { LesionWords } from './words/recorded.ts';

/** Medians of the seeds, as fractions, by the factor of all shortcuts. */
export interface ScaleChartData {
  readonly depth: number;
  /** Of networks trained with the factor 1. */
  readonly asked: readonly { readonly scale: number; readonly asTrained: number; readonly remeasured: number }[];
  /** Of networks trained with the factor itself. */
  readonly trained: readonly { readonly scale: number; readonly error: number; readonly seeds: readonly number[] }[];
  readonly chance: number;
}

interface Context {
  readonly document: Document;
  readonly words: LesionWords;
}

interface Point {
  readonly scale: number;
  readonly error: number;
}

const size = { width: 430, height: 262, left: 30, right: 20, top: 20, axis: 222 };
const mostScale = 1.2;

const round = (value: number) => Math.round(10 * value) / 10;
const xOf = (scale: number) => round(size.left + (scale / mostScale) * (size.width - size.left - size.right));
const yOf = (error: number) => round(size.axis - error * (size.axis - size.top));

function lineOf(points: readonly Point[]): string {
  return points.map(({ scale, error }, index) => `${index ? 'L' : 'M'}${xOf(scale)} ${yOf(error)}`).join('');
}

function axisMarks({ document, words }: Context): readonly SVGElement[] {
  const levels = [0, 0.5, 1];
  const scales = [0, 0.2, 0.4, 0.6, 0.8, 1, 1.2];
  const grid = levels.map((level) => `M${size.left} ${yOf(level)}H${size.width - size.right}`).join('');
  const text = (x: number, y: number, anchor: string, words: string) =>
    buildSvg(document, 'text', { x, y, 'text-anchor': anchor }, [words]);
  return [
    buildSvg(document, 'path', { d: grid, class: 'grid' }),
    ...levels.map((level) => text(size.left - 6, yOf(level) + 4, 'end', `${100 * level}`)),
    ...scales.map((scale) => text(xOf(scale), size.axis + 17, 'middle', `${scale}`)),
    text((size.left + size.width - size.right) / 2, size.height - 4, 'middle', words.scale.axis),
    text(0, 10, 'start', words.chart.axis),
  ];
}

function lineMark(
  name: keyof LesionWords['scale']['lines'],
  points: readonly Point[],
  { document }: Context,
): SVGElement {
  const dashes = name === 'trained' && { 'stroke-dasharray': '5 4' };
  return buildSvg(document, 'path', { d: lineOf(points), class: `line ${name}`, ...dashes });
}

/** At each factor that networks were trained with: a point, which says what all three lines are there. */
function pointMarks({ asked, trained }: ScaleChartData, { document, words }: Context): readonly SVGElement[] {
  return trained.map(({ scale, error }) => {
    const { asTrained, remeasured } = asked.find((own) => own.scale === scale)!;
    const label = words.scale.read(scale, error, asTrained, remeasured);
    return buildSvg(document, 'circle', { cx: xOf(scale), cy: yOf(error), r: 3, role: 'img', 'aria-label': label });
  });
}

/** Words beside a line, where it leaves room for them. */
function labelMarks({ asked, trained }: ScaleChartData, { document, words }: Context): readonly SVGElement[] {
  const at = (scale: number, points: readonly Point[]) => points.find((point) => point.scale === scale)!.error;
  const remeasured = asked.map(({ scale, remeasured: error }) => ({ scale, error }));
  const asTrained = asked.map(({ scale, asTrained: error }) => ({ scale, error }));
  const places = [
    { name: 'asTrained', x: 0.78, y: yOf(at(0.7, asTrained)) - 8, anchor: 'end' },
    { name: 'remeasured', x: 0.56, y: yOf(at(0.6, remeasured)) + 6, anchor: 'end' },
    { name: 'trained', x: 0.04, y: yOf(Math.max(at(0, trained), at(0.2, trained))) - 10, anchor: 'start' },
  ] as const;
  return places.map(({ name, x, y, anchor }) =>
    buildSvg(document, 'text', { x: xOf(x), y: round(y), 'text-anchor': anchor, class: `name ${name}` }, [
      words.scale.lines[name],
    ]),
  );
}

/** The error of a residual network against the factor of its shortcuts, at test time and as trained. */
export function scaleChart(data: ScaleChartData, context: Context): SVGSVGElement {
  const { document, words } = context;
  const { depth, asked, trained } = data;
  const attributes = { viewBox: `0 0 ${size.width} ${size.height}`, role: 'img', class: 'scale-chart' };
  const series = (['asTrained', 'remeasured'] as const).map((name) =>
    lineMark(
      name,
      asked.map((own) => ({ scale: own.scale, error: own[name] })),
      context,
    ),
  );
  return buildSvg(document, 'svg', { ...attributes, 'aria-label': words.scale.label(depth) }, [
    ...axisMarks(context),
    ...series,
    lineMark('trained', trained, context),
    ...pointMarks(data, context),
    ...labelMarks(data, context),
  ]);
}
