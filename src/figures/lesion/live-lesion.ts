import { failureSentence } from '../../live-figure/failure-words.ts';
import { parseBackend } from '../../live-figure/backend-choice.ts';
import { FigureBadge } from '../../live-figure/figure-badge.ts';
import type { FigureReport } from '../../live-figure/figure-messages.ts';
import { linkedTwins, withoutTwinsLink } from '../../live-figure/kept-networks/twins-link.ts';
import { LiveFigure } from '../../live-figure/live-figure.ts';
import type { SettingsPlace } from '../../live-figure/live-figure.ts';
import type { Part } from '../../live-figure/redraw.ts';
import { requireChild } from '../../live-figure/require-child.ts';
import { figureStrings } from '../../i18n/figure.ts';
import { AskedTwins } from './asked-twins.ts';
import mapStyles from '../../live-figure/network-map/network-map.css?inline';
import benchStyles from './bench.css?inline';
import { answeredAlike } from './answered-alike.ts';
import { adoptStyles } from '../../live-figure/adopt-styles.ts';
import { LesionBench } from './lesion-bench.ts';
import { countBlocks, specOf } from './lesion-plan.ts';
import { editsOf, wholeNetwork } from './lesion-state.ts';
import type { Lesion } from './lesion-state.ts';
import { lesionStudy } from './lesion-study.ts';
import type { LesionSettings } from './lesion-study.ts';
import { liveLesionProvenance } from './live-provenance.ts';
import { LiveView } from './live-view.ts';
import { formatLesions } from './record-export.ts';
import { RecordedView } from './recorded-view.ts';
import { lesionRecord } from './recorded-lesions.ts';
import { TwinsChoice } from './twins-choice.ts';
import { takenTwins } from './taken-twins.ts';
import { recordedTwins } from './twins.ts';
import type { Twins } from '../../live-figure/kept-networks/kept-twins.ts';
import { choiceWords } from './words/choice.ts';
import { heldFailures } from './words/failed.ts';
import { liveWords as words } from './words/live.ts';

adoptStyles(benchStyles);
adoptStyles(mapStyles);

/** The part of the figure that is loaded when the reader first asks for more: other depths, and twins that answer. */
export class LiveLesion implements SettingsPlace<LesionSettings> {
  readonly #depths: HTMLFormElement;
  readonly #figure: LiveFigure<LesionSettings>;
  readonly #badge: FigureBadge;
  readonly #view: LiveView;
  readonly #recorded: RecordedView;
  readonly #choice: TwinsChoice;
  readonly #asked: AskedTwins;
  #bench: LesionBench;
  /** Whether anything is drawn other than what came with the page. */
  #touched = false;

  constructor(root: HTMLElement, signal: AbortSignal) {
    this.#depths = requireChild(root, 'form.depths', HTMLFormElement);
    this.#badge = new FigureBadge(root);
    this.#choice = new TwinsChoice(choiceWords, (twins) => this.#chooseOthers(twins), signal);
    this.#view = new LiveView(root, this.#choice.element);
    this.#recorded = new RecordedView(root);
    this.#asked = new AskedTwins(() => this.#answered(), signal);
    this.#bench = this.#placeBench(recordedTwins, lesionStudy.defaults.lesion);
    this.#figure = this.#makeFigure(root, signal);
    this.#figure.readLink();
    if (location.hash.includes('lesion.twins=')) void this.#openLinked(root);
  }

