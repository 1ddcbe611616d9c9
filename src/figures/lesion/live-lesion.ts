import type { DataSet } from '../../data/data-set.ts';
import type { Backend } from '../../engine/backends.ts';
import { dataKey } from '../../experiment/data-sets.ts';
import { parsePermalink } from '../../experiment/permalink.ts';
import { networkKinds } from '../../experiment/sweep.ts';
import type { NetworkKind } from '../../experiment/sweep.ts';
import { failureStrings as failures } from '../../i18n/en/failures.ts';
import { figureStrings } from '../../i18n/en/figure.ts';
import { addressWith } from '../../live-figure/address.ts';
import { parseBackend } from '../../live-figure/backend-choice.ts';
import { failureSentence } from '../../live-figure/failure-words.ts';
import { operateTools } from '../../live-figure/figure-tools.ts';
import { LinkReport } from '../../live-figure/link-report.ts';
import { pageFiles } from '../../worker/sweep-dependencies.ts';
import { HeldTwins } from './held-twins.ts';
import type { TwinAnswer } from './held-twins.ts';
import { LesionBench } from './lesion-bench.ts';
import { countBlocks, specOf } from './lesion-plan.ts';
import { testImages } from './lesion-record.ts';
import { editsOf, fittingEdits, wholeNetwork } from './lesion-state.ts';
import type { Lesion } from './lesion-state.ts';
import { lesionStudy } from './lesion-study.ts';
import { LiveView } from './live-view.ts';
import { formatLesions } from './record-export.ts';
import type { LiveAnswer } from './record-export.ts';
import { lesionRecord } from './recorded-lesions.ts';
import { shownImages } from './shown-images.ts';
import { styleBench } from './style-bench.ts';
import { TwinsChoice } from './twins-choice.ts';
import { recordedTwins } from './twins.ts';
import type { Twins } from './twins.ts';
import { choiceWords } from './words/choice.ts';
import { liveWords as words } from './words/live.ts';

