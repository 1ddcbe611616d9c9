import { buildNode } from '../../charts/build-node.ts';
import type { Experiment } from '../../experiment/experiment.ts';
import type { Misfitting } from '../../experiment/edited-spec.ts';
import { networkKinds } from '../../experiment/sweep.ts';
import type { NetworkKind } from '../../experiment/sweep.ts';
import { networkMapStrings } from '../../i18n/network-map.ts';
import { ContentPlace } from '../../live-figure/content-place.ts';
import { networkMap, placeNames, placeOfBlock, stagesOf } from '../../live-figure/network-map/network-map.ts';
import { requireChild } from '../../live-figure/require-child.ts';
import { isBehind } from './asked-twins.ts';
import type { AskedTwins } from './asked-twins.ts';
import { specOf } from './lesion-plan.ts';
import type { Lesion } from './lesion-state.ts';
import { misfitWords } from './misfit-words.ts';
import { pathsNode } from './paths-node.ts';
import { readoutNode } from './readout-node.ts';
import { shownImagesNode } from './shown-images-node.ts';
import { recordedError } from './twins.ts';
import { liveWords as words } from './words/live.ts';

/** What of a lesion does not reach a network, and why; `order`: the blocks as they stand. */
function noteWords({ edit, misfit }: Misfitting, order: readonly number[]): readonly string[] {
  if (misfit.code === 'no-shortcut') return [words.plainHasNoShortcuts];
  if (misfit.code === 'no-batch-norm') return [words.noBatchNorm];
  if (edit.kind !== 'block-left-out') return [];
  const nameOf = (place: number) => order[place]! + 1;
  return [words.keeps(nameOf(edit.block), misfitWords(misfit, nameOf, words))];
}

/** Where in the network the blocks stand that are left out. */
function leftOutMap({ order, leftOut }: Lesion, experiment: Experiment): HTMLElement {
  const stages = stagesOf(specOf(experiment));
  const placesNow = leftOut.map((block) => order.indexOf(block)).toSorted((a, b) => a - b);
  const places = { stages, lit: placesNow.map((block) => placeOfBlock(stages, block)) };
  return networkMap(places, words.leftOut(placeNames(places, networkMapStrings)), document);
}

/** Where the twins are cut: their choice, the bench, what they answer. */
export class LiveView {
  readonly #root: HTMLElement;
  readonly #place: HTMLElement;
  readonly #bench = buildNode(document, 'div');
  readonly #depths = new ContentPlace(buildNode(document, 'p', { class: 'bench-hint', role: 'status' }));
  readonly #map = new ContentPlace(buildNode(document, 'div'));
  readonly #readouts = new ContentPlace(buildNode(document, 'div', { class: 'readouts' }));
  readonly #paths = new ContentPlace(buildNode(document, 'div', { class: 'paths' }));
  readonly #images = new ContentPlace(buildNode(document, 'div', { class: 'images' }));

  constructor(root: HTMLElement, choice: HTMLElement) {
    this.#root = root;
    this.#place = requireChild(root, '[data-live]', HTMLElement);
    this.#place.hidden = true;
    const parts = [this.#map, this.#depths, this.#readouts, this.#paths, this.#images].map(({ element }) => element);
    this.#place.replaceChildren(choice, this.#bench, ...parts);
  }

  /** Where other twins are changed, in the place of the bench that stands there. */
  placeBench(bench: HTMLElement): void {
    this.#bench.replaceChildren(bench);
  }

  /** `charted`: the depth of the networks whose charts stand above. */
  show(asked: AskedTwins, charted: number): void {
    const { state, data, twins } = asked;
    // What was answered before a worker died stays in sight, and can be asked again.
    if (data) this.#place.hidden = false;
    // Other twins can be chosen at any time; what is changed in these waits for them.
    this.#bench.inert = data === null;
    this.#showForm(state);
    const { depth } = twins.residual.experiment.network;
    this.#depths.show(charted === depth ? [] : [words.otherDepth(charted, depth)]);
    this.#map.show(asked.lesion ? [leftOutMap(asked.lesion, twins.residual.experiment)] : []);
    this.#readouts.show(networkKinds.map((kind) => this.#readoutOf(kind, asked)));
    const blocks = asked.lesion?.order.length ?? 0;
    this.#paths.show(blocks > 0 ? [pathsNode({ depth, blocks, leftOut: asked.lesion!.leftOut }, words)] : []);
    if (!data) return this.#images.show([]);
    const { plain, residual } = asked.known;
    this.#images.show([shownImagesNode(data, { plain: plain.answers, residual: residual.answers }, words)]);
    markWaiting(this.#images.element, state, isBehind(plain) || isBehind(residual));
  }

  /** The button that loads the twins is there until they are, and again when they have failed. */
  #showForm(state: AskedTwins['state']): void {
    const form = requireChild(this.#root, 'form.load', HTMLElement);
    const hadFocus = form.contains(document.activeElement);
    form.hidden = state === 'done' || (state === 'loading' && form.hidden);
    form.ariaBusy = `${state === 'loading'}`;
    // A reader whose button goes away goes on at the first block.
    if (hadFocus && form.hidden) this.#bench.querySelector('button')?.focus({ preventScroll: true });
  }

  #readoutOf(kind: NetworkKind, { known, twins, lesion, state }: AskedTwins): HTMLElement {
    const { answer, answers, misfits } = known[kind];
    const { experiment, whole } = twins[kind];
    const notes = misfits.flatMap((own) => noteWords(own, lesion?.order ?? []));
    const isOdd = answers?.some(({ probabilities }) => !probabilities.every(Number.isFinite)) === true;
    const node = readoutNode(
      {
        ...{ kind, answer, depth: experiment.network.depth },
        whole: answer && whole,
        recorded: answer && recordedError(experiment, answer.edits),
        notes: isOdd ? [...notes, words.oddOutputs] : notes,
      },
      words,
    );
    markWaiting(node, state, isBehind(known[kind]));
    return node;
  }
}

/** What was answered under other changes is pale; while an answer to these is due, it is also called busy. */
function markWaiting(element: Element, state: AskedTwins['state'], behind: boolean): void {
  element.classList.toggle('waiting', behind);
  element.ariaBusy = `${behind && state !== 'failed'}`;
}
