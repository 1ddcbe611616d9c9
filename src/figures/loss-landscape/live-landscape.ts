import { figureStrings } from '../../i18n/figure.ts';
import { networkKinds } from '../../experiment/sweep.ts';
import type { NetworkKind } from '../../experiment/sweep.ts';
import { parseBackend } from '../../live-figure/backend-choice.ts';
import { ContentPlace } from '../../live-figure/content-place.ts';
import { failureSentence } from '../../live-figure/failure-words.ts';
import { FigureBadge } from '../../live-figure/figure-badge.ts';
import type { FigureReport } from '../../live-figure/figure-messages.ts';
import { linkedTwins, withoutTwinsLink } from '../../live-figure/kept-networks/twins-link.ts';
import { LiveFigure } from '../../live-figure/live-figure.ts';
import type { Notice } from '../../live-figure/notice-list.ts';
import type { Provenance } from '../../live-figure/provenance.ts';
import type { Part } from '../../live-figure/redraw.ts';
import { requireChild } from '../../live-figure/require-child.ts';
import { StudyForm } from '../../live-figure/study-form.ts';
import { agreementOf } from './agreement.ts';
import { formatPlanes } from './landscape-export.ts';
import { depth, lossShare, recordedPlanes } from './landscape-plan.ts';
import { landscapeStudy } from './landscape-study.ts';
import type { LandscapeSettings } from './landscape-study.ts';
import { landscapeTable } from './landscape-table.ts';
import { LivePlanes, twinsOfPage } from './live-planes.ts';
import type { MeasuredTwins, WantedPlanes } from './live-planes.ts';
import { planeChart } from './plane-chart.ts';
import { recordedTwins } from './plane.ts';
import type { TwinPlanes } from './plane.ts';
import { landscapeRecord as record } from './recorded-landscape.ts';
import { planeFailures } from './words/failed.ts';
import { liveWords } from './words/live.ts';
import { landscapeWords as words } from './words/recorded.ts';

const context = { document, words };
const seedOf = ({ experiments }: MeasuredTwins): number => experiments[0]!.seed;
const hasBatchNorm = ({ experiments }: MeasuredTwins): boolean => experiments[0]!.network.batchNorm;

/** The part of the figure that is loaded when the reader first asks for more: other recorded planes, and live ones. */
export class LiveLandscape {
  readonly #root: HTMLElement;
  readonly #form: StudyForm<LandscapeSettings>;
  readonly #figure: LiveFigure<LandscapeSettings>;
  readonly #badge: FigureBadge;
  readonly #places = new Map<string, ContentPlace>();
  readonly #stop: HTMLButtonElement;
  readonly #start: HTMLButtonElement;
  /** That which was computed last, as long as the settings are its own. */
  #live: LivePlanes | null = null;
  #touched = false;
  #twins = twinsOfPage;
  readonly #startText: readonly Node[];

