import { labStrings as words } from '../../i18n/lab.ts';
import { readChart } from '../../live-figure/chart-reader.ts';
import { ContentPlace } from '../../live-figure/content-place.ts';
import { requireChild } from '../../live-figure/require-child.ts';
import { WhileCalm } from '../../live-figure/while-calm.ts';
import type { LedgerEntry } from '../../store/ledger-entry.ts';
import { hearOfChanges } from '../../store/ledger-news.ts';
import { readFromLedger } from '../../store/ledger-store.ts';
import { choiceFor } from './comparison.ts';
import type { ComparisonChoice } from './comparison.ts';
import { differingFields } from './run-fields.ts';
import type { RunField } from './run-fields.ts';
import type * as selectedView from './selected-view.ts';
import type { TrainingPlaces } from './training-places.ts';

/** What draws charts comes with the first selection. */
const loadView = (): Promise<typeof selectedView> => import('./selected-view.ts');

/** More lines than this in one chart say nothing to anybody. */
const mostCurves = 12;

const charts = ['error', 'loss', 'settings'] as const;

/** The selected runs side by side: their curves, and their errors over two settings. */
export class SelectedPanel {
  readonly #root: HTMLElement;
  readonly #note: HTMLElement;
  readonly #form: HTMLFormElement;
  /** A link is not replaced between a press and its click. */
  readonly #calm: WhileCalm;
  #entries: readonly LedgerEntry[] = [];
  #choice: ComparisonChoice = { x: 'depth', series: 'network', error: 'trainingError' };
  /** Rises with every selection: what was asked for an earlier one comes too late. */
  #turn = 0;
  /** Rises each time that ways are asked for. */
  #waysTurn = 0;

  constructor(root: HTMLElement, signal: AbortSignal) {
    this.#root = root;
    this.#note = requireChild(root, '[data-note]', HTMLElement);
    this.#form = requireChild(root, 'form', HTMLFormElement);
    this.#calm = new WhileCalm(signal);
    this.#form.addEventListener('change', () => this.#choose());
    for (const name of charts) {
      const place = this.#place(name);
      const scope = place.closest<HTMLElement>('[data-curves], [data-compare]')!;
      readChart(place, requireChild(scope, '.reading', HTMLElement), signal);
      place.setAttribute('role', 'application');
    }
    let width = 0;
    const observer = new ResizeObserver(() => {
      if (root.clientWidth !== width) void this.#draw();
      width = root.clientWidth;
    });
    observer.observe(root);
    // What a run has learnt is kept after the run itself, and may be deleted while it is selected.
    hearOfChanges(() => void this.#drawWays(), signal, 'networks');
    signal.addEventListener('abort', () => observer.disconnect());
  }

  show(entries: readonly LedgerEntry[]): void {
    this.#entries = entries;
    void this.#draw();
  }

  #place(name: (typeof charts)[number]): HTMLElement {
    return requireChild(this.#root, `[data-chart="${name}"]`, HTMLElement);
  }

  #part(name: string): HTMLElement {
    return requireChild(this.#root, `[data-${name}]`, HTMLElement);
  }

  #choose(): void {
    const chosen = (name: string) => requireChild(this.#form, `[name="${name}"]`, HTMLSelectElement).value;
    const error = chosen('error') === 'testError' ? 'testError' : 'trainingError';
    const series = chosen('series');
    this.#choice = { x: chosen('x') as RunField, series: series === '' ? null : (series as RunField), error };
    void this.#draw();
  }

  async #draw(): Promise<void> {
    const turn = ++this.#turn;
    const entries = this.#entries;
    this.#note.textContent = this.#noteOf(entries.length);
    void this.#drawWays();
    if (entries.length === 0) {
      this.#part('curves').hidden = true;
      this.#part('compare').hidden = true;
      return;
    }
    const [view, read] = await Promise.all([
      loadView().catch((error: unknown) => `${error instanceof Error ? error.message : error}`),
      readFromLedger(entries.slice(0, mostCurves).map(({ id }) => id)),
    ]);
    if (turn !== this.#turn) return;
    if (typeof view === 'string') return void (this.#note.textContent = words.partMissing(view));
    this.#part('curves').hidden = false;
    if (read.type === 'done') {
      view.drawCurves({ error: this.#place('error'), loss: this.#place('loss') }, entries, read.value);
      this.#part('caption').textContent = view.curvesCaption;
    } else this.#note.textContent = words.problems[read.problem](read.reason);
    this.#compare(view);
  }

  /** Leads to figures from what is selected, as far as the device keeps now what it takes. */
  async #drawWays(): Promise<void> {
    const turn = ++this.#waysTurn;
    const entries = this.#entries;
    const ways = this.#part('ways');
    if (entries.length === 0) return void (ways.hidden = true);
    // What draws charts tells of itself where it does not come.
    const view = await loadView().catch(() => null);
    const items = await view?.waysOf(entries, JSON.parse(ways.dataset['places'] ?? '{}') as TrainingPlaces);
    this.#calm.do(() => {
      if (!items || turn !== this.#waysTurn) return;
      ways.hidden = items.length === 0;
      // A link that has the focus stays where nothing has changed.
      new ContentPlace(ways).show(items);
    });
  }

  #noteOf(count: number): string {
    if (count === 0) return words.selected.none;
    const same = choiceFor(this.#entries, this.#choice) === null && count > 1 ? [words.compare.same] : [];
    const most = count > mostCurves ? [words.selected.most(mostCurves, count)] : [];
    return [words.selected.count(count), ...most, ...same].join(' ');
  }

  #compare(view: typeof selectedView): void {
    const choice = choiceFor(this.#entries, this.#choice);
    this.#part('compare').hidden = choice === null;
    if (choice === null) return;
    view.fillChoices(this.#form, differingFields(this.#entries), choice);
    const places = { chart: this.#place('settings'), table: this.#part('medians'), mixed: this.#part('mixed') };
    view.drawComparison(places, this.#entries, choice);
  }
}
