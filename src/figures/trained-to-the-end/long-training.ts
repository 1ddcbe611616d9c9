import type { UnfinishedRun } from '../../engine/unfinished-run.ts';
import { experimentKey } from '../../experiment/experiment-key.ts';
import type { Experiment } from '../../experiment/experiment.ts';
import { limits, seedAfter } from '../../experiment/limits.ts';
import { trainingErrorAt } from '../../experiment/records.ts';
import { networkKinds } from '../../experiment/sweep.ts';
import type { NetworkKind } from '../../experiment/sweep.ts';
import { chartStrings } from '../../i18n/charts.ts';
import { figureStrings } from '../../i18n/figure.ts';
import { readCharts } from '../../live-figure/chart-reader.ts';
import { ChartPlace } from '../../live-figure/chart-place.ts';
import { comeTo } from '../../live-figure/drawn-runs/come-to.ts';
import { parseRunsLink } from '../../live-figure/drawn-runs/runs-link.ts';
import { TrainedKeeper } from '../../live-figure/kept-networks/trained-keeper.ts';
import { LaterPart } from '../../live-figure/later-part.ts';
import { partNotices } from '../../live-figure/part-notices.ts';
import type { Part } from '../../live-figure/redraw.ts';
import { requireChild } from '../../live-figure/require-child.ts';
import { StudyForm } from '../../live-figure/study-form.ts';
import { TrainingFigure } from '../../live-figure/training-figure.ts';
import type { RunProgress, SweepState } from '../../worker/sweep.ts';
import type { RunWishes } from '../../worker/training-run.ts';
import { longChartSizes } from './chart-sizes.ts';
import type { UnfinishedRuns } from './unfinished-runs.ts';
import { liveCurveOf } from './live-curve.ts';
import { statusOf } from './live-status.ts';
import { unpackCurve } from './packed-curves.ts';
import type { PackedCurve } from './packed-curves.ts';
import { linkAgreement, linksIn } from '../../live-figure/recorded-links.ts';
import type { LinkAgreement, RecordedLinks } from '../../live-figure/recorded-links.ts';
import { instruments } from './study/experiments.ts';
import { experimentOf, longStudy } from './study/study.ts';
import type { LongSettings } from './study/study.ts';
import { liveWords as words } from './words/live.ts';

/** Iterations from one keeping of a run to the next: some seconds of work are the most that can be lost. */
const keptEvery = 100;

