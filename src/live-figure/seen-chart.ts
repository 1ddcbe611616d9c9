import { requireChild } from './require-child.ts';

/** Of the charts that stand in a place, drawn for several widths, the one that can be seen. */
export function seenChart(place: Element): SVGSVGElement {
  const charts = [...place.querySelectorAll('svg')];
  const seen = charts.find((chart) => chart.getBoundingClientRect().width > 0);
  return seen ?? requireChild(place, 'svg', SVGSVGElement);
}
