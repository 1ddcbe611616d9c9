import type { DepthSweep } from '../../experiment/sweep.ts';
import { comeTo } from '../../live-figure/drawn-runs/come-to.ts';
import { uncover } from '../../live-figure/kept-result/uncover.ts';
import { requireChild } from '../../live-figure/require-child.ts';
import type { ShownRun } from '../../live-figure/shown-run.ts';
import { openKeptRuns } from './kept-runs/kept-runs.ts';
import type { KeptRuns } from './kept-runs/kept-runs.ts';
import type { LabPicture } from './lab-picture.ts';
import { LedgerPanel } from './ledger-panel.ts';
import { nameOf } from './sweep-name.ts';
import { besideStrings as words } from './words/beside.ts';

/**
 * What stands in the charts beside the runs in hand: earlier sweeps, and runs that the reader keeps, where the link asks
 * for them. It is loaded with the first of them.
 */
export class Beside implements Pick<LabPicture, 'earlier' | 'kept'> {
  readonly #ledger: LedgerPanel;
  readonly #open: () => KeptRuns;
  readonly #root: HTMLElement;
  #kept: KeptRuns | null = null;

  /** `signal`: the figure is left. */
  constructor(root: HTMLElement, onChange: () => void, signal: AbortSignal) {
    this.#root = root;
    this.#open = () => openKeptRuns(root, onChange, signal);
    this.#ledger = new LedgerPanel(requireChild(root, '.ledger', HTMLElement), words, onChange);
    if (location.hash.includes('lab.runs=')) this.drawKept();
  }

  get earlier(): LabPicture['earlier'] {
    return this.#ledger.ledger;
  }

  get kept(): LabPicture['kept'] {
    return this.#kept?.lines ?? [];
  }

  /** Draws the runs that the link asks for now; whoever asks for them wants to see them. */
  drawKept(): void {
    uncover('degradation-lab');
    comeTo(this.#root);
    if (this.#kept) this.#kept.readAgain();
    else this.#kept = this.#open();
  }

  /** Keeps a sweep that is over in the charts, with those of its runs that began. */
  add(sweep: DepthSweep, runs: readonly ShownRun[]): void {
    const begun = runs.filter(({ records }) => records.length > 0);
    this.#ledger.add({ name: nameOf(sweep, words.differences), sweep, runs: begun });
  }
}
