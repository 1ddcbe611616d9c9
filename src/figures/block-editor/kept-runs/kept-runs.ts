import type { DataChoice } from '../../../experiment/data-sets.ts';
import { drawnRunsStrings } from '../../../i18n/drawn-runs.ts';
import { AskedRuns } from '../../../live-figure/drawn-runs/asked-runs.ts';
import type { LineOfRuns } from '../../../live-figure/drawn-runs/asked-runs.ts';
import type { FoundRun } from '../../../live-figure/drawn-runs/find-runs.ts';
import { lineName } from '../../../live-figure/drawn-runs/line-name.ts';
import { requireChild } from '../../../live-figure/require-child.ts';
import type { KeptLine } from '../training-data.ts';
import { whyNotDrawn } from './why-not-drawn.ts';

export type BlockKeptRuns = AskedRuns<KeptLine & LineOfRuns>;

/** A line a run. */
const linesOf = (found: readonly FoundRun[]): readonly (KeptLine & LineOfRuns)[] =>
  found.map((own, index) => {
    const { run, ending } = own.kept;
    const name = lineName([own], index, drawnRunsStrings);
    return { name, settings: '', found: [own], run: { ...run, diverged: ending === 'diverged' } };
  });

interface Sources {
  /** Those that are set now. */
  readonly data: () => DataChoice;
  readonly onChange: () => void;
}

/** The runs of the reader's that the page's link asks the figure to draw; `signal`: the figure is left. */
export function openKeptRuns(root: HTMLElement, { data, onChange }: Sources, signal: AbortSignal): BlockKeptRuns {
  return new AskedRuns(
    {
      figure: 'block',
      chart: requireChild(root, '.reading', HTMLElement),
      table: requireChild(root, '.numbers .table-scroll', HTMLElement),
      whyNotDrawn: (run) => whyNotDrawn(run, data()),
      ...{ linesOf, onChange },
    },
    signal,
  );
}
