import { buildNode } from '../../../charts/build-node.ts';
import type { Experiment } from '../../../experiment/experiment.ts';
import { replaceKeepingFocus } from '../../../live-figure/replace-keeping-focus.ts';
import { requireChild } from '../../../live-figure/require-child.ts';
import { WhileCalm } from '../../../live-figure/while-calm.ts';
import { queueWords as words } from '../words/queue.ts';
import type { Activity } from '../activity.ts';
import { isInHand, keyOf } from './known-runs.ts';
import type { KnownRun } from './known-runs.ts';
import { moved, putBack, queueOf, restored, without } from './order.ts';
import type { Queue } from './order.ts';
import { focusedButton, focusNear } from './queue-focus.ts';
import { isWaiting, queueTable } from './queue-table.ts';
import type { QueueAct, QueueRow } from './queue-table.ts';

export interface QueueSources {
  /** Where the queue stands: a disclosure with a place for its table, and one for what was done. */
  readonly place: HTMLDetailsElement;
  /** What is known of the run of an experiment, by its key. */
  readonly rowOf: (key: string) => QueueRow;
  /** Null while nothing is trained. */
  readonly activity: () => Activity | null;
  /** Hears that the reader has changed the order. */
  readonly onChange: () => void;
  readonly signal: AbortSignal;
}

function countsOf(rows: readonly QueueRow[]) {
  const count = (is: (run: KnownRun | undefined) => boolean) => rows.filter(({ run }) => is(run)).length;
  return {
    all: rows.length,
    inHand: count((run) => run !== undefined && isInHand(run)),
    waiting: count((run) => run === undefined),
    failed: count((run) => run?.status === 'failed'),
  };
}

/** The runs that follow from the settings, in the order in which they are trained, which the reader changes. */
export class QueuePanel {
  readonly #sources: QueueSources;
  readonly #table: HTMLElement;
  readonly #summary: HTMLElement;
  readonly #said: HTMLElement;
  readonly #calm: WhileCalm;
  #queue: Queue = queueOf([]);
  #drawn = '';
  /** Those of the table, by their keys. */
  #rows: readonly string[] = [];

  constructor(sources: QueueSources) {
    this.#sources = sources;
    const { place, signal } = sources;
    this.#table = requireChild(place, '[data-queue]', HTMLElement);
    this.#summary = requireChild(place, 'summary', HTMLElement);
    this.#said = requireChild(place, '[data-said]', HTMLElement);
    this.#calm = new WhileCalm(signal);
    place.addEventListener('click', ({ target }) => this.#pressed(target), { signal });
    place.addEventListener('toggle', () => this.draw(), { signal });
  }

  /** In their order; those that were taken out are not among them. */
  get keys(): readonly string[] {
    return this.#queue.keys;
  }

  has(experiment: Experiment): boolean {
    return this.#queue.keys.includes(keyOf(experiment));
  }

  /** Other experiments are set. */
  set(keys: readonly string[]): void {
    const known = new Set([...this.#queue.keys, ...this.#queue.removed.map(({ key }) => key)]);
    if (known.size === keys.length && keys.every((key) => known.has(key))) return;
    this.#queue = queueOf(keys);
    this.#said.replaceChildren();
  }

  /** The order that was kept. */
  restore(kept: readonly string[], keys: readonly string[]): void {
    this.#queue = restored(kept, keys);
  }

  /** Of these experiments, those in the queue that are still to be trained, in its order. */
  waitingOf(experiments: readonly Experiment[]): readonly Experiment[] {
    const byKey = new Map(experiments.map((experiment) => [keyOf(experiment), experiment]));
    return this.#queue.keys.flatMap((key) => (this.#waits(key) ? (byKey.get(key) ?? []) : []));
  }

  /** Of experiments that wait for a worker, those in the queue, in its order. */
  ordered(waiting: readonly Experiment[]): readonly Experiment[] {
    const byKey = new Map(waiting.map((experiment) => [keyOf(experiment), experiment]));
    return this.#queue.keys.flatMap((key) => byKey.get(key) ?? []);
  }

  open(): void {
    this.#sources.place.open = true;
  }

  draw(): void {
    const rows = this.#queue.keys.map(this.#sources.rowOf);
    const summary = words.summary(countsOf(rows), this.#sources.activity());
    if (this.#summary.textContent !== summary) this.#summary.textContent = summary;
    const text = JSON.stringify(rows);
    if (text === this.#drawn || !this.#sources.place.open) return;
    this.#calm.do(() => {
      this.#drawn = text;
      this.#show(rows);
    });
  }

  /** The focus stays at the button that has it; where that is gone, or rests, it goes to the nearest. */
  #show(rows: readonly QueueRow[]): void {
    const focused = focusedButton(this.#table);
    const before = this.#rows;
    this.#rows = rows.map(({ key }) => key);
    replaceKeepingFocus(this.#table, queueTable(rows, { document, words }));
    if (!focused || this.#table.contains(document.activeElement)) return;
    const order = this.#rows.includes(focused.key) ? this.#rows : before;
    if (!focusNear(this.#table, focused, order)) this.#summary.focus();
  }

  #waits(key: string): boolean {
    return isWaiting(this.#sources.rowOf(key));
  }

  #pressed(target: EventTarget | null): void {
    const button = target instanceof Element ? target.closest<HTMLButtonElement>('button[data-act]') : null;
    const key = button?.dataset['of'];
    if (!button || key === undefined) return;
    const act = button.dataset['act'] as QueueAct;
    if (act === 'remove') return this.#remove(key);
    this.#change(moved(this.#queue, key, act, (own) => this.#waits(own)));
    const place = this.#queue.keys.indexOf(key) + 1;
    this.#said.replaceChildren(words.moved(this.#sources.rowOf(key).name, place));
  }

  #remove(key: string): void {
    const { name } = this.#sources.rowOf(key);
    const undo = buildNode(document, 'button', { type: 'button', class: 'quiet' }, [words.undo]);
    undo.addEventListener('click', () => this.#undo());
    this.#said.replaceChildren(`${words.removed(name)} `, undo);
    this.#change(without(this.#queue, key));
  }

  #undo(): void {
    const key = this.#queue.removed.at(-1)?.key;
    if (key === undefined) return;
    this.#change(putBack(this.#queue));
    this.#said.replaceChildren(words.restored(this.#sources.rowOf(key).name));
    // The button that put it back is gone.
    focusNear(this.#table, { key, act: 'remove' }, [key]);
  }

  #change(queue: Queue): void {
    this.#queue = queue;
    this.draw();
    this.#sources.onChange();
  }
}
