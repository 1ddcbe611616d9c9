import { buildNode } from '../../charts/build-node.ts';
import { whyNot } from '../../experiment/why-not.ts';
import { blockMapsOf } from '../../networks/block-maps.ts';
import type { NetworkSpec } from '../../networks/network-spec.ts';
import { BenchControls } from './bench-controls.ts';
import { BlockButtons } from './block-buttons.ts';
import { firstShare } from './held-twins.ts';
import { testImages } from './lesion-record.ts';
import { cut, swap, wholeNetwork } from './lesion-state.ts';
import type { Lesion } from './lesion-state.ts';
import { misfitWords } from './misfit-words.ts';
import type { LiveWords } from './words/live.ts';

/** Where both networks are changed. It owns the lesion and what led to it. */
export class LesionBench {
  readonly element: HTMLElement;
  readonly #spec: NetworkSpec;
  readonly #words: LiveWords;
  readonly #onChange: (lesion: Lesion, settled: boolean) => void;
  readonly #blocks: BlockButtons;
  readonly #controls: BenchControls;
  readonly #hint = buildNode(document, 'p', { class: 'bench-hint', role: 'status' });
  readonly #whole: Lesion;
  #lesion: Lesion;
  #before: readonly Lesion[] = [];
  /** Null while blocks are left out by a press. */
  #swapping: { readonly first: number | null } | null = null;
  /** All that a slider goes through in one gesture is one step to undo. */
  #isTurning = false;

  /** `spec`: of the residual network, which has a block for every place. */
  constructor(
    spec: NetworkSpec,
    start: Lesion,
    words: LiveWords,
    onChange: (lesion: Lesion, settled: boolean) => void,
  ) {
    const maps = blockMapsOf(spec);
    this.#spec = spec;
    this.#words = words;
    this.#onChange = onChange;
    this.#whole = wholeNetwork(maps.length);
    this.#lesion = start;
    this.#blocks = new BlockButtons(maps, words, (block) => this.#press(block));
    this.#controls = new BenchControls(maps.length, words, {
      onTurn: (scale, settled) => this.#turn({ ...this.#lesion, scale }, settled),
      onLetGo: () => (this.#isTurning = false),
      onScale: (scale) => this.#change({ ...this.#lesion, scale }),
      onStatistics: (remeasured) => this.#change({ ...this.#lesion, remeasured }),
      onSwap: () => this.#toggleSwap(),
      onUndo: () => this.#undo(),
      onReset: () => this.#change(this.#whole),
    });
    const parts = [this.#blocks.element, this.#hint, this.#controls.element];
    this.element = buildNode(document, 'div', { class: 'bench', role: 'group', 'aria-label': words.legend }, parts);
    this.#show();
  }

  get lesion(): Lesion {
    return this.#lesion;
  }

  #change(lesion: Lesion): void {
    this.#before = [...this.#before, this.#lesion];
    this.#isTurning = false;
    this.#swapping = null;
    this.#set(lesion, true);
  }

  #turn(lesion: Lesion, settled: boolean): void {
    if (!this.#isTurning) this.#before = [...this.#before, this.#lesion];
    this.#isTurning = true;
    this.#swapping = null;
    this.#set(lesion, settled);
  }

  #undo(): void {
    const last = this.#before.at(-1);
    if (!last) return;
    this.#before = this.#before.slice(0, -1);
    this.#isTurning = false;
    this.#swapping = null;
    this.#set(last, true);
  }

  #set(lesion: Lesion, settled: boolean): void {
    this.#lesion = lesion;
    this.#show();
    this.#onChange(lesion, settled);
  }

  #toggleSwap(): void {
    this.#swapping = this.#swapping ? null : { first: null };
    this.#show();
  }

  #press(block: number): void {
    const reason = this.#whyNot(block);
    if (reason !== null) {
      this.#hint.textContent = reason;
      return;
    }
    if (!this.#swapping) return this.#change(cut(this.#lesion, block));
    const { first } = this.#swapping;
    if (first !== null) return this.#change(swap(this.#lesion, [first, block]));
    this.#swapping = { first: block };
    this.#show();
  }

  /** Why a block cannot change places with the one that is chosen. */
  #whyNot(block: number): string | null {
    const first = this.#swapping?.first ?? null;
    if (first === null) return null;
    const misfit = whyNot({ kind: 'blocks-swapped', blocks: [first, block] }, this.#spec);
    return misfit && misfitWords(misfit, (place) => place + 1, this.#words);
  }

  #show(): void {
    const chosen = this.#swapping?.first ?? null;
    const { swapHint, blocksHint } = this.#words;
    const swapping = chosen === null ? swapHint.first : swapHint.second(chosen + 1);
    this.#hint.textContent = this.#swapping ? swapping : blocksHint(firstShare, testImages);
    this.#blocks.show({ lesion: this.#lesion, chosen, whyNot: (block) => this.#whyNot(block) });
    this.#controls.show(this.#lesion, { swapping: this.#swapping !== null, undoable: this.#before.length > 0 });
  }
}
