import type { Experiment } from '../../experiment/experiment.ts';
import type { Provenance } from '../../live-figure/provenance.ts';
import type { SweepState } from '../../worker/sweep.ts';
import type { LabEstimate } from './lab-estimate.ts';
import type { LabForm } from './lab-form.ts';
import type { LabRuns } from './lab-runs.ts';
import { labStatus } from './lab-status.ts';
import { paperTime } from './paper-time.ts';
import type { QueuePanel } from './queue/queue-panel.ts';
import { labWords as words } from './words.ts';

interface ReportSources {
  readonly form: LabForm;
  readonly runs: LabRuns;
  readonly queue: QueuePanel;
  /** Where it is said how long as many iterations as the paper's would take. */
  readonly paperTime: HTMLElement;
  readonly paperIterations: number;
  readonly estimate: LabEstimate;
}

/** What the lab says of its runs, beside what it draws of them. */
export class LabReport {
  readonly #sources: ReportSources;

  constructor(sources: ReportSources) {
    this.#sources = sources;
  }

  /** The status line. What it says of time, and what is said of the paper's iterations, go by one clock. */
  status(state: SweepState): string {
    const { form, runs, queue, estimate } = this.#sources;
    const { problem } = form;
    const experiments = runs.experimentsOf(form.settings);
    // Nothing is learnt of the device before all have ended.
    if (!runs.activity) this.#showPaperTime(problem === '' ? experiments : []);
    const { keys } = queue;
    const told = state.runs.filter(({ experiment, status }) =>
      status === 'queued' || status === 'stopped' ? queue.has(experiment) : true,
    );
    return labStatus({ ...state, runs: told }, problem, {
      left: queue.waitingOf(experiments),
      all: keys.length,
      recorded: keys.filter((key) => runs.isRecorded(key)).length,
      estimate,
    });
  }

  #showPaperTime(experiments: readonly Experiment[]): void {
    const { paperTime: place, paperIterations, estimate } = this.#sources;
    const text = paperTime(experiments, paperIterations, estimate);
    if (place.textContent !== text) place.textContent = text;
  }

  /** Of the badge; null while only recorded runs are drawn. */
  provenance(): Provenance | null {
    const { form, runs } = this.#sources;
    const kept = runs.countOf(form.settings);
    if (runs.hasRecords) return [];
    return kept > 0 ? [[words.runsOfYours, words.kept(kept)]] : null;
  }
}
