import type { ReadData } from '../../../data/own/read-own-data.ts';
import { ownDataStrings as words } from '../../../i18n/own-data.ts';
import { requireChild } from '../../../live-figure/require-child.ts';
import { DataReading } from './data-reading.ts';
import type { ReadingOutcome } from './data-reading.ts';
import type { FileToRead, ReadingRequest } from './reading-protocol.ts';
import { refusalSentence } from './refusal-words.ts';

export interface ReadingHandlers {
  readonly onRead: (read: ReadData) => void;
  readonly say: (text: string) => void;
  readonly warn: (text: string) => void;
}

/** Reads files while a bar shows how far it has come, and says why they could not be read. */
export class ReadingPlace {
  readonly #root: HTMLElement;
  readonly #handlers: ReadingHandlers;
  readonly #bar: HTMLProgressElement;
  readonly #stage: HTMLElement;
  readonly #reading = new DataReading((outcome) => this.#receive(outcome));

  /** `signal`: the page is left. */
  constructor(root: HTMLElement, handlers: ReadingHandlers, signal: AbortSignal) {
    this.#root = root;
    this.#handlers = handlers;
    this.#bar = requireChild(root, 'progress', HTMLProgressElement);
    this.#stage = requireChild(root, '[data-own="stage"]', HTMLElement);
    signal.addEventListener('abort', () => this.#reading.stop());
  }

  open(files: readonly FileToRead[]): void {
    if (files.length === 0) return;
    const { value } = requireChild(this.#root, '[name="side"]', HTMLSelectElement);
    const side = value === 'as-it-is' ? value : (Number(value) as ReadingRequest['side']);
    this.#handlers.say(words.stages.opening);
    this.#busy(true);
    this.#reading.start({ files, side });
  }

  stop(): void {
    this.#reading.stop();
    this.#busy(false);
    this.#handlers.say(words.stopped);
  }

  #busy(isBusy: boolean): void {
    requireChild(this.#root, '[data-do="stop-reading"]', HTMLButtonElement).hidden = !isBusy;
    this.#bar.hidden = !isBusy;
    this.#bar.value = 0;
    this.#stage.textContent = '';
    this.#root.dataset['reading'] = isBusy ? 'busy' : 'idle';
  }

  #receive(outcome: ReadingOutcome): void {
    if (outcome.type === 'progress') {
      const stage = words.stages[outcome.stage];
      this.#bar.value = outcome.part;
      this.#bar.setAttribute('aria-label', stage);
      this.#stage.textContent = words.progress(stage, outcome.part);
      return;
    }
    this.#busy(false);
    const { onRead, warn } = this.#handlers;
    switch (outcome.type) {
      case 'read':
        return onRead(outcome.read);
      case 'refused':
        return warn(refusalSentence(outcome.refusal));
      case 'failed':
        return warn(words.failed(outcome.reason));
      case 'worker-failed':
        return warn(words.workerFailed);
    }
  }
}
