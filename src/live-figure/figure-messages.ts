import type { Backend } from '../engine/backends.ts';
import { requireChild } from './require-child.ts';
import type { FigureState } from './figure-state.ts';
import { NoticeList } from './notice-list.ts';
import type { Notice } from './notice-list.ts';
import { StatusLine } from './status-line.ts';

/** What is the case in a figure at one moment. */
export interface FigureReport {
  readonly state: FigureState;
  /** That computes; null or left out where none does. */
  readonly backend?: Backend | null;
  readonly status: string;
  /** What screen readers hear in its place, where that is another; empty for nothing. */
  readonly spoken?: string;
  /** From 0 to 1; null or left out when nothing is under way. */
  readonly progress?: number | null;
  /** What went wrong; empty for nothing. */
  readonly alert: string;
  readonly notices: readonly Notice[];
}

/** Sets a text only when it changes: an alert is read out each time that it is set, and a layout costs time. */
function setText(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

/** Where a figure says what is the case: status, progress, alert, notices, and the contract of `data-` attributes. */
export class FigureMessages {
  readonly #root: HTMLElement;
  /** Where what is drawn says enough, there is no status to see. */
  readonly #status: HTMLElement | null;
  readonly #statusLine: StatusLine;
  readonly #progress: HTMLProgressElement | null;
  readonly #alert: HTMLElement;
  readonly #notices: NoticeList;
  /** What screen readers have been told last. What the page says of itself is not told again. */
  #spoken: string;

  constructor(root: HTMLElement) {
    this.#root = root;
    this.#status = root.querySelector('.status');
    this.#progress = root.querySelector('progress');
    this.#alert = requireChild(root, '.fig-alert', HTMLElement);
    this.#notices = new NoticeList(requireChild(root, '[data-notices]', HTMLElement));
    const announced = requireChild(root, '[role="status"]', HTMLElement);
    this.#statusLine = new StatusLine((message) => (announced.textContent = message));
    this.#spoken = this.#status?.textContent ?? '';
  }

  show({ state, backend = null, status, spoken = status, progress = null, alert, notices }: FigureReport): void {
    this.#showState(state, backend);
    if (this.#status) setText(this.#status, status);
    if (spoken !== this.#spoken && spoken !== '') this.#statusLine.announce(spoken);
    this.#spoken = spoken;
    if (this.#progress) {
      this.#progress.hidden = progress === null;
      this.#progress.value = progress ?? 0;
    }
    setText(this.#alert, alert);
    this.#notices.show(notices);
  }

  /** What stands in the way of the reader, until something else is the case. */
  warn(...content: readonly (string | Node)[]): void {
    this.#alert.replaceChildren(...content);
  }

  #showState(state: FigureState, backend: Backend | null): void {
    const { dataset } = this.#root;
    if (state !== dataset['state']) {
      dataset['state'] = state;
      this.#statusLine.clear();
    }
    if (backend === null) delete dataset['backend'];
    else if (backend !== dataset['backend']) dataset['backend'] = backend;
  }
}
