import { parseHTML } from 'linkedom';
import { chartStrings } from '../i18n/charts.ts';
import type { ChartContext } from './chart-context.ts';

/** Draws without a browser. */
export function drawingContext(width = 504, height = 324): ChartContext {
  return { document: parseHTML('<html></html>').document, width, height, strings: chartStrings };
}

/** A point of a picture, in its pixels. */
export interface PicturePoint {
  readonly x: number;
  readonly y: number;
}

const ofTranslation = /translate\((?<x>[-\d.]+),(?<y>[-\d.]+)\)/;

function placeOf(element: Element): PicturePoint {
  const { x, y } = ofTranslation.exec(element.getAttribute('transform') ?? '')?.groups ?? {};
  const place = { x: Number(x ?? element.getAttribute('cx')), y: Number(y ?? element.getAttribute('cy')) };
  if (Number.isNaN(place.x) || Number.isNaN(place.y)) throw new Error(`no place: ${element.outerHTML}`);
  return place;
}

/** What a reader of the chart is told about its points, and where they stand. */
export function readingsOf(chart: Element): { readonly text: string; readonly at: PicturePoint }[] {
  const marks = [...chart.querySelectorAll('circle[aria-label], path[aria-label]')];
  return marks.map((mark) => ({ text: mark.getAttribute('aria-label') ?? '', at: placeOf(mark) }));
}

/** The words of a chart and where they stand. */
export function textsOf(chart: Element): { readonly text: string; readonly at: PicturePoint }[] {
  return [...chart.querySelectorAll('text')].map((text) => ({ text: text.textContent ?? '', at: placeOf(text) }));
}

/** The corners of the lines of a chart: paths whose stroke is the given colour. */
export function linesOf(chart: Element, stroke: string): PicturePoint[][] {
  const paths = [...chart.querySelectorAll('g[aria-label="line"] path, g[aria-label="line"]')];
  return paths
    .filter((path) => path.localName === 'path' && strokeOf(path) === stroke)
    .map((path) => [...(path.getAttribute('d') ?? '').matchAll(/[ML]([-\d.]+),([-\d.]+)/g)])
    .map((corners) => corners.map(([, x, y]) => ({ x: Number(x), y: Number(y) })));
}

function strokeOf(path: Element): string | null {
  return path.getAttribute('stroke') ?? path.parentElement?.getAttribute('stroke') ?? null;
}
