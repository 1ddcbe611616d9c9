import { buildSvg } from '../../charts/build-svg.ts';
import type { LesionWords } from './words/recorded.ts';

/** Of networks that were trained with the factor: the median of the seeds, and each. */
export interface TrainedWith {
  readonly scale: number;
  readonly error: number;
  readonly seeds: readonly number[];
}

/** Medians of the seeds, as fractions, by the factor of all shortcuts. */
export interface ScaleChartData {
  readonly depth: number;
  /** Of networks trained with the factor 1. */
  readonly asked: readonly { readonly scale: number; readonly asTrained: number; readonly remeasured: number }[];
  readonly trained: readonly TrainedWith[];
  /** Networks of other depths, trained with the same factors. */
  readonly others: readonly { readonly depth: number; readonly trained: readonly TrainedWith[] }[];
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
const yOf = (error: number) => Math.round(size.axis - error * (size.axis - size.top));

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

function lineMark(name: string, points: readonly Point[], { document }: Context): SVGElement {
  const dashes = name.startsWith('trained') && { 'stroke-dasharray': '5 4' };
  return buildSvg(document, 'path', { d: lineOf(points), class: `line ${name}`, ...dashes });
}

/** At each factor that networks were trained with: a point, which says what all lines are there. */
function pointMarks({ asked, trained, others }: ScaleChartData, { document, words }: Context): readonly SVGElement[] {
  return trained.map(({ scale, error }, index) => {
    const { asTrained, remeasured } = asked.find((own) => own.scale === scale)!;
    const elsewhere = others.map((own) => ({ depth: own.depth, error: own.trained[index]!.error }));
    const label = words.scale.read(scale, { error, asTrained, remeasured }, elsewhere);
    return buildSvg(document, 'circle', { cx: xOf(scale), cy: yOf(error), r: 3, role: 'img', 'aria-label': label });
  });
}

/** Words at the left of the lines, where these lie apart: of those that were trained, the higher one has them above. */
function labelMarks({ depth, asked, trained, others }: ScaleChartData, { document, words }: Context): SVGElement[] {
  const early = asked.filter(({ scale }) => scale <= 0.4);
  const errorsOf = (own: readonly TrainedWith[]) => own.filter(({ scale }) => scale <= 0.2).map(({ error }) => error);
  const lines = [{ depth, trained, name: 'trained' }, ...others.map((own) => ({ ...own, name: 'trained-other' }))];
  const sorted = lines.toSorted(
    (one, other) => Math.max(...errorsOf(other.trained)) - Math.max(...errorsOf(one.trained)),
  );
  const places = [
    {
      name: 'asTrained',
      y: yOf(Math.max(...early.map((own) => own.asTrained))) - 7,
      text: words.scale.lines.asTrained,
    },
    {
      name: 'remeasured',
      y: yOf(Math.min(...early.map((own) => own.remeasured))) + 15,
      text: words.scale.lines.remeasured,
    },
    ...sorted.map((own, index) => ({
      name: own.name,
      y: index === 0 ? yOf(Math.max(...errorsOf(own.trained))) - 8 : yOf(Math.min(...errorsOf(own.trained))) + 17,
      text: words.scale.trained(own.depth),
    })),
  ];
  return places.map(({ name, y, text }) =>
    buildSvg(document, 'text', { x: xOf(0.02), y: round(y), class: `name ${name}` }, [text]),
  );
}

/** The error of a residual network against the factor of its shortcuts, at test time and as trained. */
export function scaleChart(data: ScaleChartData, context: Context): SVGSVGElement {
  const { document, words } = context;
  const { depth, asked, trained, others } = data;
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
    ...others.map((own) => lineMark('trained-other', own.trained, context)),
    lineMark('trained', trained, context),
    ...pointMarks(data, context),
    ...labelMarks(data, context),
  ]);
}