/** The part of the figure that is loaded with the twins: asks both networks as the reader changes them. */
export class LiveLesion {
  readonly #root: HTMLElement;
  readonly #signal: AbortSignal;
  readonly #view: LiveView;
  readonly #twins = new HeldTwins(
    () => this.#twinsChanged(),
    (kind, answer) => this.#receive(kind, answer),
  );
  readonly #choice = new TwinsChoice(choiceWords, (twins) => this.#choose(twins));
  readonly #link = new LinkReport(() => this.#view.tell(this.#link.sentences));
  #chosen = recordedTwins;
  #bench: LesionBench;
  #data: DataSet | null = null;
  /** Every answer on all images, for the downloads. */
  #asked: readonly LiveAnswer[] = [];
  #askedAt = 0;
  #backend: Backend | null = null;

  constructor(root: HTMLElement, signal: AbortSignal) {
    const { settings, notices } = parsePermalink(lesionStudy, location.search);
    this.#root = root;
    this.#signal = signal;
    styleBench();
    this.#bench = this.#buildBench(settings);
    this.#view = new LiveView(root, this.#choice.element, { twins: this.#chosen, bench: this.#bench.element });
    this.#link.tell(notices);
    if (editsOf(settings).length > 0) this.#view.say(words.status.fromLink);
    this.#operateTools();
  }

  /** Loads the twins, or builds them again. */
  async load(): Promise<void> {
    if (this.#root.dataset['state'] === 'loading') return;
    void this.#choice.refresh();
    await this.#hold(this.#chosen);
  }

  end(): void {
    this.#twins.release();
  }

  /** Takes other twins, with nothing changed. */
  #choose(twins: Twins): void {
    this.#chosen = twins;
    this.#data = null;
    this.#bench = this.#buildBench(wholeNetwork(countBlocks(specOf(twins.residual.experiment))));
    this.#view.showTwins(twins, this.#bench.element);
    history.replaceState(history.state, '', this.#address());
    void this.#hold(twins);
  }

  async #hold(twins: Twins): Promise<void> {
    this.#show('loading');
    this.#view.warn('');
    this.#twins.release();
    try {
      const options = { signal: this.#signal, onProgress: this.#view.showLoaded };
      const trained = await twins.load(options);
      const images = twins.residual.experiment.data;
      // Once for both, who find it there then.
      const { data } = await pageFiles.loadFiles([images], options);
      if (twins !== this.#chosen) return;
      this.#data = data.get(dataKey(images))!;
      this.#view.say(words.status.starting);
      this.#twins.hold(twins, trained, parseBackend(location.search).backend);
      this.#ask(this.#bench.lesion, true);
    } catch (error) {
      this.#signal.throwIfAborted();
      if (twins !== this.#chosen) return;
      const failure = { type: 'files-not-loaded', reason: reasonOf(error) } as const;
      this.#fail(failureSentence(failure, { failures, figure: figureStrings }));
    }
  }

  #buildBench(start: Lesion): LesionBench {
    const spec = specOf(this.#chosen.residual.experiment);
    return new LesionBench(spec, start, words, (lesion, settled) => this.#changed(lesion, settled));
  }

  #changed(lesion: Lesion, settled: boolean): void {
    if (settled) history.replaceState(history.state, '', this.#address());
    this.#ask(lesion, settled);
  }

  /** A link opens the recorded twins, so it names what is done to those only. */
  #address(): string {
    const lesion = this.#chosen === recordedTwins ? this.#bench.lesion : lesionStudy.defaults;
    return addressWith(lesionStudy, lesion, location);
  }

  #ask(lesion: Lesion, settled: boolean): void {
    const data = this.#data;
    if (!data) return;
    this.#askedAt = performance.now();
    const edits = editsOf(lesion);
    for (const kind of networkKinds) {
      const fitting = fittingEdits(edits, specOf(this.#chosen[kind].experiment));
      this.#view.expect(kind, lesion, fitting);
      this.#twins
        .ask(kind, fitting.edits, shownImages(data), settled)
        .catch((error: unknown) => this.#fail(reasonOf(error)));
    }
  }

  #receive(kind: NetworkKind, answer: TwinAnswer): void {
    this.#view.receive(kind, answer, this.#data!, performance.now() - this.#askedAt);
    if (answer.images < testImages) return;
    const { experiment } = this.#chosen[kind];
    this.#asked = [...this.#asked, { ...answer, experiment, backend: this.#backend }];
  }

  /** What both workers have come to, as the state of the figure. */
  #twinsChanged(): void {
    const { states } = this.#twins;
    const failed = states.find((state) => state.status === 'failed');
    if (failed) return this.#fail(failureSentence(failed.failure, { failures, figure: figureStrings }));
    const held = states.flatMap((state) => (state.status === 'held' || state.status === 'asking' ? [state] : []));
    if (held.length === states.length) {
      this.#backend = held[0]!.backend;
      this.#root.dataset['backend'] = this.#backend;
      return this.#show('done');
    }
    if (states.every(({ status }) => status === 'idle') && this.#root.dataset['state'] === 'done')
      this.#show('recorded');
  }

  #show(state: 'recorded' | 'loading' | 'done' | 'failed'): void {
    this.#root.dataset['state'] = state;
    this.#view.showState(state);
  }

  #fail(reason: string): void {
    this.#show('failed');
    this.#twins.release();
    this.#view.warn(words.failed(reason));
  }

  #operateTools(): void {
    operateTools(this.#root, 'lesion', {
      data: (format) => Promise.resolve(formatLesions[format]({ record: lesionRecord, live: this.#asked })),
      chart: () => this.#root.querySelector<SVGSVGElement>('[data-chart="residual"] svg')!,
      address: () => this.#address(),
      tell: (message) => this.#view.tell([message]),
    });
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : `${error}`;
}
