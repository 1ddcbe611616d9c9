import { linkOf } from './block-link.ts';
import { hashWithPacked, packedIn } from './block-mark.ts';

/** After a change of the code, until the address says so (ms): browsers limit how often an address may change. */
const pause = 200;

/** Keeps the code in the address, so that it can be kept and sent; without code of one's own it is the page's. */
export class CodeAddress {
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Rises with every change: packing takes a moment, and an earlier code may be packed later. */
  #turn = 0;

  constructor(leaving: AbortSignal) {
    leaving.addEventListener('abort', () => {
      clearTimeout(this.#timer);
      this.#turn++;
    });
  }

  /** `isPapers`: whether it is the code with which everybody begins. */
  tell(code: string, isPapers: boolean): void {
    const turn = ++this.#turn;
    clearTimeout(this.#timer);
    const before = packedIn(location.hash);
    // A link that is followed meanwhile brings another code, and is not written over.
    const isCurrent = () => turn === this.#turn && packedIn(location.hash) === before;
    this.#timer = setTimeout(() => void this.#write(code, isPapers, isCurrent), pause);
  }

  async #write(code: string, isPapers: boolean, isCurrent: () => boolean): Promise<void> {
    if (isPapers && packedIn(location.hash) === '') return;
    const packed = isPapers ? '' : await linkOf(code).catch(() => '');
    if (!isCurrent()) return;
    const address = new URL(location.href);
    address.hash = hashWithPacked(location.hash, packed);
    history.replaceState(history.state, '', address);
  }
}
