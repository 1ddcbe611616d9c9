import type { Plot } from '@observablehq/plot';

/** A chart of Plot as this site shows it: styled by the page's sheets, and read out point by point. */
export function asPicture(drawn: (SVGSVGElement | HTMLElement) & Plot): SVGSVGElement & Plot {
  // Plot brings its own style sheet into every picture; the page's does the same without an exception in its policy.
  drawn.querySelector('style')?.remove();
  drawn.setAttribute('role', 'img');
  // What the marks say is read out by the page, point by point; a name without a role is forbidden.
  for (const mark of drawn.querySelectorAll('[aria-label]:not([role])')) mark.setAttribute('role', 'img');
  return drawn as SVGSVGElement & Plot;
}
