import { buildNode } from '../charts/build-node.ts';

/** What a figure has to say beside its status: a sentence, or one with a button behind it. */
export type Notice = string | { readonly text: string; readonly action: string; readonly onPress: () => void };

function nodesOf(notice: Notice): readonly (Node | string)[] {
  if (typeof notice === 'string') return [notice];
  const button = buildNode(document, 'button', { type: 'button', class: 'quiet' }, [notice.action]);
  button.addEventListener('click', notice.onPress);
  return [notice.text, ' ', button];
}

/** The notices of a figure, a paragraph each. */
export class NoticeList {
  readonly #place: HTMLElement;
  #shown = '[]';

  constructor(place: HTMLElement) {
    this.#place = place;
  }

  /** Changes nothing where the sentences are the same, so that a button keeps its focus. */
  show(notices: readonly Notice[]): void {
    const text = JSON.stringify(notices.map((notice) => (typeof notice === 'string' ? notice : notice.text)));
    if (text === this.#shown) return;
    this.#shown = text;
    this.#place.replaceChildren(...notices.map((notice) => buildNode(document, 'p', {}, nodesOf(notice))));
  }
}
