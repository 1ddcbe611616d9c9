import type { LinkedFigure } from '../../experiment/link-fields.ts';
import { buildNode } from '../../charts/build-node.ts';
import { drawnRunsStrings as words } from '../../i18n/drawn-runs.ts';
import { language } from '../../i18n/language.ts';
import { pagePath } from '../../i18n/page-path.ts';
import { hearOfChanges } from '../../store/ledger-news.ts';
import { adoptStyles } from '../adopt-styles.ts';
import { replaceKeepingFocus } from '../replace-keeping-focus.ts';
import { kindOf } from '../shown-run.ts';
import { linesNode, undrawnNodes, waysNode } from './drawn-runs-node.ts';
import type { DrawnLine, DrawnRuns } from './drawn-runs-node.ts';
import { drawnRunsTable } from './drawn-runs-table.ts';
import styles from './drawn-runs.css?inline';
import { findRuns } from './find-runs.ts';
import type { FoundRun, FoundRuns } from './find-runs.ts';
import { hashWithRuns, parseRunsLink } from './runs-link.ts';
import type { AskedRun } from './runs-link.ts';
import type { Drawable, WhyNotDrawn } from './why-not-drawn.ts';

adoptStyles(styles);

/** Runs that are drawn as one line of a figure. */
export interface LineOfRuns extends Omit<DrawnLine, 'runs'> {
  readonly found: readonly FoundRun[];
}

interface Sources<Line extends LineOfRuns> {
  readonly figure: LinkedFigure;
  /** Under which the runs are named. */
  readonly chart: HTMLElement;
  /** After which they stand in numbers. */
  readonly table: HTMLElement;
  /** With what is set in the figure now. */
  readonly whyNotDrawn: (run: Drawable) => WhyNotDrawn | null;
  readonly linesOf: (found: readonly FoundRun[]) => readonly Line[];
  readonly onChange: () => void;
}

const nothing: Omit<DrawnRuns, 'lines'> = { refused: [], gone: [], problem: null };

function nameOf({ name, kept: { run } }: FoundRun): string {
  const { network, seed } = run.experiment;
  return name || words.ownName(kindOf(run), network.depth, seed);
}

/** What a run is called in a line that says what else was set in it, where the reader has not named it. */
function shortNameOf(own: FoundRun): string {
  const { name, run } = own.kept;
  return name === '' ? words.network(kindOf(run), run.experiment.network.depth) : nameOf(own);
}

/**
 * The reader's runs that a link asks a figure to draw: looked for on this device, named under the chart with what is not
 * drawn and why, and taken out of the figure again. The link says what is still asked for.
 */
export class AskedRuns<Line extends LineOfRuns> {
  readonly #sources: Sources<Line>;
  readonly #list = buildNode(document, 'div');
  readonly #said = buildNode(document, 'div', { role: 'status' });
  readonly #ways = buildNode(document, 'div');
  readonly #place = buildNode(document, 'div', { class: 'drawn-runs' }, [this.#list, this.#said, this.#ways]);
  readonly #table = buildNode(document, 'div', {
    ...{ class: 'table-scroll', tabindex: 0, role: 'group', hidden: true },
    'aria-label': words.table.caption,
  });
  #asked: readonly AskedRun[];
  /** Null until they have been read. */
  #found: FoundRuns | null = null;
  #lines: readonly Line[] = [];
  #others = nothing;

  /** `signal`: the figure is left. */
  constructor(sources: Sources<Line>, signal: AbortSignal) {
    this.#sources = sources;
    this.#asked = parseRunsLink(sources.figure, location.hash);
    sources.chart.after(this.#place);
    sources.table.after(this.#table);
    this.#place.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest<HTMLElement>('[data-remove]') : null;
      if (button) this.#remove(button.dataset['remove'] ?? '');
    });
    hearOfChanges(() => void this.#read(), signal);
    void this.#read();
  }

  /** Empty until they have been read. */
  get lines(): readonly Line[] {
    return this.#lines;
  }

  /** The link asks for others. */
  readAgain(): void {
    this.#asked = parseRunsLink(this.#sources.figure, location.hash);
    this.#found = null;
    this.#lines = [];
    void this.#read();
  }

  /** Something else is set in the figure, and it may draw others of them. */
  judgeAgain(): void {
    if (this.#found === null) return;
    this.#take(this.#found);
    this.#show();
  }

  async #read(): Promise<void> {
    const asked = this.#asked;
    const result = await findRuns(asked);
    if (asked !== this.#asked) return;
    if (result.type === 'failed') this.#others = { ...nothing, problem: result.reason };
    else this.#take(result.value);
    this.#show();
  }

  #take(own: FoundRuns): void {
    this.#found = own;
    const { found, gone } = own;
    const { whyNotDrawn, linesOf } = this.#sources;
    const judged = found.map((own) => {
      const { run, ending } = own.kept;
      return { own, why: whyNotDrawn({ experiment: run.experiment, iterations: run.records.length, ending }) };
    });
    this.#lines = linesOf(judged.flatMap(({ own, why }) => (why ? [] : [own])));
    const refused = judged.flatMap(({ own, why }) => (why ? [{ name: nameOf(own), why }] : []));
    this.#others = { ...nothing, refused, gone: gone.map(({ name }) => name || words.nameless) };
  }

  #remove(which: string): void {
    const line = this.#lines[Number(which)];
    const without = line && new Set(line.found.map(({ asked }) => asked.digest));
    this.#asked = without ? this.#asked.filter(({ digest }) => !without.has(digest)) : [];
    this.#lines = without ? this.#lines.filter((one) => one !== line) : [];
    if (!without) this.#others = nothing;
    const isAsked = (own: AskedRun) => this.#asked.includes(own);
    this.#found &&= {
      found: this.#found.found.filter(({ asked }) => isAsked(asked)),
      gone: this.#found.gone.filter(isAsked),
    };
    const hash = hashWithRuns(location.hash, this.#sources.figure, this.#asked);
    history.replaceState(history.state, '', `${location.pathname}${location.search}${hash === '' ? '' : `#${hash}`}`);
    this.#show();
    this.#focusAfter();
  }

  /** The button that was pressed is gone, and with the last line all others. */
  #focusAfter(): void {
    const { chart } = this.#sources;
    const next = this.#place.querySelector('button') ?? chart;
    if (next === chart) chart.tabIndex = -1;
    next.focus();
  }

  #show(): void {
    const lines = this.#lines.map((line) => ({
      ...line,
      runs: line.found.map(line.settings === '' ? nameOf : shortNameOf),
    }));
    const drawn = { lines, ...this.#others };
    this.#place.hidden = this.#asked.length === 0;
    this.#table.hidden = lines.length === 0;
    replaceKeepingFocus(this.#list, lines.length === 0 ? null : linesNode(lines, words));
    this.#say(undrawnNodes(drawn, words));
    const ways = this.#asked.length === 0 ? null : waysNode(drawn, words, pagePath(language.locale, 'lab'));
    replaceKeepingFocus(this.#ways, ways);
    this.#table.replaceChildren(drawnRunsTable(this.#lines, nameOf, words));
    this.#sources.onChange();
  }

  /** It is read out whenever it is replaced. */
  #say(said: readonly HTMLElement[]): void {
    const textOf = (nodes: Iterable<Node>) => [...nodes].map(({ textContent }) => textContent).join('\n');
    if (textOf(said) !== textOf(this.#said.childNodes)) this.#said.replaceChildren(...said);
  }
}
