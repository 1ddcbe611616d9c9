import type { ChartContext } from '../charts/chart-context.ts';
import { chartStrings } from '../i18n/en/charts.ts';
import { requireChild } from './require-child.ts';
import { liveSize } from './chart-sizes.ts';
import type { ChartSizes } from './chart-sizes.ts';

/** Below this the style sheet shows the narrow one of two static charts. */
const narrowPage = '(max-width: 1080px)';

/** Where a chart stands: the static one of the page, or a live one in its place. */
export class ChartPlace {
  readonly element: HTMLElement;
  readonly #static: readonly Node[];
  readonly #sizes: ChartSizes;
  /** In pixels; undefined when it has to be looked up, which may cost a layout. */
  #width: number | undefined;

  constructor(root: Element, name: string, sizes: ChartSizes) {
    this.element = requireChild(root, `[data-chart="${name}"]`, HTMLElement);
    this.#static = [...this.element.childNodes];
    this.#sizes = sizes;
    this.element.setAttribute('role', 'application');
    // The observer goes with its element.
    new ResizeObserver(() => (this.#width = undefined)).observe(this.element);
  }

  draw<Chart extends Element>(chart: (context: ChartContext) => Chart): Chart {
    this.#width ??= this.element.clientWidth;
    const size = liveSize(this.#sizes, this.#width, matchMedia(narrowPage).matches);
    const drawn = chart({ document, strings: chartStrings, ...size });
    this.element.replaceChildren(drawn);
    return drawn;
  }

  /** Puts the static chart back. */
  restore(): void {
    if (this.element.firstChild !== this.#static[0]) this.element.replaceChildren(...this.#static);
  }
}
