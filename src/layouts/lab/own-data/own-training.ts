import type { OwnData } from '../../../experiment/data-sets.ts';
import type { Experiment } from '../../../experiment/experiment.ts';
import { learnSpeeds } from '../../../live-figure/device-estimate.ts';
import { chartStrings } from '../../../i18n/charts.ts';
import { failureStrings } from '../../../i18n/failures.ts';
import { figureStrings } from '../../../i18n/figure.ts';
import { ownDataStrings } from '../../../i18n/own-data.ts';
import { parseBackend } from '../../../live-figure/backend-choice.ts';
import { backendNotices } from '../../../live-figure/backend-notices.ts';
import { failureSentence } from '../../../live-figure/failure-words.ts';
import { warnBeforeLeaving } from '../../../live-figure/leave-warning.ts';
import { LiveRuns } from '../../../live-figure/live-runs.ts';
import { requireChild } from '../../../live-figure/require-child.ts';
import { RunKeeper } from '../../../live-figure/run-keeper.ts';
import { leaveTrainingSlot, otherTraining, takeTrainingSlot } from '../../../live-figure/training-slot.ts';
import type { Trainer } from '../../../live-figure/training-slot.ts';
import type { RunProgress, SweepState } from '../../../worker/sweep.ts';
import { curveOf } from '../curves-of-runs.ts';
import { ownExperiments } from './own-experiments.ts';
import type { OwnSettings } from './own-experiments.ts';
import { ownEstimate } from './own-estimate.ts';
import { readOwnForm } from './own-form.ts';

const words = ownDataStrings.training;

/** A chart is drawn no more often (ms). */
const drawInterval = 1000;

const endingOf = ({ status }: RunProgress) => (status === 'diverged' ? 'diverged' : 'done');
const nameOf = ({ network }: Experiment) => words.networkName(network.residual, network.depth);

/** Trains plain and residual networks on data of the reader's own, and tells how long that takes. */
export class OwnTraining implements Trainer {
  readonly name = words.name;
  readonly #root: HTMLElement;
  readonly #form: HTMLFormElement;
  readonly #runs = new LiveRuns<OwnSettings>((state) => this.#reported(state));
  readonly #keeper: RunKeeper;
  readonly #pace: { readonly iterationElsewhere: number; readonly paperIterations: number };
  #choice: OwnData | null = null;
  #drawnAt = -Infinity;