  constructor(root: HTMLElement, signal: AbortSignal) {
    this.#root = root;
    this.#badge = new FigureBadge(root);
    this.#form = new StudyForm(requireChild(root, 'form', HTMLFormElement), landscapeStudy);
    this.#start = requireChild(root, 'button.primary', HTMLButtonElement);
    this.#startText = [...this.#start.childNodes];
    this.#stop = requireChild(root, 'button[data-stop]', HTMLButtonElement);
    this.#stop.addEventListener('click', () => this.#live?.stop(), { signal });
    signal.addEventListener('abort', () => this.#live?.stop());
    this.#figure = new LiveFigure(
      root,
      {
        study: landscapeStudy,
        form: this.#form,
        chart: requireChild(root, '[data-chart="residual"]', HTMLElement),
        report: () => this.#report(),
        draw: () => this.#draw(),
        data: (format) => Promise.resolve(formatPlanes[format]({ record, live: this.#computed })),
        takenAway: {
          experiments: () => this.#twins.experiments,
          learntBy: async (experiment) => {
            const { experiments, load } = this.#twins;
            const index = experiments.indexOf(experiment);
            return index < 0 ? null : async () => (await load({ signal }))[index]!;
          },
        },
      },
      signal,
    );
    this.#touched = location.search.includes('landscape.');
    // Without a link the form holds what the reader has set while this part was on its way.
    if (this.#touched) this.#figure.readLink();
    if (location.hash.includes('landscape.twins=')) void this.#openLinked();
  }

  /** The reader has set something. What is computed is of other settings then, and ends. */
  changed(): void {
    const { directions, statistics } = this.#wanted;
    const wanted = this.#live?.wanted;
    if (wanted && (wanted.directions !== directions || wanted.statistics !== statistics)) this.#leaveLive();
    this.#touched = true;
    this.#figure.settingsChanged();
    this.#figure.redraw();
  }

  /** Computes the plane of the settings, or goes on with it. */
  compute(): void {
    this.#live ??= new LivePlanes(this.#wanted, this.#twins, () => this.#liveChanged());
    if (this.#live.state === 'loading' || this.#live.state === 'running' || this.#live.state === 'done') return;
    this.#touched = true;
    void this.#live.start(parseBackend(location.search).backend);
  }

  /** Takes twins of the reader's that the link names. Their plane waits for a press: it takes its time. */
  async #openLinked(): Promise<void> {
    this.#root.scrollIntoView();
    const linked = await linkedTwins('landscape', location.hash);
    if (!linked) return this.#figure.tell(liveWords.twinsGone);
    const { twins } = linked;
    this.#take({ experiments: networkKinds.map((kind) => twins[kind].experiment), load: twins.load });
  }

  /** What is computed is of other twins then, and ends. */
  #take(twins: MeasuredTwins): void {
    this.#twins = twins;
    const isOwn = twins !== twinsOfPage;
    // It tells of the twins of the page.
    requireChild(this.#root, '.hint', HTMLElement).hidden = isOwn;
    if (isOwn) this.#start.textContent = liveWords.computeOwn;
    else this.#start.replaceChildren(...this.#startText);
    this.#leaveLive();
  }

  /** The way back to the twins of the page. */
  #leaveOwn(): void {
    this.#take(twinsOfPage);
    history.replaceState(history.state, '', withoutTwinsLink('landscape', location.href));
    this.#figure.redraw();
  }

  drawAll(): void {
    this.#touched = true;
    this.#figure.redraw();
  }

  /** The plane of the settings: of twins without BN there is nothing that could be measured again. */
  get #wanted(): WantedPlanes {
    const { directions, statistics } = this.#form.settings;
    return { directions, statistics: hasBatchNorm(this.#twins) ? statistics : 'asTrained' };
  }

  get #computed() {
    const live = this.#live;
    if (!live?.planes) return [];
    const { wanted, planes, backend, twins } = live;
    return [{ ...wanted, trainingSeed: seedOf(twins), experiments: twins.experiments, planes, backend }];
  }

  #leaveLive(): void {
    const live = this.#live;
    this.#live = null;
    live?.stop();
    this.#liveChanged();
  }

  #liveChanged(): void {
    const state = this.#live?.state ?? 'recorded';
    const isBusy = state === 'loading' || state === 'running';
    const hadFocus = document.activeElement === this.#start || document.activeElement === this.#stop;
    this.#stop.hidden = !isBusy;
    this.#start.hidden = isBusy;
    if (hadFocus) (isBusy ? this.#stop : this.#start).focus({ preventScroll: true });
    this.#badge.show(this.#provenance());
    if (isBusy) this.#figure.wentOn();
    else this.#figure.changed();
  }

  #provenance(): Provenance | null {
    const live = this.#live;
    if (!live?.planes || !live.backend) return null;
    const { provenance } = liveWords;
    const { network, training } = live.twins.experiments[0]!;
    const { iterations } = training;
    const { provenance: terms, backends } = figureStrings;
    return [
      [provenance.networks, provenance[live.twins === twinsOfPage ? 'twins' : 'ownTwins'](network.depth, iterations)],
      [terms.seeds, `${seedOf(live.twins)}`],
      [provenance.directions, `${live.wanted.directions}`],
      [provenance.bn, hasBatchNorm(live.twins) ? words.statisticsName(live.wanted.statistics) : provenance.noBatchNorm],
      [provenance.images, provenance.share(lossShare.images)],
      [terms.backend, backends[live.backend]],
    ];
  }

  #report(): FigureReport {
    const live = this.#live;
    const state = live?.state ?? 'recorded';
    const status = this.#status();
    const side = live?.side ?? null;
    const isRunning = state === 'running';
    return {
      ...{ state, status, backend: live?.backend ?? null, notices: this.#notices() },
      ...(isRunning ? { spoken: side === null ? '' : liveWords.status.spoken(side) } : {}),
      progress: live && isRunning ? live.progress : null,
      alert: live?.failure ? failureSentence(live.failure, { failures: planeFailures, figure: figureStrings }) : '',
    };
  }

  #status(): string {
    const live = this.#live;
    const { status } = liveWords;
    switch (live?.state ?? 'recorded') {
      case 'loading':
        return live!.loaded ? status.loading(live!.loaded.bytes, live!.loaded.total) : status.starting;
      case 'running':
        return live!.nextSide ? status.running(live!.side, live!.nextSide, live!.secondsLeft) : '';
      case 'stopped':
        return status.stopped(live!.side);
      case 'done':
        return status.done(live!.side!, live!.seconds);
      default:
        return location.search.includes('landscape.directions=') && !live ? status.fromLink : '';
    }
  }

