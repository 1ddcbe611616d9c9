import { buildNode } from '../../charts/build-node.ts';
import { costDiagram } from './cost-diagram.ts';
import { layerTable } from './layer-table.ts';
import { totalsTable } from './totals-table.ts';
import { areSame } from '../../experiment/permalink.ts';
import type { Problem } from '../../experiment/study.ts';
import { words as strings } from './words.ts';
import { readChart } from '../../live-figure/chart-reader.ts';
import { LiveFigure } from '../../live-figure/live-figure.ts';
import { requireChild } from '../../live-figure/require-child.ts';
import { AccountantForm } from './form.ts';
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
  readonly #form = new AccountantForm(requireChild(this, 'form.accountant-form', HTMLFormElement), (problems) =>
    this.#chosen(problems),
  );
  readonly #alert = new ProblemAlert(() => this.#figure.say());
  readonly #figure: LiveFigure<Comparison> = new LiveFigure(
    this,
    {
      study: comparisonStudy,
      form: this.#form,
      chart: this.#chart,
      report: () => ({
        state: 'recorded',
        status: this.#status,
        alert: this.#alert.text,
        notices: [],
      }),
      draw: () => (this.#drawn ? [{ element: this.#chart, draw: () => this.#drawDiagram() }] : []),
      data: async (format) => formatLayers[format](this.#networks),
    },
    this.#leaving.signal,
  );
  #networks: readonly CountedNetwork[] = countedNetworks(defaultComparison, strings);
  /** Whether the figure shows anything but the static drawing of the page. */
  #drawn = false;
  /** The networks whose tables are there. Tables are long: they are drawn when they are opened. */
  #listed = this.#networks;
  /** Says to those who do not see the drawing what has become of it. */
  #status = '';

  connectedCallback(): void {
    const { signal } = this.#leaving;
    this.#figure.readLink();
    if (!areSame(comparisonStudy, this.#form.settings, defaultComparison)) this.#show();
    const links = new LayerLinks(this.#chart, this.#tables, signal);
    readChart(this.#chart, requireChild(this, '.reading', HTMLElement), signal, (bar) => links.markRows(bar));
    this.#tablesOpen.addEventListener('toggle', () => this.#drawTables());
    for (const button of this.querySelectorAll<HTMLButtonElement>('button[data-pair]'))
      button.addEventListener('click', () => this.#choosePair(button.dataset['pair'] ?? ''));
    for (const button of this.querySelectorAll<HTMLButtonElement>('button[data-show]'))
      button.addEventListener('click', () => this.#bring(button.dataset['show'] ?? ''));
  }

  disconnectedCallback(): void {
    this.#leaving.abort();
  }

  /** What the form says now. What cannot be counted leaves the figure as it is. */
  #chosen(problems: readonly Problem[]): void {
    this.#alert.problems = problems;
    if (problems.length > 0) return this.#figure.tell();
    this.#show();
    this.#status = titleOfFigure(this.#networks, strings);
    this.#figure.settingsChanged();
  }

  /** Puts another pair of networks into form and figure. */
  #choose([first, second]: readonly [Comparison['first'], Comparison['second']]): void {
    this.#form.settings = { ...this.#form.settings, first, second };
    this.#chosen([]);
  }

  #choosePair(name: string): void {
    const pair = pairNames.find((one) => one === name);
    if (!pair) throw new Error(`unknown pair: ${name}`);
    this.#choose(pairs[pair]);
  }

  /** From the parts below up to the figure. */
  #bring(name: string): void {
    const shown = Object.hasOwn(shownPairs, name) ? shownPairs[name as keyof typeof shownPairs] : null;
    if (!shown) throw new Error(`unknown comparison: ${name}`);
    this.#choose(shown);
    this.scrollIntoView({ block: 'start' });
    this.#form.focus();
  }

  /** At once: a count costs little, and what it says is heard wherever the page stands. */
  #show(): void {
    this.#networks = countedNetworks(this.#form.settings, strings);
    this.#drawn = true;
    this.#drawDiagram();
    this.#drawWords();
    this.#drawTables();
    this.#markPair();
  }

  #drawDiagram(): void {
    const { measure } = this.#form.settings;
    const width = this.#chart.clientWidth;
    if (width === 0) return;
    this.#chart.replaceChildren(costDiagram({ networks: this.#networks, measure }, { ...context, width }));
  }

  #drawWords(): void {
    const { measure } = this.#form.settings;
    const printed = this.#networks.map((network) => printedWords(network, this.#printed, strings));
    requireChild(this, '.fig-title', HTMLElement).textContent = titleOfFigure(this.#networks, strings);
    this.#place('[data-totals]', totalsTable(this.#networks, printed, context));
    this.#place('[data-finding]', findingNode(this.#networks, { measure, printed: this.#printed }, context));
  }

  #place(selector: string, node: Node): void {
    requireChild(this, selector, HTMLElement).replaceChildren(node);
  }

  #drawTables(): void {
    if (!this.#tablesOpen.open || this.#listed === this.#networks) return;
    this.#listed = this.#networks;
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
    const { settings } = this.#form;
    for (const button of this.querySelectorAll<HTMLButtonElement>('button[data-pair]')) {
      const [first, second] = pairs[button.dataset['pair'] as keyof typeof pairs];
      const pressed = areSame(comparisonStudy, { ...settings, first, second }, settings);
      button.setAttribute('aria-pressed', pressed ? 'true' : 'false');
    }
  }
}
