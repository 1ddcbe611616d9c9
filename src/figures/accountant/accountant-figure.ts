import { buildNode } from '../../charts/build-node.ts';
import { costDiagram } from './cost-diagram.ts';
import { layerTable } from './layer-table.ts';
import { totalsTable } from './totals-table.ts';
import { areSame, parsePermalink } from '../../experiment/permalink.ts';
import type { ReadSettings } from '../../experiment/study.ts';
import { words as strings } from './words.ts';
import { addressWith } from '../../live-figure/address.ts';
import { readChart } from '../../live-figure/chart-reader.ts';
import { operateTools } from '../../live-figure/figure-tools.ts';
import { LinkReport } from '../../live-figure/link-report.ts';
import { NoticeList } from '../../live-figure/notice-list.ts';
import { StatusLine } from '../../live-figure/status-line.ts';
import { requireChild } from '../../live-figure/require-child.ts';
import { AccountantForm } from './form.ts';
import { operateToy } from './toy-form.ts';
import { defaultComparison } from './choice.ts';
import type { Comparison } from './choice.ts';
import { comparisonStudy } from './study.ts';
import { countedNetworks } from './counted-network.ts';
import type { CountedNetwork } from './counted-network.ts';
import { findingNode, titleOfFigure } from './finding.ts';
import { formatLayers } from './layer-export.ts';
import { LayerLinks } from './layer-links.ts';
import { pairNames, pairs } from './pairs.ts';
import { printedWords } from './printed-count.ts';
import type { PrintedCounts } from './printed-count.ts';
import { ProblemAlert } from './problem-alert.ts';
import { shownPairs } from './shown-pairs.ts';

const context = { document, strings };

/**
 * The accountant: the networks of the page, and those that the reader chooses in their place. A custom element's name
 * needs a hyphen, so the figure `accountant` is `<accountant-figure>`.
 */