  /** `root` holds the form and the places for what is said and drawn; `signal`: the page is left. */
  constructor(root: HTMLElement, signal: AbortSignal) {
    this.#root = root;
    this.#form = requireChild(root, 'form', HTMLFormElement);
    this.#pace = {
      iterationElsewhere: Number(root.dataset['iterationElsewhere']),
      paperIterations: Number(root.dataset['paperIterations']),
    };
    this.#keeper = new RunKeeper(root, () => this.#say(this.#keeper.notices.join(' ')));
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#train();
    });
    this.#form.addEventListener('input', () => this.#estimate());
    requireChild(root, '[data-do="stop-training"]', HTMLButtonElement).addEventListener('click', () => this.stop());
    warnBeforeLeaving(() => (this.isTraining ? this.#runs.state.secondsElapsed : 0), signal);
    signal.addEventListener('abort', () => this.stop());
  }

  get isTraining(): boolean {
    const { status } = this.#runs.state;
    return status === 'loading' || status === 'running' || status === 'paused';
  }

  /** From now on this is trained on; its images are there. */
  use(choice: OwnData, title: string): void {
    if (this.isTraining) this.stop();
    this.#choice = choice;
    this.#root.hidden = false;
    this.#part('title').textContent = words.title(title);
    const batch = requireChild(this.#form, '[name="batchSize"]', HTMLInputElement);
    batch.max = `${Math.min(256, choice.trainingImages)}`;
    this.#estimate();
  }

  stop(): void {
    this.#runs.stop();
  }

  #part(name: string): HTMLElement {
    return requireChild(this.#root, `[data-training="${name}"]`, HTMLElement);
  }

  #say(text: string): void {
    this.#part('status').textContent = text;
  }

  #train(): void {
    const settings = readOwnForm(this.#form);
    const choice = this.#choice;
    if (!settings || !choice) return void this.#form.reportValidity();
    const other = otherTraining(this);
    if (other) return void (this.#part('alert').textContent = figureStrings.otherTrains(other.name));
    takeTrainingSlot(this);
    const { backend } = parseBackend(location.search);
    this.#runs.start(settings, ownExperiments(settings, choice), { backend });
  }

  #estimate(): void {
    const settings = readOwnForm(this.#form);
    const place = this.#part('estimate');
    if (!settings || !this.#choice) return void (place.textContent = '');
    const { backend } = parseBackend(location.search);
    const { own, whole, source } = ownEstimate(ownExperiments(settings, this.#choice), backend, this.#pace);
    place.textContent = `${words.estimate(own, whole)} ${words.sources[source]}`;
  }

  #reported(state: SweepState): void {
    const { status, runs, failure, secondsLeft } = state;
    this.#root.dataset['state'] = status;
    for (const [action, isHidden] of [
      ['train', this.isTraining] as const,
      ['stop-training', !this.isTraining] as const,
    ]) {
      requireChild(this.#root, `[data-do="${action}"]`, HTMLButtonElement).hidden = isHidden;
    }
    requireChild(this.#form, 'fieldset', HTMLFieldSetElement).disabled = this.isTraining;
    this.#part('alert').textContent = failure
      ? failureSentence(failure, { failures: failureStrings, figure: figureStrings })
      : '';
    const made = runs.reduce((sum, { records }) => sum + records.length, 0);
    const all = runs.reduce((sum, { experiment }) => sum + experiment.training.iterations, 0);
    this.#part('progress').textContent = this.isTraining && made > 0 ? words.running(made, all, secondsLeft) : '';
    this.#tell(state);
    const isOver = !this.isTraining && status !== 'idle';
    if (isOver) leaveTrainingSlot(this);
    if (isOver || performance.now() - this.#drawnAt > drawInterval) this.#draw(runs);
    void this.#keeper.follow(runs, () => ({ settings: '', code: null }));
    if (status !== 'done') return;
    learnSpeeds(state, this.#runs.wanted);
    this.#estimate();
  }

  /** Said aloud: only what happens once. */
  #tell({ status, runs }: SweepState): void {
    const text = this.#textOf(status, runs);
    if (this.#part('status').textContent !== text) this.#say(text);
  }

  #textOf(status: SweepState['status'], runs: readonly RunProgress[]): string {
    switch (status) {
      case 'idle':
      case 'failed':
        return '';
      case 'loading':
        return words.loading;
      case 'running':
        return [words.started, ...backendNotices(runs, figureStrings, chartStrings)].join(' ');
      case 'paused':
        return words.paused;
      case 'done':
      case 'stopped': {
        const ended = runs.flatMap((run) => {
          const { experiment, evaluation, millisecondsPerIteration, backend } = run;
          if (!evaluation || !backend || millisecondsPerIteration === null) return [];
          const error = chartStrings.perCent(evaluation.testError);
          return [words.done(nameOf(experiment), error, millisecondsPerIteration, figureStrings.backends[backend])];
        });
        return [...ended, words.ended[status], ...this.#keeper.notices].join(' ');
      }
    }
  }

  #draw(runs: readonly RunProgress[]): void {
    const drawn = runs.filter(({ records }) => records.length > 0);
    if (drawn.length === 0) return;
    this.#drawnAt = performance.now();
    void import('../selected-view.ts').then(
      ({ drawErrors }) => {
        const curves = drawn.map((run) =>
          curveOf({ run, ending: endingOf(run) }, nameOf(run.experiment), 'trainingError'),
        );
        drawErrors(this.#part('chart'), curves);
      },
      () => undefined,
    );
  }
}
