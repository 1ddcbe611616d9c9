import { limits, seedAfter } from '../../experiment/limits.ts';
import { longIterations } from '../../experiment/long-training.ts';
import { figureStrings } from '../../i18n/figure.ts';
import { ChartPlace } from '../../live-figure/chart-place.ts';
import { LaterPart } from '../../live-figure/later-part.ts';
import { partNotices } from '../../live-figure/part-notices.ts';
import { linkAgreement, linksIn } from '../../live-figure/recorded-links.ts';
import type { LinkAgreement, RecordedLinks } from '../../live-figure/recorded-links.ts';
import type { Part } from '../../live-figure/redraw.ts';
import { requireChild } from '../../live-figure/require-child.ts';
import { StudyForm } from '../../live-figure/study-form.ts';
import { TrainingFigure } from '../../live-figure/training-figure.ts';
import type { RunProgress, SweepState } from '../../worker/sweep.ts';
import { responseChartSizes } from './chart-sizes.ts';
import { liveImages, liveInstruments } from './live-instruments.ts';
import { liveReading } from './live-reading.ts';
import type { LiveResponses } from './live-reading.ts';
import { statusOf } from './live-status.ts';
import { experimentsOf, responseStudy } from './study/study.ts';
import type { ResponseSettings } from './study/study.ts';
import { liveWords as words } from './words/live.ts';

/** The recorded run of which a live one is the start. */
function wholeOf({ experiment }: RunProgress) {
  return { ...experiment, training: { ...experiment.training, iterations: longIterations } };
}

/** Responses of layers: what was recorded, and twins of the reader that are read while they train. */
export class LayerResponses extends HTMLElement {
  readonly #leaving = new AbortController();
  readonly #form = new StudyForm(requireChild(this, 'form.responses-form', HTMLFormElement), responseStudy);
  readonly #places = {
    responses: new ChartPlace(this, 'layer-responses-middles', responseChartSizes),
    ratios: new ChartPlace(this, 'layer-responses-ratios', responseChartSizes),
  };
  readonly #view = new LaterPart(
    () => import('./view.ts'),
    () => this.#figure.changed(),
  );
  readonly #figure: TrainingFigure<ResponseSettings> = new TrainingFigure(
    this,
    {
      study: responseStudy,
      form: this.#form,
      chart: this.#places.responses.element,
      experimentsOf,
      wishesFor: () => ({ instruments: liveInstruments }),
      withNewSeeds: (settings) => ({ ...settings, seed: seedAfter(settings.seed, 1, limits.firstSeed) }),
      onTrain: () => this.#view.retry(),
      onSettings: () => undefined,
      onRuns: (state) => this.#followed(state),
      report: (state) => {
        this.#show();
        return { status: this.#status(state), notices: partNotices(this.#view, words.view) };
      },
      live: () => (this.#reading ? [] : null),
      draw: () => this.#draw(),
      recorded: async (format) => (await import('./export.ts')).write(format),
    },
    this.#leaving.signal,
  );
  readonly #seconds = JSON.parse(this.dataset['seconds'] ?? '{}') as Readonly<Record<string, number>>;
  readonly #links = JSON.parse(this.dataset['links'] ?? '{}') as RecordedLinks;
  readonly #finding = requireChild(this, '.live-finding', HTMLElement);
  #newest: LiveResponses | null = null;
  #agreements: readonly LinkAgreement[] = [];
  /** Up to which links. */
  #compared = '';

  connectedCallback(): void {
    this.#figure.readLink();
    this.#form.element.addEventListener('input', () => this.#figure.settingsChanged());
  }

  disconnectedCallback(): void {
    this.#leaving.abort();
  }

  /** What the reader's twins show; null while what was recorded is shown. */
  get #reading(): LiveResponses | null {
    return this.#figure.runs.state.runs.length > 0 ? this.#newest : null;
  }

  #followed({ runs }: SweepState): void {
    this.#newest = liveReading(runs);
    this.#compare(runs);
  }

  /** Compared once a link: each covers all that came before. Only WebAssembly gives the same bits everywhere. */
  #compare(runs: readonly RunProgress[]): void {
    const compared = runs.map((run) => `${run.experiment.seed} ${linksIn(run.records.length)}`).join();
    if (compared === this.#compared) return;
    this.#compared = compared;
    const exact = runs.filter(({ backend, move }) => backend === 'wasm' && (move?.resumedAfter ?? 0) === 0);
    this.#agreements = exact.flatMap((run) => linkAgreement(wholeOf(run), run.records, this.#links) ?? []);
  }

  #show(): void {
    const reading = this.#reading;
    this.#finding.hidden = reading === null;
    if (!reading) return;
    const { depth, seed } = this.#figure.runs.settings ?? this.#form.settings;
    const { iteration, plain, residual, ratios } = reading;
    const { finding } = words;
    const [blocks] = ratios;
    const parted = this.#agreements.flatMap(({ partedBy }) => partedBy ?? []);
    const least = Math.min(...this.#agreements.map(({ compared }) => compared));
    const agreement =
      parted.length > 0
        ? finding.parted(Math.min(...parted))
        : this.#agreements.length > 0
          ? finding.equal(this.#agreements.length, least)
          : '';
    const said = finding.read(depth, seed, iteration, liveImages, plain, residual);
    this.#finding.textContent = `${said}${blocks ? finding.ratio(blocks.median) : ''}${agreement}`;
  }

  #status(state: SweepState): string {
    const { depth, iterations } = this.#form.settings;
    const whole = this.#seconds[depth] ?? 0;
    const estimate = words.status.estimate(figureStrings.about((whole * iterations) / longIterations));
    return statusOf(state, estimate, words.status, figureStrings);
  }

  #draw(): readonly Part[] {
    const { responses, ratios } = this.#places;
    // The layers that it names are those of the recorded chart.
    requireChild(this, '.network-map', HTMLElement).hidden = this.#reading !== null;
    if (!this.#reading) {
      responses.restore();
      ratios.restore();
      return [];
    }
    this.#view.ask();
    return this.#view.part?.responseParts(this.#places, () => this.#reading!) ?? [];
  }
}

customElements.define('layer-responses', LayerResponses);
