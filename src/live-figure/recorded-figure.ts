import { operateTools } from './figure-tools.ts';
import type { DataFormat } from './figure-tools.ts';
import { LaterPart } from './later-part.ts';
import { NoticeList } from './notice-list.ts';
import { requireChild } from './require-child.ts';

/** Writes what a figure shows. */
export interface RecordedExport {
  readonly write: (format: DataFormat, figure: HTMLElement) => string | Promise<string>;
}

function visibleChart(figure: HTMLElement): SVGSVGElement {
  const charts = [...figure.querySelectorAll<SVGSVGElement>('.chart svg')];
  const seen = charts.find((chart) => chart.getBoundingClientRect().width > 0);
  return seen ?? requireChild(figure, '.chart svg', SVGSVGElement);
}

/**
 * Defines the element of a figure that computes nothing in the page: what it shows can be taken from it. What writes its
 * numbers, and they themselves, are loaded when a reader takes them.
 */
export function defineRecordedFigure(tag: string, load: () => Promise<RecordedExport>): void {
  class RecordedFigure extends HTMLElement {
    connectedCallback(): void {
      const notices = new NoticeList(requireChild(this, '.fig-notices', HTMLElement));
      const writer = new LaterPart(load, () => undefined);
      operateTools(this, this.dataset['figure'] ?? tag, {
        data: async (format) => (await writer.demand()).write(format, this),
        chart: () => visibleChart(this),
        tell: (message) => notices.show([message]),
      });
    }
  }
  customElements.define(tag, RecordedFigure);
}
