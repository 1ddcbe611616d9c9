import { buildNode } from '../../../charts/build-node.ts';
import { documentsStrings as words } from '../../../i18n/documents.ts';
import { LaterPart } from '../../../live-figure/later-part.ts';
import type { ReaderDocument } from '../../../store/document-file.ts';
import { MarkdownReading } from './markdown-reading.ts';

/** While the reader types faster, nothing is drawn anew (ms). */
const pause = 150;

const clause = (error: unknown) => (error instanceof Error ? error.message : `${error}`);

/** A document as it reads, beside its text and as a file. The newest state is shown; the text is kept whatever happens. */
export class DocumentPreview {
  readonly #place: HTMLElement;
  readonly #reading = new MarkdownReading();
  readonly #view = new LaterPart(
    () => import('./document-view.ts'),
    () => this.#settled(),
  );
  #wanted: ReaderDocument | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isDrawing = false;

  /** `signal`: the page is left. */
  constructor(place: HTMLElement, signal: AbortSignal) {
    this.#place = place;
    // A page that is kept by the browser holds no worker.
    addEventListener('pagehide', () => this.#reading.end(), { signal });
    signal.addEventListener('abort', () => {
      clearTimeout(this.#timer);
      this.#reading.end();
    });
  }

  /** Shows it as soon as the reader pauses. */
  show(own: ReaderDocument): void {
    this.#wanted = own;
    this.#view.ask();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#settled(), pause);
  }

  /** Nothing is open. */
  clear(): void {
    clearTimeout(this.#timer);
    this.#wanted = null;
    this.#place.replaceChildren();
  }

  /** As a file. Rejects with a clause for the reader. */
  async fileOf(own: ReaderDocument): Promise<string> {
    const { fileOfDocument } = await this.#view.demand();
    return fileOfDocument(own, await this.#reading.read(own.text));
  }

  #settled(): void {
    if (this.#view.state.status === 'missing') this.#refuse(this.#view.state.reason);
    else void this.#draw();
  }

  async #draw(): Promise<void> {
    const { part } = this.#view;
    const own = this.#wanted;
    if (!part || !own || this.#isDrawing) return;
    this.#isDrawing = true;
    try {
      const nodes = part.documentNodes(own, await this.#reading.read(own.text));
      if (own === this.#wanted) this.#place.replaceChildren(...nodes);
    } catch (error) {
      if (own === this.#wanted) this.#refuse(clause(error));
    }
    this.#isDrawing = false;
    // What was written meanwhile.
    if (own !== this.#wanted) void this.#draw();
  }

  #refuse(reason: string): void {
    this.#place.replaceChildren(buildNode(document, 'p', { role: 'alert' }, [words.notShown(reason)]));
  }
}