export class AccountantFigure extends HTMLElement {
  readonly #leaving = new AbortController();
  readonly #printed = JSON.parse(this.dataset['printed'] ?? '{}') as PrintedCounts;
  readonly #chart = requireChild(this, '[data-chart="costs"]', HTMLElement);
  readonly #tables = requireChild(this, '.layer-tables', HTMLElement);
  readonly #tablesOpen = requireChild(this, 'details.numbers', HTMLDetailsElement);
  readonly #form = new AccountantForm(requireChild(this, 'form.accountant-form', HTMLFormElement), (read) =>
    this.#chosen(read),
  );
  /** Says to those who do not see the drawing what has become of it. */
  readonly #status = new StatusLine((message) => {
    requireChild(this, '[role="status"]', HTMLElement).textContent = message;
  });
  readonly #alert = new ProblemAlert(requireChild(this, '.fig-alert', HTMLElement));
  readonly #notices = new NoticeList(requireChild(this, '.fig-notices', HTMLElement));
  readonly #link = new LinkReport(() => this.#notices.show(this.#link.sentences));
  #comparison: Comparison = defaultComparison;
  #networks: readonly CountedNetwork[] = countedNetworks(defaultComparison, strings);
  /** Whether the figure shows anything but the static drawing of the page. */
  #drawn = false;
  /** Tables are long: they are drawn when they are opened. */
  #tablesDue = false;

  connectedCallback(): void {
    const { settings, notices } = parsePermalink(comparisonStudy, location.search);
    this.#form.write(settings);
    if (!areSame(comparisonStudy, settings, defaultComparison)) this.#show(settings);
    this.#link.tell(notices);
    this.#listen();
  }

  disconnectedCallback(): void {
    this.#leaving.abort();
  }

  #listen(): void {
    const { signal } = this.#leaving;
    const links = new LayerLinks(this.#chart, this.#tables, signal);
    const reading = requireChild(this, '.reading', HTMLElement);
    readChart(this.#chart, reading, signal, (bar) => links.markRows(bar));
    this.#tablesOpen.addEventListener('toggle', () => this.#drawTables(), { signal });
    operateTools(this, {
      data: async (format) => formatLayers[format](this.#networks),
      chart: () => this.#picture(),
      address: () => this.#address(),
      tell: (message) => this.#tell([message]),
    });
    operateToy(this);
    for (const button of this.querySelectorAll<HTMLButtonElement>('button[data-pair]')) {
      button.addEventListener('click', () => this.#choosePair(button.dataset['pair'] ?? ''), { signal });
    }
    for (const button of this.querySelectorAll<HTMLButtonElement>('button[data-show]')) {
      button.addEventListener('click', () => this.#bring(button.dataset['show'] ?? ''), { signal });
    }
    const observer = new ResizeObserver(() => this.#drawn && this.#drawDiagram());
    observer.observe(this.#chart);
    signal.addEventListener('abort', () => observer.disconnect());
  }

  /** What the form says now. What cannot be counted leaves the figure as it is. */
  #chosen({ settings, problems }: ReadSettings<Comparison>): void {
    this.#alert.show(problems);
    this.#tell([]);
    if (problems.length > 0) return;
    this.#show(settings);
    this.#status.announce(titleOfFigure(this.#networks, strings));
    history.replaceState(history.state, '', this.#address());
  }

  /** Puts another comparison into form and figure. */
  #choose(comparison: Comparison): void {
    this.#form.write(comparison);
    this.#chosen({ settings: comparison, problems: [] });
  }

  #choosePair(name: string): void {
    const pair = pairNames.find((one) => one === name);
    if (!pair) throw new Error(`unknown pair: ${name}`);
    const [first, second] = pairs[pair];
    this.#choose({ ...this.#comparison, first, second });
  }

  /** From the parts below up to the figure. */
  #bring(name: string): void {
    const shown = Object.hasOwn(shownPairs, name) ? shownPairs[name as keyof typeof shownPairs] : null;
    if (!shown) throw new Error(`unknown comparison: ${name}`);
    const [first, second] = shown;
    this.#choose({ ...this.#comparison, first, second });
    this.scrollIntoView({ block: 'start' });
    this.#form.focus();
  }

  #show(comparison: Comparison): void {
    this.#comparison = comparison;
    this.#networks = countedNetworks(comparison, strings);
    const { measure } = comparison;
    const printed = this.#networks.map((network) => printedWords(network, this.#printed, strings));
    this.#drawDiagram();
    requireChild(this, '.fig-title', HTMLElement).textContent = titleOfFigure(this.#networks, strings);
    this.#place('[data-totals]', totalsTable(this.#networks, printed, context));
    this.#place('[data-finding]', findingNode(this.#networks, { measure, printed: this.#printed }, context));
    this.#tablesDue = true;
    this.#drawTables();
    this.#markPair();
  }

  #place(selector: string, node: Node): void {
    requireChild(this, selector, HTMLElement).replaceChildren(node);
  }

  #drawDiagram(): void {
    const { measure } = this.#comparison;
    const width = this.#chart.clientWidth;
    if (width === 0) return;
    this.#chart.replaceChildren(costDiagram({ networks: this.#networks, measure }, { ...context, width }));
    this.#drawn = true;
  }

  #drawTables(): void {
    if (!this.#tablesDue || !this.#tablesOpen.open) return;
    this.#tablesDue = false;
    const tables = this.#networks.map((network, index) => {
      const frame = buildNode(document, 'div', { class: 'table-scroll' }, [
        layerTable({ ...network, network: index }, context),
      ]);
      return buildNode(document, 'div', { class: 'layers-of-one' }, [
        buildNode(document, 'h4', {}, [network.title]),
        frame,
      ]);
    });
    this.#tables.replaceChildren(...tables);
  }

  #markPair(): void {
    const shown = this.#comparison;
    for (const button of this.querySelectorAll<HTMLButtonElement>('button[data-pair]')) {
      const pair = pairs[button.dataset['pair'] as keyof typeof pairs];
      const pressed = areSame(comparisonStudy, { ...shown, first: pair[0], second: pair[1] }, shown);
      button.setAttribute('aria-pressed', pressed ? 'true' : 'false');
    }
  }

  #tell(notices: readonly string[]): void {
    this.#link.clear();
    this.#notices.show(notices);
  }

  /** The diagram that can be seen. */
  #picture(): SVGSVGElement {
    const drawings = [...this.#chart.querySelectorAll('svg')];
    return drawings.find((one) => one.getBoundingClientRect().width > 0) ?? requireChild(this, 'svg', SVGSVGElement);
  }

  #address(): string {
    return addressWith(comparisonStudy, this.#comparison, location);
  }
}
