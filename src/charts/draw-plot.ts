import { plot } from '@observablehq/plot';
import type { Plot, PlotOptions } from '@observablehq/plot';

/** The style of every chart. Marks may reach past the frame: labels stand there. */
const style = { background: 'none', fontFamily: 'var(--ui)', fontSize: '12.5px', overflow: 'visible' } as const;

/** A chart of Plot as this site shows it: styled by the page's sheets, and read out point by point. */
export function drawPlot(options: Omit<PlotOptions, 'style'>): SVGSVGElement & Plot {
  const drawn = plot({ ...options, style });
  // Plot brings its own style sheet into every picture; the page's does the same without an exception in its policy.
  drawn.querySelector('style')?.remove();
  drawn.setAttribute('role', 'img');
  // What the marks say is read out by the page, point by point; a name without a role is forbidden.
  for (const mark of drawn.querySelectorAll('[aria-label]:not([role])')) mark.setAttribute('role', 'img');
  return drawn as SVGSVGElement & Plot;
}
