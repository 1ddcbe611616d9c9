import { buildSvg } from '../../charts/build-svg.ts';
import { kindColour } from '../../charts/colours.ts';
import type { NetworkKind } from '../../experiment/sweep.ts';
import { circle, directionAt, targetsOf } from './study/network.ts';
import type { Point } from './study/network.ts';

export interface PlaneView {
  readonly kind: NetworkKind;
  /** By how far the target turns the plane. */
  readonly degrees: number;
  /** Where the network puts the points of the circle. */
  readonly outputs: readonly Point[];
  /** What is said of the drawing to those who do not see it. */
  readonly label: string;
}

/** Half of the side of what is drawn: the circle has radius 1. What goes further is cut off. */
const reach = 1.55;
/** Of the drawing in whole numbers, as pictures of it need: so many to the radius. */
const unit = 100;
/** Where the handle stands, beyond the points. */
const handleRadius = 1.36;

const at = (value: number) => Number(value.toFixed(3));
/** Upwards is down in an SVG. */
const textOf = ([x, y]: Point) => `${at(x)} ${at(-y)}`;
const scaled = ([x, y]: Point, factor: number): Point => [factor * x, factor * y];
/** Points are drawn smaller from one to the next, so that a turn of all of them can be seen. */
const radiusOf = (index: number) => at(0.046 - 0.0013 * index);

/** Points of a list as circles in one group. */
function dots(document: Document, points: readonly Point[], attributes: Readonly<Record<string, string | number>>) {
  const drawn = points.map(([x, y], index) =>
    buildSvg(document, 'circle', { cx: at(x), cy: at(-y), r: radiusOf(index) }),
  );
  return buildSvg(document, 'g', attributes, drawn);
}

/** A part of a circle from the right, against the clock. */
function arcTo(direction: Point, radius: number): string {
  return `M${radius} 0A${radius} ${radius} 0 0 0 ${textOf(scaled(direction, radius))}`;
}

/** The angle itself, from where the first point is to where it should go. */
function angleMarks(document: Document, degrees: number): readonly SVGElement[] {
  const direction = directionAt(degrees);
  const [x, y] = scaled(directionAt(Math.round(degrees / 2)), 0.5);
  const line = { fill: 'none', stroke: 'var(--ink-2)', 'stroke-width': 0.012 };
  return [
    buildSvg(document, 'path', { ...line, d: 'M0 0L1 0', 'stroke-dasharray': '0.03 0.03' }),
    buildSvg(document, 'path', { ...line, d: `M0 0L${textOf(direction)}` }),
    buildSvg(document, 'path', { ...line, d: arcTo(direction, 0.3) }),
    buildSvg(document, 'text', { x: at(x), y: at(-y + 0.05), 'text-anchor': 'middle' }, [`${degrees}°`]),
  ];
}

/** What is dragged, on the way that it has. */
function handle(document: Document, degrees: number): SVGElement {
  const [x, y] = scaled(directionAt(degrees), handleRadius);
  const place = { cx: at(x), cy: at(-y) };
  return buildSvg(document, 'g', { class: 'needs-script' }, [
    buildSvg(document, 'path', {
      ...{ d: arcTo([-1, 0], handleRadius), fill: 'none', stroke: 'var(--hair)', 'stroke-width': 0.03 },
    }),
    buildSvg(document, 'g', { class: 'turn-handle', 'data-handle': '' }, [
      buildSvg(document, 'circle', { ...place, r: 0.24, fill: 'transparent' }),
      buildSvg(document, 'circle', {
        ...place,
        r: 0.09,
        fill: 'var(--ink)',
        stroke: 'var(--paper)',
        'stroke-width': 0.03,
      }),
    ]),
  ]);
}

/** The plane: points of the circle, where each of them should go, and where a network puts it. */
export function planeDrawing({ kind, degrees, outputs, label }: PlaneView, document: Document): SVGSVGElement {
  const targets = targetsOf({ degrees });
  const missing = outputs.map((output, index) => `M${textOf(output)}L${textOf(targets[index]!)}`).join('');
  const shape = `M${outputs.map(textOf).join('L')}Z`;
  const colour = kindColour(kind);
  const line = { fill: 'none', 'stroke-width': 0.012 };
  const drawn = [
    buildSvg(document, 'circle', { r: 1, ...line, stroke: 'var(--hair)' }),
    ...angleMarks(document, degrees),
    dots(document, circle, { fill: 'var(--ink-2)', 'fill-opacity': 0.45 }),
    buildSvg(document, 'path', { d: missing, ...line, stroke: 'var(--ink-2)', 'stroke-opacity': 0.6 }),
    dots(document, targets, { ...line, stroke: 'var(--ink)' }),
    buildSvg(document, 'path', { d: shape, ...line, stroke: colour, 'stroke-opacity': 0.7 }),
    dots(document, outputs, { fill: colour }),
    handle(document, degrees),
  ];
  const viewBox = [-reach, -reach, 2 * reach, 2 * reach].map((own) => Math.round(unit * own)).join(' ');
  return buildSvg(document, 'svg', { viewBox, role: 'img', 'aria-label': label }, [
    buildSvg(document, 'g', { transform: `scale(${unit})` }, drawn),
  ]);
}

/** The angle at which a pointer stands in the drawing, in whole degrees from 0 to 180. */
export function degreesAt(x: number, y: number, box: Pick<DOMRect, 'left' | 'top' | 'width' | 'height'>): number {
  const [right, up] = [x - box.left - box.width / 2, box.top + box.height / 2 - y];
  if (up < 0) return right < 0 ? 180 : 0;
  return Math.round((Math.atan2(up, right) * 180) / Math.PI);
}