  /** Loads the twins, or builds them again. */
  load(): void {
    if (this.#asked.state === 'loading') return;
    void this.#choice.refresh();
    this.#open(this.#asked.twins);
  }

  /** The reader has chosen another depth. */
  showDepth(depth: number): void {
    this.#checkDepth(depth);
    this.#figure.settingsChanged();
    this.#view.show(this.#asked, depth);
    this.drawAll();
  }

  /** Draws what did not come with the page, too. */
  drawAll(): void {
    this.#touched = true;
    this.#figure.redraw();
  }

  /** A link opens the recorded twins, so it names what is done to those only. */
  get settings(): LesionSettings {
    const isRecorded = this.#asked.twins === recordedTwins;
    return { depth: this.#depth, lesion: isRecorded ? this.#bench.lesion : lesionStudy.defaults.lesion };
  }

  set settings({ depth, lesion }: LesionSettings) {
    this.#checkDepth(depth);
    this.#touched ||= depth !== lesionStudy.defaults.depth;
    this.#bench = this.#placeBench(this.#asked.twins, lesion);
  }

  #makeFigure(root: HTMLElement, signal: AbortSignal): LiveFigure<LesionSettings> {
    return new LiveFigure(
      root,
      {
        study: lesionStudy,
        form: this,
        chart: requireChild(root, '[data-chart="residual"]', HTMLElement),
        report: () => this.#report(),
        draw: () => this.#draw(),
        data: (format) => Promise.resolve(formatLesions[format]({ record: lesionRecord, live: this.#asked.asked })),
        takenAway: takenTwins(() => this.#asked.twins, signal),
      },
      signal,
    );
  }

  get #depth(): number {
    return Number(new FormData(this.#depths).get('depth'));
  }

  /** The link that the page was opened with may have checked another since the reader has. */
  #checkDepth(depth: number): void {
    for (const radio of this.#depths.querySelectorAll('input')) radio.checked = radio.value === `${depth}`;
  }

  #placeBench(twins: Twins, lesion: Lesion): LesionBench {
    const spec = specOf(twins.residual.experiment);
    const bench = new LesionBench(spec, lesion, words, (own, settled) => this.#change(own, settled));
    this.#view.placeBench(bench.element);
    return bench;
  }

  #change(lesion: Lesion, settled: boolean): void {
    this.#asked.ask(lesion, settled);
    if (settled) this.#figure.settingsChanged();
  }

  /** Takes other twins, with nothing changed. */
  #choose(twins: Twins): void {
    this.#bench = this.#placeBench(twins, wholeNetwork(countBlocks(specOf(twins.residual.experiment))));
    this.#open(twins);
    this.#figure.settingsChanged();
  }

  /** The reader has chosen others than those that the link may name. */
  #chooseOthers(twins: Twins): void {
    history.replaceState(history.state, '', withoutTwinsLink('lesion', location.href));
    this.#choose(twins);
  }

  /** Twins of the reader's that the link names: whoever follows it wants them to be opened. */
  async #openLinked(root: HTMLElement): Promise<void> {
    root.scrollIntoView();
    const linked = await linkedTwins('lesion', location.hash);
    if (!linked) return this.#figure.tell(choiceWords.gone);
    await this.#choice.begin(linked.kept);
    this.#choose(linked.twins);
  }

  #open(twins: Twins): void {
    void this.#asked.open(twins, this.#bench.lesion, parseBackend(location.search).backend);
  }

  #answered(): void {
    this.#view.show(this.#asked, this.#depth);
    this.#badge.show(liveLesionProvenance(this.#asked));
    this.#figure.say();
    if (this.#asked.asked.length > 0) this.drawAll();
  }

  #report(): FigureReport {
    const { state, backend, failure } = this.#asked;
    const status = this.#status();
    const all = answeredAlike(this.#asked);
    return {
      ...{ state, backend, status, notices: [] },
      // Of a slider that is being dragged, and of half an answer, nothing is said.
      spoken: state === 'done' && !all?.isWhole ? '' : status,
      alert: failure ? failureSentence(failure, { failures: heldFailures, figure: figureStrings }) : '',
    };
  }

  #status(): string {
    const { state, loaded, data, milliseconds } = this.#asked;
    const { status } = words;
    switch (state) {
      case 'recorded':
        return editsOf(this.#bench.lesion).length > 0 ? status.fromLink : '';
      case 'loading':
        return data || !loaded ? status.starting : status.loading(loaded.bytes, loaded.total);
      case 'failed':
        return '';
      case 'done': {
        const both = answeredAlike(this.#asked);
        return both ? status.answered(both.plain, both.residual, both.images, milliseconds) : status.asking;
      }
    }
  }

  #draw(): readonly Part[] {
    return this.#touched ? this.#recorded.parts(this.#depth, () => this.#asked.asked) : [];
  }
}
