import { Presets, SingleBar } from 'cli-progress';
import { networkOf } from '../../experiment/experiment-network.ts';
import type { Experiment } from '../../experiment/experiment.ts';
import { countMultiplyAdds } from '../../networks/count-multiply-adds.ts';

/** Work of one iteration, so that the time left counts deep networks for what they cost. */
function workOf(experiment: Experiment): number {
  return countMultiplyAdds(networkOf(experiment)) / 1e6;
}

/** Shows how far the recording of several runs is, and the time that is left. */
export class RecordingBar {
  readonly #bar = new SingleBar(
    { format: '{bar} {percentage} % | {done} of {all} runs | {eta_formatted} left', etaBuffer: 200 },
    Presets.shades_classic,
  );
  #done: number;
  readonly #all: number;

  /** Of `all` runs these are missing. */
  constructor(missing: readonly Experiment[], all: number) {
    this.#all = all;
    this.#done = all - missing.length;
    const works = missing.map((experiment) => workOf(experiment) * experiment.training.iterations);
    this.#bar.start(
      works.reduce((sum, work) => sum + work, 0),
      0,
      this.#counts(),
    );
  }

  #counts() {
    return { done: this.#done, all: this.#all };
  }

  /** An iteration of this experiment was made. */
  iteration(experiment: Experiment): void {
    this.#bar.increment(workOf(experiment), this.#counts());
  }

  runEnded(): void {
    this.#done++;
    this.#bar.increment(0, this.#counts());
  }

  stop(): void {
    this.#bar.stop();
  }
}
