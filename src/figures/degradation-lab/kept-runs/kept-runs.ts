import { AskedRuns } from '../../../live-figure/drawn-runs/asked-runs.ts';
import { requireChild } from '../../../live-figure/require-child.ts';
import { besideStrings } from '../words/beside.ts';
import { keptSeries } from './kept-series.ts';
import type { KeptSeries } from './kept-series.ts';
import { whyNotDrawn } from './why-not-drawn.ts';

export type KeptRuns = AskedRuns<KeptSeries>;

/** The runs of the reader's that the page's link asks the lab to draw. */
export function openKeptRuns(root: HTMLElement, onChange: () => void, signal: AbortSignal): KeptRuns {
  return new AskedRuns(
    {
      figure: 'lab',
      chart: requireChild(root, '.reading', HTMLElement),
      table: requireChild(root, '.numbers .table-scroll', HTMLElement),
      whyNotDrawn,
      linesOf: (found) => keptSeries(found, besideStrings),
      onChange,
    },
    signal,
  );
}