  /** Whether the points that are also on record have the recorded losses; said once there is nothing more to come. */
  #notices(): readonly Notice[] {
    const live = this.#live;
    if (this.#twins !== twinsOfPage) return [this.#ownNotice()];
    const own = recordedPlanes.find((pair) => pair.trainingSeed === seedOf(this.#twins));
    const hasEnded = live?.state === 'done' || live?.state === 'stopped';
    if (!hasEnded || !live.planes || own?.directions !== live.wanted.directions) return [];
    const { points, differing } = agreementOf(live.planes, recordedTwins(record, own, live.wanted.statistics));
    return [differing === 0 ? liveWords.agrees(points) : liveWords.differs(differing, points)];
  }

  #ownNotice(): Notice {
    const { network, training, seed } = this.#twins.experiments[0]!;
    const taken = liveWords.ownTwins(network.depth, seed, training.iterations);
    const text = hasBatchNorm(this.#twins) ? taken : `${taken} ${liveWords.noBatchNorm}`;
    return { text, action: liveWords.backToRecorded, onPress: () => this.#leaveOwn() };
  }

  #draw(): readonly Part[] {
    if (!this.#touched) return [];
    const { pair: seed, statistics } = this.#form.settings;
    const pair = recordedPlanes.find((own) => own.trainingSeed === seed)!;
    const planes = this.#live?.planes ?? recordedTwins(record, pair, statistics);
    return [
      ...networkKinds.flatMap((kind) => [
        this.#part(`[data-panel="${kind}"]`, () => [this.#panel(kind, seed, planes)]),
        this.#part(`[data-chart="${kind}"]`, () => [planeChart(planes[kind], kind, context)]),
      ]),
      this.#part('.table-scroll', () => [landscapeTable(record, context)]),
    ];
  }

  #panel(kind: NetworkKind, seed: number, planes: TwinPlanes): string {
    const live = this.#live;
    if (!live?.planes) return words.panel(kind, depth, seed);
    const { network } = live.twins.experiments[0]!;
    const name = words.panel(kind, network.depth, seedOf(live.twins));
    return liveWords.panel(name, live.wanted.directions, planes[kind].side);
  }

  #part(selector: string, content: () => readonly (string | Node)[]): Part {
    const place = this.#places.get(selector) ?? new ContentPlace(requireChild(this.#root, selector, HTMLElement));
    this.#places.set(selector, place);
    return { element: place.element, draw: () => place.show(content()) };
  }
}
