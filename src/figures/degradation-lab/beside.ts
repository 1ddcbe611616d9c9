import type { DepthSweep } from '../../experiment/sweep.ts';
import { requireChild } from '../../live-figure/require-child.ts';
import type { ShownRun } from '../../live-figure/shown-run.ts';
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
  readonly #kept: KeptRuns | null;

  constructor(root: HTMLElement, kept: KeptRuns | null, onChange: () => void) {
    this.#kept = kept;
    this.#ledger = new LedgerPanel(requireChild(root, '.ledger', HTMLElement), words, onChange);
  }

  get earlier(): LabPicture['earlier'] {
    return this.#ledger.ledger;
  }

  get kept(): LabPicture['kept'] {
    return this.#kept?.lines ?? [];
  }

  /** Keeps a sweep that is over in the charts. */
  add(sweep: DepthSweep, runs: readonly ShownRun[]): void {
    this.#ledger.add({ name: nameOf(sweep, words.differences), sweep, runs });
  }
}

/** `signal`: the figure is left. */
export async function openBeside(root: HTMLElement, onChange: () => void, signal: AbortSignal): Promise<Beside> {
  const isAsked = location.hash.includes('lab.runs=');
  const kept = isAsked ? (await import('./kept-runs/kept-runs.ts')).openKeptRuns(root, onChange, signal) : null;
  return new Beside(root, kept, onChange);
}
