import { buildNode } from '../../charts/build-node.ts';
import type { Checkpoint } from '../../engine/checkpoint.ts';
import { unfinishedRun } from '../../engine/unfinished-run.ts';
import type { UnfinishedRun } from '../../engine/unfinished-run.ts';
import { experimentKey } from '../../experiment/experiment-key.ts';
import type { Experiment } from '../../experiment/experiment.ts';
import { chartStrings } from '../../i18n/charts.ts';
import { deleteRuns, findRun, keepRun, listRuns } from '../../store/run-store.ts';
import type { KeptRun, RunList } from '../../store/run-store.ts';
import type { StoreProblem, StoreResult } from '../../store/store-result.ts';
import { experimentOf } from './study/study.ts';
import type { RunProgress } from '../../worker/sweep.ts';
import type { LongSettings } from './study/study.ts';
import { liveWords } from './words/live.ts';

const words = liveWords.kept;

/** What a figure asks of the runs that the device keeps. */
export interface UnfinishedRunsSources {
  /** Where they are listed. */
  readonly place: HTMLElement;
  readonly onGoOn: (settings: LongSettings) => void;
  /** Hears of whatever has changed on the device. */
  readonly onChange: () => void;
  /** What has been done, or cannot be done and why. */
  readonly tell: (sentence: string) => void;
}

function settingsOf({ network, training, seed }: Experiment): LongSettings {
  const kind = network.residual ? 'residual' : 'plain';
  return { kind, depth: network.depth, rate: training.learningRate.rate, seed };
}

/** Whether the figure can make this run: others may keep theirs in the same place. */
function isOwn({ key, experiment }: KeptRun): boolean {
  return experimentKey(experimentOf(settingsOf(experiment))) === key;
}

function nameOf(experiment: Experiment): string {
  const { kind, depth, rate, seed } = settingsOf(experiment);
  return liveWords.network(chartStrings.kinds[kind], depth, rate, seed);
}

/** Runs of this figure that are not at their end, as the device keeps them: listed, gone on with, deleted. */
export class UnfinishedRuns {
  readonly #sources: UnfinishedRunsSources;
  #isAble = true;
  /** What is written and deleted waits for what came before it. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(sources: UnfinishedRunsSources) {
    this.#sources = sources;
    sources.place.addEventListener('click', ({ target }) => this.#pressed(target));
  }

  /** Whether the device keeps runs, as far as it has been asked. */
  get isAble(): boolean {
    return this.#isAble;
  }

  /** Where the kept run of an experiment has got to; undefined without one. */
  find(experiment: Experiment): Promise<UnfinishedRun | undefined> {
    return this.#next(async () => (await this.#done(findRun(experiment))) ?? undefined);
  }

  /** Keeps a run as far as it has got. */
  keep(run: RunProgress, checkpoint: Checkpoint): void {
    const unfinished = unfinishedRun(checkpoint, run);
    this.#next(() => this.#done(keepRun(run.experiment, unfinished)));
  }

  /** A run that has come to its end need not be gone on with. */
  forget(experiment: Experiment): void {
    this.#next(async () => {
      await this.#done(deleteRuns([experimentKey(experiment)]));
      await this.#list();
    });
  }

  /** Lists what is kept now. */
  show(): Promise<void> {
    return this.#next(() => this.#list());
  }

  #next<Value>(act: () => Promise<Value>): Promise<Value> {
    const next = this.#last.then(act);
    this.#last = next;
    return next;
  }

  async #list(): Promise<void> {
    const list = await this.#done(listRuns());
    const { place } = this.#sources;
    if (!list) return place.replaceChildren();
    const runs = list.runs.filter(isOwn);
    place.hidden = runs.length + list.damaged === 0;
    place.replaceChildren(...(place.hidden ? [] : this.#nodesOf({ ...list, runs })));
  }

  #nodesOf({ runs, damaged }: RunList): readonly Node[] {
    const button = (label: string, name: string, act: string, key: string) =>
      buildNode(document, 'button', { type: 'button', 'data-act': act, 'data-key': key, 'aria-label': name }, [label]);
    const itemOf = ({ key, experiment, iteration, bytes, savedAt }: KeptRun) => {
      const name = nameOf(experiment);
      const text = words.item(name, iteration, experiment.training.iterations, bytes, savedAt);
      return buildNode(document, 'li', { 'data-settings': JSON.stringify(settingsOf(experiment)), 'data-name': name }, [
        buildNode(document, 'span', {}, [text]),
        button(words.goOn, `${words.goOn}: ${name}`, 'go-on', key),
        button(words.delete, `${words.delete}: ${name}`, 'delete', key),
      ]);
    };
    const heading = buildNode(document, 'p', { class: 'kept-title' }, [words.title]);
    const broken = buildNode(document, 'p', {}, [
      `${words.damaged(damaged)} `,
      button(words.deleteDamaged, words.deleteDamaged, 'delete-all', ''),
    ]);
    const items = runs.length > 0 ? [buildNode(document, 'menu', {}, runs.map(itemOf))] : [];
    return [heading, ...items, ...(damaged > 0 ? [broken] : [])];
  }

  #pressed(target: EventTarget | null): void {
    const button = target instanceof HTMLElement ? target.closest<HTMLButtonElement>('button[data-act]') : null;
    if (!button) return;
    const item = button.closest('li');
    const key = button.dataset['key'] ?? '';
    switch (button.dataset['act']) {
      case 'go-on':
        return this.#sources.onGoOn(JSON.parse(item?.dataset['settings'] ?? '') as LongSettings);
      case 'delete':
        // It may be the work of a night: it is asked for twice.
        button.dataset['act'] = 'delete-now';
        button.textContent = words.confirm;
        return button.setAttribute('aria-label', `${words.confirm}: ${item?.dataset['name'] ?? ''}`);
      case 'delete-now':
        return void this.#delete([key], item?.dataset['name'] ?? '');
      case 'delete-all':
        return void this.#delete('all', '');
    }
  }

  async #delete(which: readonly string[] | 'all', name: string): Promise<void> {
    await this.#next(() => this.#done(deleteRuns(which)));
    await this.show();
    this.#sources.onChange();
    if (name !== '') this.#sources.tell(words.deleted(name));
    // The button that was pressed is gone.
    this.#sources.place.parentElement?.querySelector<HTMLButtonElement>('button:not([hidden])')?.focus();
  }

  /** Undefined where it could not be done: then the reader is told why. */
  async #done<Value>(asked: Promise<StoreResult<Value>>): Promise<Value | undefined> {
    const result = await asked;
    this.#isAble = result.type === 'done' || result.problem === 'damaged';
    if (result.type === 'done') return result.value;
    const problems: Readonly<Record<StoreProblem, (reason: string) => string>> = words.problems;
    this.#sources.tell(problems[result.problem](result.reason));
    return undefined;
  }
}
