import { buildSvg } from '../../charts/build-svg.ts';
import { levels, shades } from './plane-chart.ts';
import type { PlaneChartContext } from './plane-chart.ts';

const size = { width: 330, height: 40, left: 8, box: 35 };

/** The one scale of both planes: a box a shade, and the loss at which it changes. */
export function legendChart({ document, words }: PlaneChartContext): SVGSVGElement {
  const xOf = (index: number) => size.left + size.box * index;
  const boxes = shades.map((fill, index) =>
    buildSvg(document, 'rect', { x: xOf(index), y: 4, width: size.box, height: 14, fill }),
  );
  const texts = levels.map((level, index) =>
    buildSvg(document, 'text', { x: xOf(index + 1), y: 34, 'text-anchor': 'middle' }, [`${level}`]),
  );
  const attributes = { viewBox: `0 0 ${size.width} ${size.height}`, role: 'img', 'aria-label': words.chart.legend };
  return buildSvg(document, 'svg', attributes, [...boxes, ...texts]);
}
