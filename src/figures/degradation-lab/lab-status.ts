import type { Words as LabWords } from './words.ts';
import type { FigureStrings } from '../../i18n/en/figure.ts';
import { kindOf } from '../../live-figure/shown-run.ts';
import type { RunProgress } from '../../worker/run-progress.ts';
import type { SweepState } from '../../worker/sweep.ts';

interface Words {
  readonly lab: LabWords;
  readonly figure: FigureStrings;
}

const ended = new Set(['done', 'diverged', 'failed']);

function countEnded({ runs }: SweepState): number {
  return runs.filter(({ status }) => ended.has(status)).length;
}

function backendsOf({ runs }: SweepState, { figure }: Words): string {
  return [...new Set(runs.flatMap(({ backend }) => (backend ? [figure.backends[backend]] : [])))].join(', ');
}

/** The networks that train at this moment. */
function namesInHand({ runs }: SweepState, { lab }: Words): readonly string[] {
  const running = runs.filter(({ status }) => status === 'running');
  return running.map((run) => lab.status.network(kindOf(run), run.experiment.network.depth));
}

/** WebGL programs compiled so far, as long as no run has come to train. */
function compilingIn({ runs }: SweepState): RunProgress['compiling'] {
  const begun = runs.some(({ records }) => records.length > 0);
  return begun ? null : (runs.find(({ compiling }) => compiling)?.compiling ?? null);
}

/** The status line of a sweep that has been started; `estimate` is said of one that has not. */
export function statusOf(sweep: SweepState, estimate: string, words: Words): string {
  const { status, runs, loaded, secondsElapsed, secondsLeft } = sweep;
  const lab = words.lab.status;
  switch (status) {
    case 'idle':
      return estimate;
    case 'loading':
      return loaded ? lab.loading(loaded) : lab.starting;
    case 'running': {
      const compiling = compilingIn(sweep);
      if (compiling) return lab.compiling(compiling.compiled, compiling.total);
      return lab.running(namesInHand(sweep, words), countEnded(sweep), runs.length, secondsLeft);
    }
    case 'paused':
      return lab.paused(countEnded(sweep), runs.length);
    case 'done': {
      const diverged = runs.filter((run) => run.status === 'diverged').length;
      return lab.done(runs.length - diverged, diverged, secondsElapsed, backendsOf(sweep, words));
    }
    case 'stopped':
      return lab.stopped(countEnded(sweep), runs.length, secondsElapsed);
    case 'failed':
      return lab.failed;
  }
}
