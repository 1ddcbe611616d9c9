import { areSame } from '../../experiment/permalink.ts';
import { chartStrings } from '../../i18n/charts.ts';
import { captionNode } from '../../live-figure/caption-node.ts';
import { ContentPlace } from '../../live-figure/content-place.ts';
import { LiveFigure } from '../../live-figure/live-figure.ts';
import type { Part } from '../../live-figure/redraw.ts';
import { requireChild } from '../../live-figure/require-child.ts';
import { countsTable, widthsCaption } from './counts.ts';
import { designsOf } from './designs.ts';
import { designsNodes } from './designs-nodes.ts';
import { formatDesigns } from './export.ts';
import { WidthsForm } from './form.ts';
import { widthsStudy } from './study.ts';
import type { WidthSettings } from './study.ts';
import { blockWidthsStrings as words } from './words.ts';

/** A basic block and a bottleneck, redrawn and counted again as their widths are dragged. */
export class BlockWidths extends HTMLElement {
  readonly #leaving = new AbortController();
  readonly #form = new WidthsForm(requireChild(this, 'form.widths-form', HTMLFormElement));
  readonly #chart = requireChild(this, '[data-chart="block-designs"]', HTMLElement);
  readonly #drawing = new ContentPlace(this.#chart);
  readonly #table = new ContentPlace(requireChild(this, '.table-scroll', HTMLElement));
  readonly #finding = new ContentPlace(requireChild(this, '.finding', HTMLElement));
  readonly #figure: LiveFigure<WidthSettings> = new LiveFigure(
    this,
    {
      study: widthsStudy,
      form: this.#form,
      chart: this.#chart,
      report: () => ({ state: 'recorded', status: this.#status, alert: '', notices: [] }),
      draw: () => (this.#touched ? this.#parts() : []),
      data: (format) => Promise.resolve(formatDesigns(designsOf(this.#form.settings), format)),
    },
    this.#leaving.signal,
  );
  /** Whether anything is drawn other than what came with the page. */
  #touched = false;

  connectedCallback(): void {
    this.#figure.readLink();
    if (!areSame(widthsStudy, this.#form.settings, widthsStudy.defaults)) this.#touch();
    this.#form.element.addEventListener('submit', (event) => event.preventDefault());
    this.#form.element.addEventListener('input', ({ target }) => {
      if (target instanceof HTMLInputElement) this.#form.follow(target.name);
      this.#set();
    });
    requireChild(this, 'button[data-action="reset"]', HTMLButtonElement).addEventListener('click', () => {
      this.#form.settings = widthsStudy.defaults;
      this.#set();
    });
  }

  disconnectedCallback(): void {
    this.#leaving.abort();
  }

  #set(): void {
    this.#touched = true;
    this.#figure.settingsChanged();
    this.#figure.redraw();
  }

  #touch(): void {
    this.#touched = true;
    this.#figure.changed();
  }

  /** Says to those who do not see the drawing what has become of it. */
  get #status(): string {
    if (!this.#touched) return '';
    const { basic, bottleneck } = designsOf(this.#form.settings);
    return words.finding.headline(bottleneck.channels / basic.channels, bottleneck.multiplyAdds / basic.multiplyAdds);
  }

  #parts(): readonly Part[] {
    const { settings } = this.#form;
    const designs = designsOf(settings);
    const context = { document, words: words.drawing };
    const caption = () => captionNode(widthsCaption(settings, words.finding), { document, kinds: chartStrings.kinds });
    return [
      { element: this.#chart, draw: () => this.#drawing.show(designsNodes(designs, context)) },
      { element: this.#table.element, draw: () => this.#table.show([countsTable(designs, { document, words })]) },
      { element: this.#finding.element, draw: () => this.#finding.show([caption()]) },
    ];
  }
}

customElements.define('block-widths', BlockWidths);
