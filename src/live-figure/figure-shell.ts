import type { Backend } from '../engine/backends.ts';
import { buildNode } from '../charts/build-node.ts';
import { figureStrings as words } from '../i18n/figure.ts';
import { requireChild } from './require-child.ts';
import { FigureButtons } from './figure-buttons.ts';
import { isTraining } from './figure-state.ts';
import type { FigureAction, FigureState } from './figure-state.ts';
import { warnBeforeLeaving } from './leave-warning.ts';
import { NoticeList } from './notice-list.ts';
import type { Notice } from './notice-list.ts';
import type { Provenance } from './provenance.ts';
import { StatusLine } from './status-line.ts';
import { leaveTrainingSlot, otherTraining, takeTrainingSlot } from './training-slot.ts';
import type { TrainingFigure } from './training-slot.ts';

/** What the shell of a figure says at one moment. */
export interface FigureView {
  readonly state: FigureState;
  readonly backend: Backend | null;
  /** Of the live runs that are drawn; null while the figure shows recorded ones only. */
  readonly live: Provenance | null;
  readonly status: string;
  /** What screen readers hear in its place, where there is more to say. */
  readonly spoken?: string;
  /** From 0 to 1; null when nothing is under way. */
  readonly progress: number | null;
  readonly alert: string | null;
  readonly notices: readonly Notice[];
  /** Training that leaving the page would lose. */
  readonly secondsAtStake: number;
}

/** What a figure does when its shell is operated. */
export interface FigureHandlers {
  readonly signal: AbortSignal;
  readonly onAction: (action: FigureAction) => void;
}

/** The parts that all figures share: buttons, badge, status, alert, notices, and the contract of `data-` attributes. */
export class FigureShell implements TrainingFigure {
  readonly name: string;
  readonly #root: HTMLElement;
  readonly #handlers: FigureHandlers;
  readonly #buttons: FigureButtons;
  readonly #badge: HTMLElement;
  readonly #provenance: HTMLElement;
  readonly #recordedProvenance: readonly Node[];
  readonly #status: HTMLElement;
  readonly #statusLine: StatusLine;
  readonly #progress: HTMLProgressElement;
  readonly #alert: HTMLElement;
  readonly #notices: NoticeList;
  #secondsAtStake = 0;
  /** What was shown last. Setting an element again, even to the same, would cost a layout. */
  #shown: FigureView | null = null;

  constructor(root: HTMLElement, form: HTMLFormElement, handlers: FigureHandlers) {
    this.name = requireChild(root, '.fig-no', HTMLElement).textContent;
    this.#root = root;
    this.#handlers = handlers;
    this.#buttons = new FigureButtons(form, (action) => this.#act(action));
    this.#badge = requireChild(root, '.badge', HTMLElement);
    this.#provenance = requireChild(root, '.provenance dl', HTMLElement);
    this.#recordedProvenance = [...this.#provenance.childNodes];
    this.#status = requireChild(root, '.status', HTMLElement);
    const announced = requireChild(root, '[role="status"]', HTMLElement);
    this.#statusLine = new StatusLine((message) => (announced.textContent = message));
    this.#progress = requireChild(root, '.fig-progress', HTMLProgressElement);
    this.#alert = requireChild(root, '.fig-alert', HTMLElement);
    this.#notices = new NoticeList(requireChild(root, '.fig-notices', HTMLElement));
    warnBeforeLeaving(() => this.#secondsAtStake, handlers.signal);
  }

  show(view: FigureView): void {
    const before = this.#shown;
    this.#shown = view;
    if (view.state !== before?.state) this.#showState(view.state);
    if (view.backend !== before?.backend) this.#showBackend(view.backend);
    if (!before || `${view.live}` !== `${before.live}`) this.#showBadge(view.live);
    this.#showStatus(view, before);
    this.#showMessages(view);
    this.#secondsAtStake = view.secondsAtStake;
  }

  /** Of the training slot: another figure that wants to train asks this one to stop. */
  stop(): void {
    this.#handlers.onAction('stop');
  }

  /** As by the reader's own press of Train: a figure that trains already is asked first. */
  train(): void {
    this.#act('train');
  }

  #act(action: FigureAction): void {
    const other = action === 'train' ? otherTraining(this) : null;
    if (other) return this.#offerToStop(other);
    if (action === 'train') takeTrainingSlot(this);
    this.#handlers.onAction(action);
  }

  #offerToStop(other: TrainingFigure): void {
    const stop = buildNode(document, 'button', { type: 'button' }, [words.stopOther(other.name)]);
    stop.addEventListener('click', () => {
      other.stop();
      this.#act('train');
    });
    this.#alert.replaceChildren(words.otherTrains(other.name), ' ', stop);
  }

  #showState(state: FigureState): void {
    this.#root.dataset['state'] = state;
    this.#buttons.show(state);
    if (!isTraining(state)) leaveTrainingSlot(this);
  }

  #showBackend(backend: Backend | null): void {
    if (backend) this.#root.dataset['backend'] = backend;
    else delete this.#root.dataset['backend'];
  }

  #showBadge(live: Provenance | null): void {
    const text = live ? words.badges.live : words.badges.recorded;
    this.#badge.classList.toggle('live', live !== null);
    this.#badge.textContent = text;
    if (!live) return this.#provenance.replaceChildren(...this.#recordedProvenance);
    const items = live.map(([term, detail]) => {
      const pair = [buildNode(document, 'dt', {}, [term]), buildNode(document, 'dd', {}, [detail])];
      return buildNode(document, 'div', {}, pair);
    });
    this.#provenance.replaceChildren(...items);
  }

  #showStatus({ state, status, spoken, progress }: FigureView, before: FigureView | null): void {
    if (before && state !== before.state) this.#statusLine.clear();
    const said = spoken ?? status;
    if (state !== 'recorded' && said !== (before?.spoken ?? before?.status)) this.#statusLine.announce(said);
    if (status !== before?.status) this.#status.textContent = status;
    this.#progress.hidden = progress === null;
    this.#progress.value = progress ?? 0;
  }

  #showMessages({ alert, notices }: FigureView): void {
    // Set only when it changes: an alert is read out each time it is set. Of the offer to stop another figure, this one
    // knows nothing.
    if (this.#alert.textContent !== (alert ?? '')) this.#alert.textContent = alert;
    this.#notices.show(notices);
  }
}
