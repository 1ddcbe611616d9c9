import { buildNode } from '../../charts/build-node.ts';
import type { DataSet } from '../../data/data-set.ts';
import type { Loaded } from '../../data/transfer.ts';
import { networkKinds } from '../../experiment/sweep.ts';
import type { NetworkKind } from '../../experiment/sweep.ts';
import { NoticeList } from '../../live-figure/notice-list.ts';
import { requireChild } from '../../live-figure/require-child.ts';
import { StatusLine } from '../../live-figure/status-line.ts';
import type { TwinAnswer } from './held-twins.ts';
import { testImages } from './lesion-record.ts';
import type { FittingEdits, Lesion } from './lesion-state.ts';
import { misfitWords } from './misfit-words.ts';
import { readoutNode } from './readout-node.ts';
import type { Readout } from './readout-node.ts';
import { shownImagesNode } from './shown-images.ts';
import { recordedError } from './twins.ts';
import type { Twins } from './twins.ts';
import { liveWords as words } from './words/live.ts';

type Shown = Record<NetworkKind, Readout & Pick<TwinAnswer, 'answers'>>;

/** Of twins that have not been asked yet. */
function nothingShown(twins: Twins): Shown {
  const empty = { answer: null, whole: null, recorded: null, notes: [], answers: null };
  const shown = (kind: NetworkKind) => ({ kind, depth: twins[kind].experiment.network.depth, ...empty });
  return { plain: shown('plain'), residual: shown('residual') };
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
  #bench: HTMLElement;
  #twins: Twins;
  #shown: Shown;

  constructor(root: HTMLElement, choice: HTMLElement, { twins, bench }: { twins: Twins; bench: HTMLElement }) {
    this.#root = root;
    this.#place = requireChild(root, '[data-live]', HTMLElement);
    this.#status = requireChild(root, '.status', HTMLElement);
    this.#announced = requireChild(root, '[role="status"]', HTMLElement);
    this.#notices = new NoticeList(requireChild(root, '[data-notices]', HTMLElement));
    this.#twins = twins;
    this.#bench = bench;
    this.#shown = nothingShown(twins);
    this.#place.hidden = true;
    this.#place.replaceChildren(choice, bench, this.#readouts, this.#images);
  }

  /** Other twins, and where they are changed, in the place of those that are shown. */
  showTwins(twins: Twins, bench: HTMLElement): void {
    this.#bench.replaceWith(bench);
    this.#bench = bench;
    this.#twins = twins;
    this.#shown = nothingShown(twins);
    this.#images.replaceChildren();
    this.#draw();
  }

  showState(state: 'recorded' | 'loading' | 'done' | 'failed'): void {
    // What was answered before a worker died stays in sight.
    if (state === 'done') this.#place.hidden = false;
    // Other twins can be chosen at any time.
    this.#bench.inert = state !== 'done';
    const form = requireChild(this.#root, 'form', HTMLElement);
    const hadFocus = form.contains(document.activeElement);
    if (state !== 'loading') form.hidden = state === 'done';
    form.ariaBusy = `${state === 'loading'}`;
    // A reader whose button goes away goes on at the first block.
    if (hadFocus && form.hidden) this.#bench.querySelector('button')?.focus({ preventScroll: true });
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
      if (why.code === 'no-batch-norm') return [words.noBatchNorm];
      if (edit.kind !== 'block-left-out') return [];
      const nameOf = (place: number) => lesion.order[place]! + 1;
      return [words.keeps(nameOf(edit.block), misfitWords(why, nameOf, words))];
    });
    this.#shown[kind] = { ...this.#shown[kind], notes };
    this.#draw();
  }

  receive(kind: NetworkKind, answer: TwinAnswer, data: DataSet, milliseconds: number): void {
    const before = this.#shown[kind];
    const { experiment, whole } = this.#twins[kind];
    const recorded = recordedError(experiment, answer.edits);
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
