import { buildNode } from '../../../charts/build-node.ts';
import type { Experiment } from '../../../experiment/experiment.ts';
import { replaceKeepingFocus } from '../../../live-figure/replace-keeping-focus.ts';
import { deleteQueues, keepQueue, listQueues } from '../../../store/queue-store.ts';
import type { KeptQueue, QueueList } from '../../../store/queue-store.ts';
import type { StoreProblem, StoreResult } from '../../../store/store-result.ts';
import { queueWords as words } from '../words/queue.ts';
import { keyOf } from './known-runs.ts';
import { trainedNow } from './training-lock.ts';

export interface KeptQueuesSources {
  /** Where those that are not finished are listed. */
  readonly place: HTMLElement;
  /** Whether an experiment, by its key, is trained already. */
  readonly isOver: (key: string) => boolean;
  /** The settings whose queue this tab trains; null while it trains none. */
  readonly training: () => string | null;
  /** What a queue is about. */
  readonly describe: (settings: string) => string;
  readonly onContinue: (queue: KeptQueue) => void;
  /** What has been done, or cannot be done and why. */
  readonly tell: (sentence: string) => void;
}

/** Queues of the device: kept in their order, listed while something of them is left, gone on with, forgotten. */
export class KeptQueues {
  readonly #sources: KeptQueuesSources;
  #list: QueueList = { queues: [], unreadable: [] };
  /** What is written and read waits for what came before it. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(sources: KeptQueuesSources) {
    this.#sources = sources;
    sources.place.addEventListener('click', ({ target }) => this.#pressed(target));
  }

  keep(settings: string, experiments: readonly Experiment[]): void {
    void this.#next(() => this.#done(keepQueue({ settings, experiments })));
  }

  /** Whether they are gone; where they are not, the reader is told why. */
  forget(settings: readonly string[]): Promise<boolean> {
    return this.#next(async () => {
      const result = await deleteQueues(settings);
      await this.#show();
      await this.#done(Promise.resolve(result));
      return result.type === 'done';
    });
  }

  /** Reads what is kept, and lists what is left of it. */
  show(): Promise<void> {
    return this.#next(() => this.#show());
  }

  /** The queue of these settings, as it was when it was last read. */
  find(settings: string): KeptQueue | undefined {
    return this.#list.queues.find((queue) => queue.settings === settings);
  }

  #next<Value>(act: () => Promise<Value>): Promise<Value> {
    const next = this.#last.then(act);
    this.#last = next.catch(() => undefined);
    return next;
  }

  async #show(): Promise<void> {
    const list = await this.#done(listQueues());
    const elsewhere = await trainedNow();
    this.#list = list ?? { queues: [], unreadable: [] };
    const own = this.#sources.training();
    const items = this.#list.queues.flatMap((queue) => {
      const left = queue.experiments.filter((experiment) => !this.#sources.isOver(keyOf(experiment))).length;
      return left === 0 || queue.settings === own ? [] : [this.#itemOf(queue, left, elsewhere.has(queue.settings))];
    });
    const { place } = this.#sources;
    const { unreadable } = this.#list;
    place.hidden = items.length + unreadable.length === 0;
    const nodes = [
      buildNode(document, 'p', { class: 'panel-title' }, [words.left.title]),
      buildNode(document, 'menu', {}, items),
      ...(unreadable.length > 0 ? [this.#unreadable(unreadable.length)] : []),
    ];
    replaceKeepingFocus(place, place.hidden ? null : buildNode(document, 'div', {}, nodes));
  }

  #itemOf({ settings, experiments, savedAt }: KeptQueue, left: number, isElsewhere: boolean): HTMLLIElement {
    const what = this.#sources.describe(settings);
    const button = (act: 'continue' | 'forget') =>
      buildNode(
        document,
        'button',
        {
          ...{ type: 'button', 'data-act': act, 'data-of': settings, 'data-key': `${act} ${settings}` },
          'aria-label': words.of(words.left[act], what),
        },
        [words.left[act]],
      );
    const text = buildNode(document, 'span', {}, [words.left.item(left, experiments.length, what, savedAt)]);
    return buildNode(
      document,
      'li',
      {},
      isElsewhere ? [text, words.left.elsewhere] : [text, button('continue'), button('forget')],
    );
  }

  #unreadable(count: number): HTMLElement {
    const attributes = { type: 'button', 'data-act': 'forget-unreadable', 'data-of': '' };
    return buildNode(document, 'p', {}, [
      `${words.left.unreadable(count)} `,
      buildNode(document, 'button', attributes, [words.left.forgetUnreadable]),
    ]);
  }

  #pressed(target: EventTarget | null): void {
    const button = target instanceof HTMLElement ? target.closest<HTMLButtonElement>('button[data-act]') : null;
    const settings = button?.dataset['of'] ?? '';
    switch (button?.dataset['act']) {
      case 'continue': {
        const queue = this.find(settings);
        return queue && this.#sources.onContinue(queue);
      }
      case 'forget':
        return void this.#forgotten([settings]);
      case 'forget-unreadable':
        return void this.#forgotten(this.#list.unreadable);
      default:
    }
  }

  async #forgotten(settings: readonly string[]): Promise<void> {
    if (await this.forget(settings)) this.#sources.tell(words.left.forgotten);
  }

  /** Undefined where it could not be done: then the reader is told why. */
  async #done<Value>(asked: Promise<StoreResult<Value>>): Promise<Value | undefined> {
    const result = await asked;
    if (result.type === 'done') return result.value;
    const problems: Readonly<Record<StoreProblem, (reason: string) => string>> = words.notKept;
    this.#sources.tell(problems[result.problem](result.reason));
    return undefined;
  }
}