/** Long trainings: what was recorded, and one that the reader makes, which the device keeps while it is not at its end. */
export class LongTraining extends HTMLElement {
  readonly #leaving = new AbortController();
  readonly #form = new StudyForm(requireChild(this, 'form.long-form', HTMLFormElement), longStudy);
  readonly #places = new Map<NetworkKind, ChartPlace>(
    networkKinds.map((kind) => [kind, new ChartPlace(this, `trained-to-the-end-${kind}`, longChartSizes)]),
  );
  readonly #view = new LaterPart(
    () => import('./view.ts'),
    () => this.#figure.changed(),
  );
  readonly #kept = new LaterPart(
    async () => new (await import('./unfinished-runs.ts')).UnfinishedRuns(this.#keptSources()),
    () => this.#figure.saySoon(),
  );
  readonly #beside = new LaterPart(
    async () => {
      const { openKeptRuns } = await import('./kept-runs/kept-runs.ts');
      return openKeptRuns(this, () => this.#figure.changed(), this.#leaving.signal);
    },
    () => this.#figure.changed(),
  );
  readonly #keeper = new TrainedKeeper(() => this.#figure.saySoon());
  readonly #figure: TrainingFigure<LongSettings> = new TrainingFigure(
    this,
    {
      study: longStudy,
      form: this.#form,
      chart: this.#places.get('plain')!.element,
      experimentsOf: (settings) => [experimentOf(settings)],
      wishesFor: () => ({ instruments, onTrained: this.#keeper.keep, ...this.#keptWishes() }),
      withNewSeeds: (settings) => ({ ...settings, seed: seedAfter(settings.seed, 1, limits.firstSeed) }),
      onTrain: () => this.#view.retry(),
      onSettings: () => void this.#lookUp(),
      onRuns: (state) => this.#followed(state),
      report: (state) => {
        this.#show(state.runs[0] ?? null);
        return {
          status: this.#status(state),
          notices: [
            ...partNotices(this.#view, words.view),
            ...partNotices(this.#beside, words.beside),
            ...this.#keeper.notices,
            ...this.#told,
          ],
        };
      },
      live: () => (this.#run ? [] : null),
      draw: () => this.#draw(),
      recorded: async (format) => (await import('./export.ts')).write(format),
    },
    this.#leaving.signal,
  );
  readonly #seconds = JSON.parse(this.dataset['seconds'] ?? '{}') as Readonly<Record<string, number>>;
  readonly #curves = (JSON.parse(this.dataset['curves'] ?? '[]') as readonly PackedCurve[]).map(unpackCurve);
  readonly #links = JSON.parse(this.dataset['links'] ?? '{}') as RecordedLinks;
  readonly #keptPlace = requireChild(this, '[data-kept]', HTMLElement);
  readonly #finding = requireChild(this, '.live-finding', HTMLElement);
  /** What the device keeps of the run that is set. */
  #unfinished: { readonly key: string; readonly run: UnfinishedRun } | null = null;
  /** Settles when it is known whether the device keeps something of it. */
  #looking: Promise<void> | null = null;
  /** Of the device. */
  #told: readonly string[] = [];
  #agreement: LinkAgreement | null = null;
  /** Up to which link of which run. */
  #compared = '';

  connectedCallback(): void {
    const { signal } = this.#leaving;
    const { element } = this.#form;
    this.#figure.readLink();
    readCharts(this, signal);
    element.addEventListener('input', () => this.#figure.settingsChanged(), { signal });
    // Before the press is heard as Train: what is kept of the run would be lost to one that begins anew.
    element.addEventListener('submit', (event) => this.#wait(event), { signal, capture: true });
    addEventListener('hashchange', () => this.#drawKept(), { signal });
    this.#drawKept();
    void this.#lookUp();
  }

  disconnectedCallback(): void {
    this.#leaving.abort();
  }

  /** Draws the runs that the link asks for; whoever asks for them wants to see them. */
  #drawKept(): void {
    if (parseRunsLink('long', location.hash).length === 0) return;
    comeTo(this);
    this.#beside.part?.readAgain();
    this.#beside.ask();
    this.#beside.retry();
  }

  get #run(): RunProgress | null {
    const run = this.#figure.runs.state.runs[0];
    return run && run.records.length > 0 ? run : null;
  }

  get #key(): string {
    return experimentKey(experimentOf(this.#form.settings));
  }

  #wait(event: Event): void {
    if (!this.#looking) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    void this.#looking.then(() => this.#form.element.requestSubmit());
  }

  /** Looks for what the device keeps of the run that is set, and lists all that it keeps. */
  async #lookUp(): Promise<void> {
    const key = this.#key;
    if (this.#unfinished?.key !== key) this.#unfinished = null;
    const looking = this.#find(experimentOf(this.#form.settings), key);
    this.#looking = looking;
    await looking;
    if (this.#looking === looking) this.#looking = null;
    this.#figure.say();
  }

  async #find(experiment: Experiment, key: string): Promise<void> {
    // Without it nothing can be gone on with, and training is as good as ever.
    const kept = await this.#kept.demand().catch(() => null);
    if (!kept) return void (this.#told = [words.kept.missing]);
    await kept.show();
    const run = await kept.find(experiment);
    if (this.#key === key) this.#unfinished = run ? { key, run } : null;
  }

  #keptSources() {
    return {
      place: this.#keptPlace,
      onGoOn: (settings: LongSettings) => void this.#goOn(settings),
      onChange: () => void this.#lookUp(),
      tell: (sentence: string) => {
        this.#told = [sentence];
        this.#figure.say();
      },
    };
  }

  async #goOn(settings: LongSettings): Promise<void> {
    this.#form.settings = settings;
    this.#figure.settingsChanged();
    await this.#looking;
    this.#figure.train();
  }

  #keptWishes(): Pick<RunWishes, 'unfinished' | 'checkpoints'> {
    const kept: UnfinishedRuns | null = this.#kept.part;
    if (!kept) return {};
    const from = this.#unfinished;
    return {
      unfinished: (experiment) => (from?.key === experimentKey(experiment) ? from.run : undefined),
      checkpoints: { every: keptEvery, onCheckpoint: (run, checkpoint) => kept.keep(run, checkpoint) },
    };
  }

  #followed({ status, runs: [run] }: SweepState): void {
    if (run) this.#compare(run);
    if (status === 'loading') this.#keptPlace.hidden = true;
    const isOver = status === 'done' || status === 'stopped' || status === 'failed';
    if (!run || !isOver) return;
    if (run.status === 'done' || run.status === 'diverged') this.#kept.part?.forget(run.experiment);
    void this.#lookUp();
  }

  /** Compared once a link: each covers all that came before. Only WebAssembly gives the same bits everywhere. */
  #compare({ experiment, records, backend, move }: RunProgress): void {
    const link = `${experimentKey(experiment)} ${linksIn(records.length)}`;
    if (link === this.#compared) return;
    this.#compared = link;
    const isExact = backend === 'wasm' && (move?.resumedAfter ?? 0) === 0;
    this.#agreement = isExact ? linkAgreement(experiment, records, this.#links) : null;
  }

  #show(run: RunProgress | null): void {
    const error = run ? trainingErrorAt(run.records) : undefined;
    this.#finding.hidden = error === undefined;
    if (!run || error === undefined) return;
    const { kind, depth, rate, seed } = this.#figure.runs.settings ?? this.#form.settings;
    const network = words.network(chartStrings.kinds[kind], depth, rate, seed);
    const { finding } = words;
    const sentence = run.evaluation
      ? finding.ended(network, error, run.evaluation.testError)
      : finding.soFar(network, run.records.length, error);
    const agreement = this.#agreement;
    const compared = !agreement
      ? ''
      : agreement.partedBy === null
        ? finding.equal(agreement.compared)
        : finding.parted(agreement.partedBy);
    this.#finding.textContent = `${sentence}${compared}${finding.pale}`;
  }

  #status(state: SweepState): string {
    const { settings } = this.#form;
    const whole = this.#seconds[settings.depth] ?? 0;
    const { iterations } = experimentOf(settings).training;
    const kept = this.#unfinished?.run.checkpoint.iteration;
    const left = figureStrings.about(whole * (1 - (kept ?? 0) / iterations));
    const idle =
      kept === undefined
        ? words.status.estimate(left, this.#kept.part?.isAble ?? true)
        : words.status.kept(kept, iterations, left);
    return statusOf(state, this.#looking ? words.status.looking : idle, words.status, figureStrings);
  }

  #draw(): readonly Part[] {
    const kept = this.#beside.part?.lines.map(({ curve }) => curve) ?? [];
    const live = () => (this.#run ? [liveCurveOf(this.#run)] : []);
    const drawn = new Set([...kept, ...live()].map(({ kind }) => kind));
    for (const [kind, place] of this.#places) if (!drawn.has(kind)) place.restore();
    if (drawn.size === 0) return [];
    this.#view.ask();
    const view = this.#view.part;
    if (!view) return [];
    return [...drawn].map((kind) => {
      const recorded = [...this.#curves, ...kept].filter((curve) => curve.kind === kind);
      const curves = () => [...recorded, ...live().filter((curve) => curve.kind === kind)];
      return view.curvesPart(this.#places.get(kind)!, curves);
    });
  }
}

customElements.define('long-training', LongTraining);
