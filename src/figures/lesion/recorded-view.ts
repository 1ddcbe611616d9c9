import { networkKinds } from '../../experiment/sweep.ts';
import { chartStrings } from '../../i18n/en/charts.ts';
import { captionNode } from '../../live-figure/caption-node.ts';
import { ContentPlace } from '../../live-figure/content-place.ts';
import type { Part } from '../../live-figure/redraw.ts';
import { requireChild } from '../../live-figure/require-child.ts';
import { lesionCaption } from './caption.ts';
import { cutChart } from './cut-chart.ts';
import { lesionTables } from './lesion-table.ts';
import type { LiveAnswer } from './record-export.ts';
import { lesionReading as reading } from './recorded-lesions.ts';
import { scaleChart } from './scale-chart.ts';
import { lesionWords as words } from './words/recorded.ts';

/** What of the figure is drawn from the record, at the depth that the reader has chosen; and the answers beside it. */
export class RecordedView {
  readonly #place: (selector: string) => ContentPlace;

  constructor(root: HTMLElement) {
    const places = new Map<string, ContentPlace>();
    this.#place = (selector) => {
      const place = places.get(selector) ?? new ContentPlace(requireChild(root, selector, HTMLElement));
      places.set(selector, place);
      return place;
    };
  }

  /** `live`: what the reader has been answered. */
  parts(depth: number, live: () => readonly LiveAnswer[]): readonly Part[] {
    const context = { document, words };
    const part = (selector: string, content: () => readonly (string | Node)[]): Part => {
      const place = this.#place(selector);
      return { element: place.element, draw: () => place.show(content()) };
    };
    const caption = () => captionNode(lesionCaption(reading, depth, words), { document, kinds: chartStrings.kinds });
    return [
      ...networkKinds.flatMap((kind) => [
        part(`[data-panel="${kind}"]`, () => [words.panels[kind](depth)]),
        part(`[data-chart="${kind}"]`, () => [cutChart(reading.cutChart(kind, depth), context)]),
      ]),
      part('[data-panel="scale"]', () => [words.scale.panel(depth)]),
      part('[data-chart="scale"]', () => [scaleChart(reading.scaleChart(depth), context)]),
      part('.legend', () => [words.legend, ' ', words.why(reading.widening(depth))]),
      part('.finding', () => [caption()]),
      part('.table-scroll', () => lesionTables(reading, depth, live(), context)),
    ];
  }
}
