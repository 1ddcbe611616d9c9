import { buildNode } from '../../charts/build-node.ts';
import type { DataSet } from '../../data/data-set.ts';
import type { Loaded } from '../../data/transfer.ts';
import { formatEdits } from '../../experiment/edit-text.ts';
import { networkKinds } from '../../experiment/sweep.ts';
import type { NetworkKind } from '../../experiment/sweep.ts';
import { NoticeList } from '../../live-figure/notice-list.ts';
import { requireChild } from '../../live-figure/require-child.ts';
import { StatusLine } from '../../live-figure/status-line.ts';
import type { TwinAnswer } from './held-twins.ts';
import { startingTwins } from './lesion-plan.ts';
import { testImages } from './lesion-record.ts';
import type { FittingEdits, Lesion } from './lesion-state.ts';
import { misfitWords } from './misfit-words.ts';
import { readoutNode } from './readout-node.ts';
import type { Readout } from './readout-node.ts';
import { lesionRecord } from './recorded-lesions.ts';
import { shownImagesNode } from './shown-images.ts';
import { liveWords as words } from './words/live.ts';

/** The recorded error of one of the starting twins under edits; null where it is not on record. */
function recordedError(kind: NetworkKind, { edits }: TwinAnswer): number | null {
  const { wrong } = lesionRecord.networks[networkKinds.indexOf(kind)]!;
  const last = edits.at(-1)?.kind === 'batch-norm-remeasured';
  const counts = wrong.get(formatEdits(last ? edits.slice(0, -1) : edits));
  return counts ? (last ? counts.remeasured : counts.asTrained) / testImages : null;
}

/** Where the live part of the figure shows what it finds. */
export class LiveView {
  readonly #root: HTMLElement;
  readonly #place: HTMLElement;
  readonly #status: HTMLElement;
  readonly #announced: HTMLElement;
  readonly #statusLine = new StatusLine((message) => (this.#announced.textContent = message));
  readonly #notices: NoticeList;
  readonly #readouts = buildNode(document, 'div', { class: 'readouts' });
  readonly #images = buildNode(document, 'div', { class: 'images' });
  readonly #shown: Record<NetworkKind, Readout & Pick<TwinAnswer, 'answers'>>;

  constructor(root: HTMLElement, bench: HTMLElement) {
    this.#root = root;
    this.#place = requireChild(root, '[data-live]', HTMLElement);
    this.#status = requireChild(root, '.status', HTMLElement);
    this.#announced = requireChild(root, '[role="status"]', HTMLElement);
    this.#notices = new NoticeList(requireChild(root, '[data-notices]', HTMLElement));
    const empty = { answer: null, whole: null, recorded: null, notes: [], answers: null };
    const [plain, residual] = networkKinds.map((kind, index) => {
      return { kind, depth: startingTwins[index]!.network.depth, ...empty };
    });
    this.#shown = { plain: plain!, residual: residual! };
    this.#place.hidden = true;
    this.#place.replaceChildren(bench, this.#readouts, this.#images);
  }

  showState(state: 'recorded' | 'loading' | 'done' | 'failed'): void {
    // What was answered before a worker died stays in sight.
    if (state === 'done') this.#place.hidden = false;
    this.#place.inert = state !== 'done';
    const form = requireChild(this.#root, 'form', HTMLElement);
    const hadFocus = form.contains(document.activeElement);
    form.hidden = state === 'done';
    form.ariaBusy = `${state === 'loading'}`;
    // A reader whose button goes away goes on at the first block.
    if (hadFocus && form.hidden) this.#place.querySelector('button')?.focus({ preventScroll: true });
  }

  readonly showLoaded = ({ bytes, total }: Loaded): void => {
    this.#status.textContent = words.status.loading(bytes, total);
  };

  say(message: string): void {
    this.#status.textContent = message;
    this.#statusLine.announce(message);
  }

  warn(message: string): void {
    requireChild(this.#root, '.fig-alert', HTMLElement).textContent = message;
    if (message !== '') this.#status.textContent = '';
  }

  tell(notices: readonly string[]): void {
    this.#notices.show(notices);
  }

  /** Says at once what of a lesion does not reach a network. */
  expect(kind: NetworkKind, lesion: Lesion, { misfits }: FittingEdits): void {
    const notes = misfits.flatMap(({ edit, why }) => {
      if (why.code === 'no-shortcut') return [words.plainHasNoShortcuts];
      if (edit.kind !== 'block-left-out') return [];
      const nameOf = (place: number) => lesion.order[place]! + 1;
      return [words.keeps(nameOf(edit.block), misfitWords(why, nameOf, words))];
    });
    this.#shown[kind] = { ...this.#shown[kind], notes };
    this.#draw();
  }

  receive(kind: NetworkKind, answer: TwinAnswer, data: DataSet, milliseconds: number): void {
    const before = this.#shown[kind];
    const recorded = recordedError(kind, answer);
    const whole = lesionRecord.networks[networkKinds.indexOf(kind)]!.wrong.get('')!.asTrained / testImages;
    this.#shown[kind] = { ...before, answer, whole, recorded, answers: answer.answers ?? before.answers };
    this.#draw();
    this.#images.replaceChildren(
      shownImagesNode(data, { plain: this.#shown.plain.answers, residual: this.#shown.residual.answers }, words),
    );
    const { plain, residual } = this.#shown;
    if (plain.answer?.images !== residual.answer?.images || !plain.answer || !residual.answer) return;
    const said = words.status.answered(plain.answer.error, residual.answer.error, answer.images, milliseconds);
    if (answer.images === testImages) this.say(said);
    else this.#status.textContent = said;
  }

  #draw(): void {
    this.#readouts.replaceChildren(...networkKinds.map((kind) => readoutNode(this.#shown[kind], words)));
  }
}
