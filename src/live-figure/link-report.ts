import type { LinkNotice } from '../experiment/permalink.ts';
import { LaterPart } from './later-part.ts';
import type * as linkNotices from './link-notices.ts';

/** What there is to tell of the link that a page was opened with. Words for it are loaded where there is something. */
export class LinkReport {
  readonly #words: LaterPart<typeof linkNotices>;
  #notices: readonly LinkNotice[] = [];

  /** `onChange` hears when there are words for what is still to tell. */
  constructor(onChange: () => void) {
    this.#words = new LaterPart(
      () => import('./link-notices.ts'),
      () => this.sentences.length > 0 && onChange(),
    );
  }

  /** Empty until the words are here. They hold parts of the link, so show them as text. */
  get sentences(): readonly string[] {
    const { part } = this.#words;
    return part ? this.#notices.map(part.linkNoticeWords) : [];
  }

  tell(notices: readonly LinkNotice[]): void {
    this.#notices = notices;
    if (notices.length > 0) this.#words.ask();
  }

  tellMore(notices: readonly LinkNotice[]): void {
    this.tell([...this.#notices, ...notices]);
  }

  /** The reader has gone on from what the link said. */
  clear(): void {
    this.#notices = [];
  }
}
