import { drawnRunsStrings } from '../../../i18n/drawn-runs.ts';
import { AskedRuns } from '../../../live-figure/drawn-runs/asked-runs.ts';
import type { LineOfRuns } from '../../../live-figure/drawn-runs/asked-runs.ts';
import type { FoundRun } from '../../../live-figure/drawn-runs/find-runs.ts';
import { lineName } from '../../../live-figure/drawn-runs/line-name.ts';
import { requireChild } from '../../../live-figure/require-child.ts';
import type { RunCurve } from '../chart.ts';
import { liveCurveOf } from '../live-curve.ts';
import { liveWords } from '../words/live.ts';
import { whyNotDrawn } from './why-not-drawn.ts';

interface KeptLine extends LineOfRuns {
  readonly curve: RunCurve;
}

/** A line a run. */
const linesOf = (found: readonly FoundRun[]): readonly KeptLine[] =>
  found.map((own, index) => {
    const { run } = own.kept;
    const { training, seed } = run.experiment;
    const name = lineName([own], index, drawnRunsStrings);
    const settings = liveWords.beside.settings(training.learningRate.rate, seed, run.records.length);
    return { name, settings, found: [own], curve: { ...liveCurveOf(run), name } };
  });

/** The runs of the reader's that the page's link asks the figure to draw; `signal`: the figure is left. */
export function openKeptRuns(root: HTMLElement, onChange: () => void, signal: AbortSignal): AskedRuns<KeptLine> {
  return new AskedRuns(
    {
      figure: 'long',
      chart: requireChild(root, '.reading', HTMLElement),
      table: requireChild(root, '.fig-more .table-scroll', HTMLElement),
      ...{ whyNotDrawn, linesOf, onChange },
    },
    signal,
  );
}
